import type { Page, Response } from '@playwright/test'

/** Goes to a page and waits until it listens. Not needed where what is done first is a link or works without scripts. */
export async function open(page: Page, address: string): Promise<Response | null> {
  const response = await page.goto(address)
  await listens(page)
  return response
}

/**
 * Waits until React has taken over all that can be pressed or filled in, and what a page does at first is done: a key that is pressed before is
 * lost. That the network is idle tells nothing of it on a busy machine.
 */
export async function listens(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const isTaken = (element: Element) => Object.keys(element).some((key) => key.startsWith('__reactProps$'))
    const all = document.querySelectorAll('body :is(a, button, input, select, textarea, summary, [tabindex])')
    return document.readyState === 'complete' && all.length > 0 && [...all].every(isTaken)
  })
  // Effects come after the frame that shows what they are about.
  for (let frame = 0; frame < 2; frame += 1)
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))
}
