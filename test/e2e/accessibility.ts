import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What is loaded into the page each time: without its comments, less than half. */
const axeSource = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** The rules that look at colours. */
const ofColours = ['color-contrast', 'link-in-text-block']

/**
 * What axe finds wrong with the page as it stands, each as its rule and the first element that breaks it; by colours alone where the page was looked at in
 * others before.
 */
export async function findViolations(page: Page, { byColours = false } = {}): Promise<string[]> {
  // Without the isolation that frames of other sites ask for: there are none, and each look takes a third of the time.
  // What is right is not worked out: on a page of many marks that is the most of it.
  const axe = new AxeBuilder({ page, axeSource }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations } = await (byColours ? axe.withRules(ofColours) : axe).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}
