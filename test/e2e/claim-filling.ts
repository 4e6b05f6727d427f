import { expect, type Locator, type Page } from '@playwright/test'
import type { keyboardOf } from './keyboard.ts'

/** Names who a claim is about and what they do, where the rules did not, and says what sort of thing is new, where that is asked. */
export async function fillIn(form: Locator, { press, type }: Pick<ReturnType<typeof keyboardOf>, 'press' | 'type'>) {
  for (const [name, words] of [
    ['Who or what', 'ida'],
    ['does or is', 'bui'],
  ] as const) {
    const field = form.getByRole('combobox', { name })
    if ((await field.inputValue()) !== '') continue
    if (!(await field.evaluate((each) => each === document.activeElement))) await press('Enter')
    await type(words)
    await press('Enter')
  }
  const asked = form.locator('[data-asks]')
  while ((await asked.count()) > 0) {
    const first = await asked.first().getAttribute('id')
    // Saving leads to what is asked; a letter answers.
    await press('Control+Enter')
    await expect(asked.first()).toBeFocused()
    await press('i')
    await expect(form.locator(`#${first}[data-asks]`)).toHaveCount(0)
  }
}

/** Types a name into a field and says that it is a new one. */
export async function nameAnew(form: Locator, field: Locator, words: string) {
  await field.fill('')
  await field.pressSequentially(words)
  await expect(form.getByRole('option', { name: `New: ${words}` })).toBeVisible()
  while (!(await form.getByRole('option', { name: `New: ${words}`, selected: true }).isVisible()))
    await field.press('ArrowDown')
  await field.press('Enter')
  // Once all has come that fits.
  await expect(field).not.toHaveAttribute('data-unresolved')
}

/** The shipped article. */
export const shipped = 'europe-comes-to-the-table-with-a-peacekeeping-plan'

/** Opens the form of a new claim on its title, in which no rule reads a verb, so that nothing is kept of itself. */
export async function openClaim(page: Page): Promise<Locator> {
  await page.goto(`/studio/documents/${shipped}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('c')
  const form = page.getByRole('form', { name: 'New claim' })
  await expect(form).toBeVisible()
  await expect(form).not.toHaveAttribute('aria-busy')
  return form
}
