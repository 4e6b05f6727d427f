import { expect, type Page, test } from '@playwright/test'
import { findViolations } from './accessibility.ts'
import { answerByKeyboard, beginRun, check, findForms, giveAnswer } from './answering.ts'
import { listens, open } from './open.ts'
import { findPages } from './site.ts'

/** "Question 2 of 8", above the question itself. */
const numbered = (page: Page, number: number) =>
  page.getByRole('heading', { level: 1 }).filter({ hasText: `Question ${number} of 8` })
const next = (page: Page) => page.getByRole('link', { name: /^(Next question|See the result)$/u })
const verdict = (page: Page) => page.getByRole('region', { name: /^(Right|Not right)$/u })

const begin = async (page: Page, answered: number | 'to a choice' = 0) => (await beginRun(page, answered)).address

test('a quiz is played to its end with the keyboard alone, and what was chosen from stays where it is', async ({
  page,
  request,
}) => {
  await open(page, (await findPages(request)).quiz)
  await page.getByRole('button', { name: 'Start' }).focus()
  await page.keyboard.press('Enter')
  for (let question = 1; question <= 8; question += 1) {
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`Question ${question} of 8`)
    const places = () =>
      page
        .locator('h1, .option, .part')
        .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top + scrollY)))
    const before = await places()
    await answerByKeyboard(page)
    // The verdict has the focus, and with it says what the answer is.
    await expect(verdict(page)).toBeFocused()
    await expect(verdict(page)).toHaveAccessibleDescription(/^The answer is “.+”\.$/u)
    expect(await places()).toEqual(before)
    // Why the answer is right is unfolded where nothing else is to be explained; where to go on is in sight all the same.
    const isExplained = await verdict(page)
      .getByText(/^Why not “/u)
      .first()
      .isVisible()
    for (const reason of await verdict(page).locator('details').all())
      await expect(reason).toHaveJSProperty('open', !isExplained)
    await expect(next(page)).toBeInViewport({ ratio: 1 })
    const stops = ['the sentence', ...(await verdict(page).locator('summary').all()), 'on']
    for (const _ of stops) await page.keyboard.press('Tab')
    await expect(next(page)).toBeFocused()
    await page.keyboard.press('Enter')
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d of 8 right$/u)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('a verdict has an address: a reload shows it again, Back returns to it, and a quiz goes on where it was left', async ({
  page,
  request,
}) => {
  const { quiz } = await findPages(request)
  await open(page, quiz)
  await page.getByRole('button', { name: 'Start' }).click()
  await giveAnswer(page)
  await check(page).click()
  const told = await verdict(page).textContent()
  await page.reload()
  await listens(page)
  await expect(verdict(page)).toHaveText(told ?? '')
  await next(page).click()
  await expect(page).toHaveURL(/question=2$/u)
  await expect(numbered(page, 2)).toBeVisible()
  await page.goBack()
  await expect(verdict(page)).toHaveText(told ?? '')

  await open(page, quiz)
  const goOn = page.getByRole('link', { name: 'Continue at question 2 of 8' })
  const left = await goOn.getAttribute('href')
  await goOn.click()
  await expect(numbered(page, 2)).toBeVisible()
  await page.goBack()
  await page.getByRole('button', { name: 'Start again' }).click()
  await expect(numbered(page, 1)).toBeVisible()
  await expect(check(page)).toBeVisible()
  expect(new URL(page.url()).search).not.toContain(left?.split('&')[0])
  // From another page too, to a run that was begun on a page without one.
  await page.getByRole('banner').getByRole('link', { name: 'Who and what' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Who and what' })).toBeVisible()
  await page.goBack()
  await expect(numbered(page, 1)).toBeVisible()
})

test('an answer that does not arrive is kept and sent again; one that another window gave before is the one that counts', async ({
  page,
  context,
}) => {
  const address = await begin(page, 'to a choice')
  const other = await context.newPage()
  await Promise.all([page, other].map((one) => open(one, address)))
  await page.route('**/graphql', (route) =>
    route.fulfill({ status: 503, json: { errors: [{ message: 'x', extensions: { code: 'API_UNREACHABLE' } }] } }),
  )
  await check(page).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Choose an answer first.' })).toBeVisible()
  await page.getByRole('radio').first().check()
  await check(page).click()
  await expect(page.getByRole('status').filter({ hasText: 'kept on this device and will be sent' })).toBeVisible()
  await expect(page.getByRole('radio').first()).toBeChecked()
  let sent = 0
  await page.unroute('**/graphql')
  page.on('request', (one) => {
    sent += Number(one.postData()?.includes('AnswerItem') ?? false)
  })
  // Twice at once, before it is sent again by itself.
  await page.getByRole('button', { name: 'Send now' }).evaluate((button: HTMLButtonElement) => {
    button.click()
    button.click()
  })
  await expect(verdict(page)).toBeVisible()
  expect(sent).toBe(1)

  await other.getByRole('radio').last().check()
  await check(other).click()
  await expect(verdict(other)).toContainText('The first answer counts.')
  await expect(other.getByRole('radio').first()).toBeChecked()
})

test('no key reaches the browser before the answer', async ({ page, request }) => {
  const seen: string[] = []
  page.on('response', async (response) => {
    if (/json|html|x-component/u.test(response.headers()['content-type'] ?? ''))
      seen.push(await response.text().catch(() => ''))
  })
  await open(page, (await findPages(request)).quiz)
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(check(page)).toBeVisible()
  // The page and the run that it began.
  await expect.poll(() => seen.some((text) => text.includes('"startAttempt"'))).toBe(true)
  expect(seen.length).toBeGreaterThan(1)
  expect(seen.join('\n')).not.toMatch(/"(because|correct|chosen|result)\\?":(?!null|\\?"?null)/u)
})

test('a question can be reported: what was written survives a failure, and thanks come with the focus', async ({
  page,
}) => {
  await open(page, await begin(page))
  await page.getByText('Report this question').click()
  const words = page.getByLabel('What is wrong with it?')
  await expect(words).toBeFocused()
  await words.fill('Two answers are right.')
  await page.route('**/graphql', (route) => route.abort())
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'try again' })).toBeVisible()
  await expect(words).toHaveValue('Two answers are right.')
  await page.unroute('**/graphql')
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByText('Thank you.')).toBeFocused()
})

test('the result shows each answer beside the right one, marks what was missed, and leads to other questions', async ({
  page,
  browser,
}) => {
  const address = await begin(page, 8)
  await open(page, address)
  const score = await page.getByRole('heading', { level: 1 }).textContent()
  const missed = 8 - Number(score?.[0])
  expect(missed).toBeGreaterThan(0)
  await expect(page.getByText(/^. Your answer, (?:not )?right:$/u)).toHaveCount(8)
  await expect(page.getByText('Right answer:')).toHaveCount(missed)
  // From each sentence that a question rests on.
  const back = page.locator('mark').getByRole('link', { name: /^To question/u })
  const named = () => back.evaluateAll((links) => new Set(links.map(({ ariaLabel }) => ariaLabel)).size)
  await expect.poll(named).toBe(missed)
  for (const link of await page.getByRole('link', { name: 'See the sentence' }).all())
    await expect(page.locator(`[id="${(await link.getAttribute('href'))?.slice(1)}"]`)).toHaveCount(1)

  // What was answered can be read without scripts, by who answered it and by nobody else.
  const { baseURL } = test.info().project.use
  const quiet = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
    baseURL,
  })
  const reader = await quiet.newPage()
  await reader.goto(address)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(score ?? '')
  await reader
    .getByRole('link', { name: /^See why/u })
    .first()
    .click()
  await expect(verdict(reader)).toBeVisible()
  await reader.getByRole('link', { name: 'Back to your result' }).click()
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(score ?? '')
  await quiet.clearCookies()
  await reader.goto(address)
  await expect(reader.getByText('somebody else’s answers')).toBeVisible()
  await quiet.close()

  await page.getByRole('link', { name: 'Try other questions' }).click()
  await expect(page).toHaveURL(/\?seed=2$/u)
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page).toHaveURL(/\?seed=2&attempt=[^&]+&question=1$/u)
  await expect(numbered(page, 1)).toBeVisible()
})

test('other questions, asked for straight after finishing, are begun anew and never taken for the ones just answered', async ({
  page,
}) => {
  const last = await begin(page, 7)
  await open(page, last)
  await giveAnswer(page)
  await check(page).click()
  await next(page).click()
  await page.getByRole('link', { name: 'Try other questions' }).click()
  await expect(page).toHaveURL(/\?seed=2$/u)
  await expect(page.getByText('8 questions on')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
  for (const name of ['See your result', 'Try other questions'])
    await expect(page.getByRole('link', { name })).toHaveCount(0)
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(numbered(page, 1)).toBeVisible()
  await page.goto(last.split('?')[0] ?? '')
  await expect(page.getByRole('link', { name: 'Continue at question 1 of 8 (another set: set 2)' })).toBeVisible()

  // A run that is named under another set's address is shown under its own.
  await page.goto(last.replace('?', '?seed=2&'))
  await expect(page).toHaveURL(new RegExp(`${last.split('?')[0]}\\?attempt=[^&]+$`, 'u'))
})

test('every form of question is accessible before and after the answer, in every look', async ({ page }) => {
  test.setTimeout(180_000)
  const forms = await findForms(page)
  expect([...forms.keys()].sort()).toEqual([
    'AllThatApply',
    'ChoiceItem',
    'ClozeItem',
    'EvidenceItem',
    'MatchingItem',
    'OrderingItem',
  ])
  for (const [form, address] of forms) {
    await open(page, address)
    await expectAccessible(page, form)
    if (form === 'AllThatApply') await expectSeveral(page)
    await giveAnswer(page)
    await check(page).click()
    await expect(verdict(page), form).toBeFocused()
    await expectAccessible(page, form)
    await expectTold(page, form)
  }
})

/** What came of an answer is told where the answer is, and what is right has a name; a sentence that stands above is not said over again. */
async function expectTold(page: Page, form: string): Promise<void> {
  const named = { OrderingItem: 'The right order', MatchingItem: 'What belongs together' }[form]
  if (named) await expect(verdict(page).getByRole('heading', { name: named })).toBeVisible()
  if (form === 'OrderingItem') await expect(verdict(page).locator('summary').nth(1)).toHaveText(/^2\. “/u)
  if (form === 'ClozeItem')
    await expect(page.locator('fieldset input')).toHaveCSS(
      'border-color',
      await verdict(page).evaluate((one) => getComputedStyle(one).borderLeftColor),
    )
  for (const heading of await verdict(page)
    .getByText(/^Why (?:not )?“/u)
    .allTextContents())
    expect(heading.length, heading).toBeLessThan(80)
}

/** One of several is not sent: by Enter on it never, by the button not yet. */
async function expectSeveral(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 500 })
  const box = page.getByRole('checkbox').first()
  await box.press('Space')
  await box.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'Choose' })).toHaveCount(0)
  await check(page).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Choose at least two.' })).toBeInViewport()
  await expect(verdict(page)).toHaveCount(0)
}

test('steps are put in order with buttons, and where each came to is told', async ({ page }) => {
  const address = (await findForms(page)).get('OrderingItem')
  await open(page, address as string)
  const steps = page.locator('li.part')
  const [first, second] = await steps.allTextContents()
  await page
    .getByRole('button', { name: /^Move .* down$/u })
    .first()
    .click()
  await expect(page.getByRole('status').filter({ hasText: 'is now 2 of' })).toHaveCount(1)
  expect((await steps.allTextContents()).slice(0, 2).map((text) => text.slice(2, 20))).toEqual(
    [second, first].map((text) => text?.slice(2, 20)),
  )
  // At the top there is no further up, and the keyboard stays there all the same.
  const upAgain = page.getByRole('button', { name: /^Move .* up$/u })
  await upAgain.nth(1).press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'is now 1 of' })).toHaveCount(1)
  await expect(upAgain.first()).toBeFocused()
  await page
    .getByRole('button', { name: /^Move .* down$/u })
    .first()
    .press('Enter')
  // On a phone one lands where the verdict begins.
  await page.setViewportSize({ width: 390, height: 600 })
  await check(page).click()
  await expect(verdict(page)).toBeFocused()
  await expect(verdict(page).getByText(/^(?:Right|Not right)$/u)).toBeInViewport()
  await page.reload()
  await listens(page)
  expect((await steps.first().textContent())?.slice(2, 20)).toBe(second?.slice(2, 20))
})

/** No violation of axe at either width, light and dark, and nothing too small to press. */
async function expectAccessible(page: Page, what: string): Promise<void> {
  for (const { width, colorScheme } of [
    { width: 1280, colorScheme: 'dark' },
    { width: 390, colorScheme: 'light' },
  ] as const) {
    await page.setViewportSize({ width, height: 844 })
    await page.emulateMedia({ colorScheme })
    expect(await findViolations(page), what).toEqual([])
  }
  await page.setViewportSize({ width: 320, height: 844 })
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(over, `${what} at 320 pixels`).toBeLessThanOrEqual(0)
  // Whatever is pressed is big enough, but for links within running text.
  const small = await page
    .locator('main :is(a, button, summary, label.option, select)')
    .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 24).map((one) => one.outerHTML))
  expect(small, what).toEqual([])
}

test('the result is accessible in every look', async ({ page }) => {
  await page.goto(await begin(page, 8))
  await expectAccessible(page, 'result')
})

test('in a test nothing is told before the end, answers are kept one after the other, and then all is', async ({
  page,
  request,
}) => {
  await open(page, (await findPages(request)).quiz)
  await page.getByRole('button', { name: 'As a test' }).click()
  const save = page.getByRole('button', { name: 'Save answer' })
  for (let question = 1; question <= 8; question += 1) {
    await expect(numbered(page, question)).toBeVisible()
    await expect(save).toHaveAccessibleDescription('An answer that is saved stays as it is.')
    await giveAnswer(page, save)
    if (question === 5) {
      // Without a network the answer waits; when that comes back the keyboard stays where it is.
      await page.context().setOffline(true)
      await save.click()
      const kept = page.getByText('This is your answer.')
      await expect(kept).toBeFocused()
      await page.context().setOffline(false)
      await expect(page.getByRole('status').filter({ hasText: 'your answer has arrived' })).toBeVisible()
      await expect(kept).toBeFocused()
      await page.getByRole('link', { name: 'Next question' }).click()
      continue
    }
    await save.click()
    await expect(verdict(page)).toHaveCount(0)
    if (question === 2) {
      await expect(numbered(page, 3)).toBeVisible()
      await page.getByRole('link', { name: 'Question 1, answered' }).click()
      await expect(page.getByText('What is right is told at the end.')).toBeVisible()
      // What was answered stays in sight, and cannot be changed.
      const isGiven = await page
        .locator('fieldset[disabled]')
        .evaluate(
          (fields) =>
            fields.querySelector('input:checked, li.part') !== null ||
            [...fields.querySelectorAll<HTMLInputElement>('input[type=text], select')].some(
              ({ value }) => value !== '',
            ),
        )
      expect(isGiven).toBe(true)
      await page.getByRole('link', { name: 'Question 3' }).click()
    }
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d of 8 right$/u)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByRole('heading', { name: 'What the questions turned on' })).toBeVisible()
  await page
    .getByRole('link', { name: /^See why/u })
    .first()
    .click()
  await expect(verdict(page)).toBeVisible()
})
