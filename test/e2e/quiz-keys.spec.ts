import { expect, type Page, test } from '@playwright/test'
import { beginRun, check, findForms } from './answering.ts'
import { open } from './open.ts'

const options = (page: Page) => page.locator('.option input')
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const digit = (page: Page) => page.locator('.option-key').first()

/** Opens a question as one comes to it within a run: with the keyboard on its heading. */
async function come(page: Page, address: string | undefined): Promise<void> {
  await open(page, address as string)
  await heading(page).focus()
}

test('a digit chooses the option of its number, one or several of them, and types where words are typed', async ({
  page,
}) => {
  const forms = await findForms(page)
  for (const form of ['ChoiceItem', 'EvidenceItem']) {
    await come(page, forms.get(form))
    await page.keyboard.press('2')
    await expect(options(page).nth(1), form).toBeChecked()
    // It is where Enter sends it, and where another digit chooses another.
    await expect(options(page).nth(1), form).toBeFocused()
    await page.keyboard.press('1')
    await expect(options(page).first(), form).toBeChecked()
    await page.keyboard.press('9')
    await expect(options(page).first(), form).toBeChecked()
  }

  await come(page, forms.get('AllThatApply'))
  for (const key of ['1', '3', '1', '2']) await page.keyboard.press(key)
  const chosen = await options(page).evaluateAll((all) => all.map((one) => (one as HTMLInputElement).checked))
  expect(chosen.slice(0, 3)).toEqual([false, true, true])

  await come(page, forms.get('ClozeItem'))
  await page.keyboard.press('1')
  const words = page.getByRole('textbox', { name: 'What is missing' })
  await expect(words).toHaveValue('')
  await words.press('1')
  await expect(words).toHaveValue('1')

  // A list has its own use for a digit.
  await come(page, forms.get('MatchingItem'))
  await page.keyboard.press('1')
  for (const list of await page.getByRole('combobox').all()) await expect(list).toHaveValue('')
})

test('a digit is a key of the question alone: after a reload too, not while the keyboard is elsewhere, and not once it is answered', async ({
  page,
}) => {
  await open(page, (await beginRun(page, 'to a choice')).address)
  await page.getByRole('banner').getByRole('link').first().focus()
  await page.keyboard.press('1')
  await expect(options(page).first()).not.toBeChecked()
  await page.getByText('Report this question').click()
  await page.getByLabel('What is wrong with it?').press('1')
  await expect(options(page).first()).not.toBeChecked()
  await open(page, page.url())
  await page.keyboard.press('1')
  await expect(options(page).first()).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: /^(Right|Not right)$/u })).toBeFocused()
  const told = await page.locator('fieldset').textContent()
  await heading(page).focus()
  await page.keyboard.press('2')
  expect(await page.locator('fieldset').textContent()).toBe(told)
})

test('the digits are in sight where there is a mouse, are not read aloud, and go where keys of one letter are switched off, without moving anything', async ({
  page,
  browser,
}) => {
  const { address } = await beginRun(page, 'to a choice')
  await open(page, address)
  await expect(digit(page)).toBeVisible()
  await expect(digit(page)).toHaveText('1')
  await expect(options(page).first()).not.toHaveAccessibleName(/1$/u)
  const places = () =>
    page.locator('.option > span').evaluateAll((all) =>
      all.map((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect()
        return [left, right, top + scrollY, bottom + scrollY].map(Math.round)
      }),
    )
  const before = await places()
  await page.getByRole('button', { name: 'Keys' }).click()
  await page.getByRole('dialog').getByRole('checkbox').uncheck()
  await page.keyboard.press('Escape')
  await expect(digit(page)).toBeHidden()
  expect(await places()).toEqual(before)
  await heading(page).focus()
  await page.keyboard.press('1')
  await expect(options(page).first()).not.toBeChecked()

  const { baseURL } = test.info().project.use
  const hand = await browser.newContext({
    baseURL,
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 844 },
    // Who it is, and not what it has switched off.
    storageState: { cookies: await page.context().cookies(), origins: [] },
  })
  const phone = await hand.newPage()
  await phone.goto(address)
  await expect(check(phone)).toBeVisible()
  await expect(digit(phone)).toBeHidden()
  await hand.close()
})

const missing: Record<string, string> = {
  ChoiceItem: 'Choose an answer first.',
  AllThatApply: 'Choose at least two.',
  EvidenceItem: 'Choose a sentence first.',
  ClozeItem: 'Type what is missing first.',
  MatchingItem: 'Choose something for each first, and nothing twice.',
  OrderingItem: 'Put the steps in order first, or press the button if they are.',
}

test('Enter before an answer says what is missing, in sight and aloud, and sends nothing', async ({ page }) => {
  // So low that the heading and the button of a long question are not in sight together.
  await page.setViewportSize({ width: 390, height: 480 })
  let sent = 0
  page.on('request', (one) => {
    sent += Number(one.postData()?.includes('AnswerItem') ?? false)
  })
  for (const [form, address] of await findForms(page)) {
    await come(page, address)
    const said = page.getByRole('alert').filter({ hasText: missing[form] as string })
    await page.keyboard.press('Enter')
    await expect(said, form).toBeInViewport({ ratio: 1 })
    // The keyboard is where an answer is given by now: there it says so again, and again aloud.
    const before = await said.locator('span').elementHandle()
    if (form !== 'OrderingItem' && form !== 'MatchingItem') {
      await page.keyboard.press('Enter')
      await expect.poll(() => before?.evaluate((one) => one.isConnected), form).toBe(false)
      await expect(said, form).toBeInViewport({ ratio: 1 })
    }
    await expect(check(page), form).toBeVisible()
  }
  expect(sent).toBe(0)
})

test('of several lists the one that is to be mended has the keyboard, and a phone shows in full what is chosen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await come(page, (await findForms(page)).get('MatchingItem'))
  const lists = page.getByRole('combobox')
  const names = (await lists.first().getByRole('option').allTextContents()).slice(1)
  const longest = names.reduce((one, other) => (other.length > one.length ? other : one))
  const rows = await lists.count()
  await lists.first().selectOption(longest)
  const shown = page.locator('label.part').first().locator('> span').last()
  if (longest.length > 20) await expect(shown).toHaveText(longest)
  for (let at = 1; at < rows - 1; at += 1)
    await lists.nth(at).selectOption(names.filter((name) => name !== longest)[at - 1] as string)
  await check(page).click()
  await expect(lists.last()).toBeFocused()
  await lists.last().selectOption(longest)
  await check(page).click()
  await expect(lists.last()).toBeFocused()
})

test('Enter on the question sends what was answered, and Ctrl Enter does from one of several', async ({ page }) => {
  const forms = await findForms(page)
  const verdict = page.getByRole('region', { name: /^(Right|Not right)$/u })
  await come(page, forms.get('OrderingItem'))
  await page
    .getByRole('button', { name: /^Move .* down$/u })
    .first()
    .click()
  await heading(page).focus()
  await page.keyboard.press('Enter')
  await expect(verdict).toBeFocused()

  await come(page, forms.get('AllThatApply'))
  for (const key of ['1', '2', 'Enter']) await page.keyboard.press(key)
  await expect(check(page)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(verdict).toBeFocused()
})

test('the list of keys tells those of a question, opens from one of its options too, and gives the keyboard back', async ({
  page,
}) => {
  // As wide as a window of 1280 pixels is when it is enlarged fourfold.
  await page.setViewportSize({ width: 320, height: 640 })
  await open(page, (await beginRun(page, 'to a choice')).address)
  await page.keyboard.press('2')
  const help = page.getByRole('dialog', { name: 'Keys' })
  await page.keyboard.press('?')
  await expect(help).toContainText('choose the answer with that number')
  await expect(help).not.toContainText('In an article')
  await page.keyboard.press('1')
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()
  await expect(options(page).nth(1)).toBeFocused()
  await expect(options(page).nth(1)).toBeChecked()

  await page.getByRole('button', { name: 'Keys' }).press('Enter')
  await help.getByRole('checkbox').press('Space')
  await page.keyboard.press('Escape')
  await options(page).nth(1).focus()
  for (const key of ['?', '1']) await page.keyboard.press(key)
  await expect(help).toBeHidden()
  await expect(options(page).nth(1)).toBeChecked()
})

test('Enter on what came of an answer goes on, but for one that was meant to send', async ({ page }) => {
  await open(page, (await beginRun(page, 'to a choice')).address)
  const asked = (await heading(page).textContent()) ?? ''
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await expect(page.locator('.verdict')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(asked)
  await page.waitForTimeout(600)
  await page.keyboard.press('Enter')
  await expect(heading(page)).not.toHaveText(asked)
})
