import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe finds wrong with the page as it stands, each as its rule and the first element that breaks it. */
export async function findViolations(page: Page): Promise<string[]> {
  // Without the isolation that frames of other sites ask for: there are none, and each look takes a third of the time.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}
