import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type Axe from 'axe-core'

/** What is loaded into a page: without its comments, less than half. */
const axeSource = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** The rules that look at colours. */
const ofColours = ['color-contrast', 'link-in-text-block']

/**
 * What axe finds wrong with the page as it stands, each as its rule and the first element that breaks it; by colours alone where the page was looked at in
 * others before.
 */
export async function findViolations(page: Page, { byColours = false } = {}): Promise<string[]> {
  // To take it in is a good part of a look: once a page, not once a look.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(`${axeSource};0`)
  return page.evaluate(
    async (runOnly) => {
      const { axe } = window as unknown as { axe: typeof Axe }
      // What is right is not worked out: on a page of many marks that is the most of it.
      const { violations } = await axe.run({ resultTypes: ['violations'], ...(runOnly && { runOnly }) })
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
    },
    byColours ? ofColours : undefined,
  )
}
