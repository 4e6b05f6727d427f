import { z } from 'zod'
import { Problem } from '../problem.ts'

/** The address of a page. */
export const webAddress = z.url({ protocol: /^https?$/ })

/**
 * That an address leads to a page: others run or open what a reader did not ask for.
 * @throws Problem BAD_INPUT that names the field
 */
export function checkWebAddress(field: string, url: unknown): void {
  if (webAddress.safeParse(url).success) return
  throw new Problem('BAD_INPUT', 'That is no address of a page.', {
    ...{ field, limit: 'https:// or http://', remedy: 'Write it as it stands in a browser, with https:// before it.' },
  })
}
