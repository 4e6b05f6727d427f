import type { Page } from '@playwright/test'

/** The button that sends an answer. */
export const check = (page: Page) => page.getByRole('button', { name: 'Check' })

/** Gives some answer to the question that is shown, whatever its form: an order stays as it is. */
export async function giveAnswer(page: Page, send = check(page)): Promise<void> {
  await send.waitFor()
  const form = page.locator('form:has(fieldset)').first()
  for (const [index, list] of (await form.getByRole('combobox').all()).entries())
    await list.selectOption({ index: index + 1 })
  const choice = form.locator('input[type=radio], input[type=checkbox]').first()
  if (await choice.count()) await choice.check()
  const words = form.locator('input[type=text]')
  if (await words.count()) await words.fill('something else')
}

/** The same with the keyboard alone, from the question's heading on; ends with the answer sent. */
export async function answerByKeyboard(page: Page): Promise<void> {
  for (let pressed = 0; pressed < 24; pressed += 1) {
    await page.keyboard.press('Tab')
    const on = await page.evaluate(() => {
      const { activeElement: at } = document
      if (at?.textContent?.startsWith('Check')) return 'check'
      return at instanceof HTMLInputElement ? at.type : at instanceof HTMLSelectElement ? 'select' : 'other'
    })
    if (on === 'radio' || (on === 'checkbox' && pressed === 0)) await page.keyboard.press('Space')
    if (on === 'text') await page.keyboard.type('something else')
    if (on === 'select') for (let down = 0; down <= pressed; down += 1) await page.keyboard.press('ArrowDown')
    if (on === 'check') return page.keyboard.press('Enter')
  }
  throw new Error('no way to the button that checks')
}
