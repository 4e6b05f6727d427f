import { expect, type Page, test } from '@playwright/test'
import { findViolations } from './accessibility.ts'
import { watch } from './site.ts'

const tabs = (page: Page) => page.locator('.graphiql-tab-button')
const answer = (page: Page) => page.locator('.result-window')
const run = (page: Page) => page.locator('.graphiql-execute-button').click()

// The editor is nine megabytes of code, which a busy machine takes its time to start.
test.setTimeout(120_000)

/** Opens the editor and waits until it can be used; what keeps it from that is told. */
async function open(page: Page, address = '/graphql') {
  const faults = watch(page)
  await page.goto(address)
  const editor = page.locator('.graphiql-query-editor .view-line').first()
  await editor.waitFor({ timeout: 20_000 }).catch(() => expect(faults).toEqual(['the editor opens']))
}

/** Replaces the operation as a person does: all of it marked, typed over. */
async function retype(page: Page, operation: string) {
  await page.locator('.graphiql-query-editor .view-lines').click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(operation)
}

test('it opens on six questions, each a tab that one click shows, after an answer too', async ({ page }) => {
  const faults = watch(page)
  await open(page)
  await expect(tabs(page)).toHaveText(['Needs', 'Backstop', 'Dependencies', 'Doubts', 'Week', 'People'])
  await run(page)
  await expect(answer(page)).toContainText('"data"')
  for (const name of ['Doubts', 'Week', 'Needs', 'People']) {
    await page.getByRole('tab', { name }).click()
    await expect(page.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true')
    await expect(page.locator('.graphiql-query-editor')).toContainText(`query ${name}`)
  }
  expect(faults).toEqual([])
})

test('it says that it loads, tries again what did not arrive, and says where that does not either', async ({
  page,
}) => {
  let broken = 1
  await page.route('**/graphiql.js', async (route) => {
    broken -= 1
    if (broken < 0) return route.continue()
    await expect(page.getByRole('status')).toHaveText('The editor is loading …')
    await route.abort('connectionreset')
  })
  await open(page)
  await expect(page.getByRole('status').filter({ hasText: 'loading' })).toHaveCount(0)
  broken = 2
  await page.reload()
  await expect(page.getByRole('alert')).toHaveText('The editor could not be loaded. Try again')
  expect(await findViolations(page)).toEqual([])
  await page.getByRole('link', { name: 'Try again' }).click()
  await expect(page.getByRole('tab', { name: 'Needs' })).toBeVisible({ timeout: 20_000 })
})

for (const width of [1280, 390])
  test(`nothing slides out of sight, ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await open(page)
    const slid = await page.evaluate(() =>
      [document.documentElement, document.body, ...document.querySelectorAll('.graphiql-container')]
        .filter(({ scrollTop }) => scrollTop > 0)
        .map(({ tagName, className }) => `${tagName} ${className}`),
    )
    expect(slid).toEqual([])
  })

test('a question that was closed is opened again, with the keyboard alone', async ({ page }) => {
  await open(page)
  for (let left = 5; left >= 1; left -= 1) {
    await tabs(page).first().hover()
    await page.getByRole('button', { name: 'Close Tab' }).first().click()
    await expect(tabs(page)).toHaveCount(left)
  }
  const skip = page.getByRole('link', { name: 'Skip to GraphiQL' })
  await skip.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.getByRole('button', { name: 'Examples' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('#questions').getByRole('link')).toHaveCount(6)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: /^What does the plan need from the U.S./u })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(answer(page)).toContainText('"needs"', { timeout: 20_000 })
  await expect(page.getByRole('tab', { name: 'Needs' })).toHaveAttribute('aria-selected', 'true')
})

test('what was just retyped runs, whatever it was called before', async ({ page }) => {
  await open(page)
  await retype(page, 'query Renamed { knowledgeRevision }')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(answer(page)).toContainText('"knowledgeRevision"')
  await retype(page, 'query Other { nonsense }')
  await run(page)
  await expect(answer(page)).toContainText('GRAPHQL_VALIDATION_FAILED')
  await expect(answer(page)).not.toContainText('stack')
})

test('a link opens one tab under the name of its operation, and a later visit finds it as it was', async ({ page }) => {
  const query = 'query EntityPage($slug: String!) {\n  entity(slug: $slug) {\n    name\n  }\n}'
  const link = (slug: string) => `/graphql?${new URLSearchParams({ query, variables: `{ "slug": "${slug}" }` })}`
  await open(page, link('russia'))
  await expect(answer(page)).toContainText('Russia')
  await expect(tabs(page)).toHaveCount(7)
  await expect(tabs(page).first()).toHaveText('EntityPage')
  for (const address of ['/graphql', link('russia'), '/graphql']) {
    await open(page, address)
    await expect(page.getByRole('tab', { name: 'EntityPage' })).toHaveAttribute('aria-selected', 'true')
    await expect(tabs(page)).toHaveCount(7)
  }
  // The address names what is shown: it can be sent to somebody.
  await page.getByRole('tab', { name: 'Week' }).click()
  await expect(page).toHaveURL(/query=.*query\+Week.*variables=.*during/u)
  await expect(page.getByText('untitled')).toHaveCount(0)
})

test('curly quotes are not marked, a small window leaves the query its room, and colours follow the system', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 700 })
  await open(page)
  await page.getByRole('button', { name: 'Examples' }).click()
  await page.getByRole('link', { name: /^Who meets whom/u }).click()
  await expect(answer(page)).toContainText('"data"', { timeout: 20_000 })
  await expect(page.getByRole('tab', { name: 'Week' })).toBeInViewport()
  await expect(page.locator('.graphiql-query-editor')).toContainText('“Monday”')
  await expect(page.locator('.unicode-highlight')).toHaveCount(0)
  const [editor, result] = await Promise.all([
    page.locator('.graphiql-query-editor').boundingBox(),
    answer(page).boundingBox(),
  ])
  expect(editor?.height).toBeGreaterThan(200)
  expect(result?.height).toBeGreaterThan(200)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)

  // What is open follows the system when evening comes.
  const name = page
    .locator('.graphiql-query-editor .view-line span span')
    .filter({ hasText: /^\s*claims\s*$/u })
    .first()
  for (const [colorScheme, ink] of [
    ['dark', 'rgb(232, 228, 219)'],
    ['light', 'rgb(31, 29, 25)'],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await expect(name).toHaveCSS('color', ink)
  }
})

test('a link followed on a phone shows its query, though documentation stood open, and leads to the pages', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page)
  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click()
  await expect(page.locator('.graphiql-doc-explorer')).toBeVisible()
  await open(page, `/graphql?${new URLSearchParams({ query: 'query Linked { knowledgeRevision }' })}`)
  await expect(answer(page)).toContainText('"knowledgeRevision"')
  await expect(page.locator('.graphiql-doc-explorer')).toHaveCount(0)
  for (const name of ['Read', 'Who and what', 'Quiz', 'Search']) {
    await expect(page.getByRole('link', { name, exact: true })).toBeInViewport()
  }
})
