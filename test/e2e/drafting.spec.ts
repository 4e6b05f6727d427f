import { expect, type Page, test } from '@playwright/test'
import { findViolations } from './accessibility.ts'
import { nameAnew } from './claim-filling.ts'
import { ask, signUpEditor } from './editor.ts'
import { listens, open } from './open.ts'
import { current, status } from './queue.ts'
import { findPages, watch } from './site.ts'

/** What a test's article tells of is its own: what one publishes is known to the others, and gone for them when it is taken back. */
const things = { paint: 'crane', repair: 'ferry', mend: 'lock', inspect: 'winch' }

/** Brings an article in of which the rules suggest something. @returns its slug and the page of how it came in */
async function bringIn(page: Page, verb: keyof typeof things) {
  const [name, thing] = [`Vellin ${crypto.randomUUID().slice(0, 6)}`, things[verb]]
  const text = `The harbour of ${name} keeps its ${thing}
The town council of ${name} ${verb}ed an old ${thing} in March 2024. Tervo Works plans to ${verb} a second ${thing} for ${name}.
The town council of ${name} rejected a bigger ${thing} in 2019. The port of ${name} moved 3 million tonnes of goods in 2023.`
  const { ingestDocument } = await ask(
    page,
    'mutation($input: IngestDocumentInput!) { ingestDocument(input: $input) { ... on Ingestion { id } } }',
    { input: { text, anyway: true } },
  )
  const { id } = ingestDocument
  const look = async () =>
    (await ask(page, 'query($id: ID!) { studio { ingestion(id: $id) { status document { slug } } } }', { id })).studio
      .ingestion
  await expect.poll(async () => (await look()).status, { timeout: 60_000 }).toBe('DONE')
  return { slug: (await look()).document.slug as string, ingestion: `/studio/ingest?id=${encodeURIComponent(id)}` }
}

/** Can all of it be seen, as far as its middle tells? */
const isUncovered = (each: Element) => {
  const { left, top, right, bottom } = each.getBoundingClientRect()
  return document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === each
}

/** Publishes what gathered for a document, as another window would. */
async function publishSet(page: Page, { id, version }: { id: string; version: number }) {
  const { publish } = await ask(
    page,
    'mutation($set: ID!, $version: Int!) { publish(changeSet: $set, expectedVersion: $version) { __typename ... on StaleRevision { message } ... on BrokenLaw { message } } }',
    { set: id, version },
  )
  expect(publish).toEqual({ __typename: 'Published' })
}

test('questions are narrowed by document, without scripts too', async ({ browser, page, baseURL }) => {
  await page.goto('/studio')
  await signUpEditor(page)
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
    ...(baseURL && { baseURL }),
  })
  const plain = await context.newPage()
  await plain.goto('/studio/questions?list=refused')
  const choice = plain.getByRole('combobox', { name: 'Document' })
  const title = (await choice.getByRole('option').nth(1).textContent()) ?? ''
  await choice.selectOption({ label: title })
  await plain.getByRole('button', { name: 'Show' }).click()
  await expect(plain).toHaveURL(/list=refused.*document=/u)
  await expect(choice.getByRole('option', { selected: true })).toHaveText(title)
  await expect(plain.getByText(`Of “${title}”`)).toBeVisible()
  // Words that nobody used: the way out leads to all of them, in all documents.
  await plain.getByLabel('Words in it').fill('zebra')
  await plain.getByRole('button', { name: 'Show' }).click()
  await plain.getByRole('link', { name: 'Look without the filter' }).click()
  await expect(plain).toHaveURL(/questions\?list=refused$/u)
  await context.close()
})

test('where nothing waits to be published, P says so and opens nothing', async ({ page, request }) => {
  await page.goto('/studio')
  await signUpEditor(page)
  await open(page, `/studio${(await findPages(request)).document}`)
  await page.keyboard.press('p')
  await expect(status(page)).toHaveText('Nothing waits to be published.')
  await expect(page.getByRole('region', { name: /^Publish/u })).toHaveCount(0)
})

test('what is decided elsewhere is seen where it leaves the totals as they were', async ({ page }) => {
  test.setTimeout(180_000)
  await page.goto('/studio')
  await signUpEditor(page)
  const { slug } = await bringIn(page, 'inspect')
  const waiting = `query($slug: String!) { studio { document(slug: $slug) { suggestions(first: 100, kinds: [CLAIM]) {
    nodes { id content { ... on StudioClaim { text } } } } } } }`
  const { nodes } = (await ask(page, waiting, { slug })).studio.document.suggestions
  // Those that the rules are sure of: they stand in the queue at once.
  const [one, other] = ['inspected an old winch', 'rejected a bigger winch'].map((words) =>
    (nodes as { id: string; content: { text: string } }[]).find(({ content }) => content.text.includes(words)),
  )
  const decide = async (id: string | undefined, decision: string, reason: string | null = null) => {
    const mutation = `mutation($r: [ID!]!, $d: Decision!, $reason: String) { decide(revisions: $r, decision: $d, reason: $reason) {
      __typename ... on Problem { message } } }`
    expect((await ask(page, mutation, { r: [id], d: decision, reason })).decide).toEqual({ __typename: 'Decided' })
  }
  await decide(one?.id, 'REJECTED', 'elsewhere')
  await open(page, `/studio/documents/${slug}`)
  const entry = (of: typeof one) => page.locator('[data-entry]').filter({ hasText: of?.content.text as string })
  await expect(entry(other)).toHaveCount(1)
  await expect(entry(one)).toHaveCount(0)
  await decide(one?.id, 'PENDING')
  await decide(other?.id, 'REJECTED', 'elsewhere')
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(entry(one)).toHaveCount(1)
  await expect(entry(other)).toHaveCount(0)
})

test('a document is brought in, seen whole before it is published, and is a draft again when that is taken back', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await page.goto('/studio')
  await signUpEditor(page)
  const { slug, ingestion } = await bringIn(page, 'repair')
  const faults = watch(page)
  await page.goto(ingestion)
  // How many there are is told where it came in, and is what is found behind the link.
  const told = (await page.getByText(/suggestions? waits? for you/u).textContent()) ?? ''
  const [, shown = ''] = /^(\d+) /u.exec(told) ?? []
  await page.getByRole('link', { name: 'Decide on what is suggested' }).click()
  await expect(page.getByRole('heading', { name: `To do ${shown}` })).toBeVisible()
  await open(page, `/studio/documents/${slug}`)
  const entry = page.locator('[data-entry]').filter({ hasText: 'repaired an old ferry' })
  await expect(current(page)).toContainText('repaired an old ferry')
  await expect(entry.locator('xpath=..')).toContainText('When: March 2024')
  await page.keyboard.press('a')
  await expect(status(page)).toContainText('Accepted')
  await expect(page.getByRole('button', { name: 'Publish 1 claim' })).toBeVisible()

  // What U would take back outlives the page. On a phone the line stands below the keys, also where the queue is scrolled.
  await page.waitForResponse((response) => (response.request().postData() ?? '').includes('StudioDocument'))
  await page.reload()
  const offered = 'Undo would take back: Accepted:'
  await expect(status(page)).toContainText(offered)
  const size = page.viewportSize() ?? { width: 1280, height: 720 }
  await page.setViewportSize({ width: 390, height: 844 })
  const side = page.getByRole('complementary', { name: 'Queue' })
  for (const top of [0, 400]) {
    await side.evaluate((each, to) => each.scrollTo(0, to), top)
    for (const each of [side.locator('[aria-keyshortcuts=u]'), side.locator('[aria-keyshortcuts=p]'), status(page)])
      expect(await each.evaluate(isUncovered)).toBe(true)
  }
  await page.setViewportSize(size)
  // Whoever signs in after that in the same window is not offered it.
  const cookies = await page.context().cookies()
  await signUpEditor(page)
  await open(page, `/studio/documents/${slug}`)
  await expect(page.getByRole('button', { name: 'Publish 1 claim' })).toBeVisible()
  await expect(status(page)).not.toContainText('Undo would take back')
  await page.context().clearCookies()
  await page.context().addCookies(cookies)
  await open(page, `/studio/documents/${slug}`)
  await expect(status(page)).toContainText(offered)

  const publish = async () => {
    await page.keyboard.press('p')
    const panel = page.getByRole('region', {
      name: /^Publish the document and 1 claim, with \d name/u,
    })
    await expect(panel).toContainText('When: March 2024')
    expect(await findViolations(page)).toEqual([])
    await page.keyboard.press('Enter')
    await expect(status(page)).toContainText('Published: the document and 1 claim', { timeout: 20_000 })
  }
  await publish()
  await page.keyboard.press('u')
  await expect(status(page)).toContainText('Taken back: Published', { timeout: 20_000 })
  expect((await page.request.get(`/documents/${slug}`)).status()).toBe(404)
  // What was accepted went out with it: U says where it is, and takes nothing else.
  await page.keyboard.press('u')
  await expect(status(page)).toHaveText(
    /^Nothing to take back here: the history has what was published\. R leaves out a draft\./u,
  )
  await expect(page.getByRole('button', { name: 'Publish 1 claim' })).toBeVisible()
  // It is found again where it was, and goes out as before.
  await page.goto('/studio')
  await expect(page.locator(`a[href="/studio/documents/${slug}"]`).first()).toBeVisible()
  await open(page, `/studio/documents/${slug}`)
  await expect(page.getByRole('button', { name: 'Publish 1 claim' })).toBeVisible()
  await publish()
  expect((await page.request.get(`/documents/${slug}`)).status()).toBe(200)

  // Withdrawn and that published, it says so where it was, and is brought back there.
  const { studio } = await ask(
    page,
    'query($slug: String!) { studio { document(slug: $slug) { id source { title revision } } } }',
    { slug },
  )
  const { id, source } = studio.document
  const { propose } = await ask(
    page,
    'mutation($id: ID!, $base: ID!) { propose(change: { withdraw: { id: $id } }, baseRevision: $base) { ... on Proposed { changeSet { id version } } } }',
    { id, base: source.revision },
  )
  await publishSet(page, propose.changeSet)
  expect((await page.request.get(`/documents/${slug}`)).status()).toBe(404)
  await open(page, `/studio/documents/${slug}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(source.title)
  await expect(page.getByText(/^This document is published no more: publication \d+ withdrew it/u)).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Bring it back' }).press('Enter')
  await expect(page.getByRole('textbox', { name: /^The text/u })).toBeVisible({ timeout: 20_000 })
  expect((await page.request.get(`/documents/${slug}`)).status()).toBe(200)
  await page.keyboard.press('u')
  await expect(status(page)).toContainText('Taken back: Published', { timeout: 20_000 })
  expect(faults).toEqual([])
})

test('a claim that was only begun leaves nothing behind; one that was worked on is kept, and gone on with', async ({
  page,
}) => {
  test.setTimeout(120_000)
  await page.goto('/studio')
  await signUpEditor(page)
  const { slug } = await bringIn(page, 'paint')
  await open(page, `/studio/documents/${slug}`)
  const form = page.getByRole('form', { name: 'New claim' })
  const begin = async () => {
    await page.keyboard.press('c')
    await expect(form).toBeVisible()
    await expect(form).not.toHaveAttribute('aria-busy')
  }
  const kept = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('claim-draft')))
  const accepted = async () =>
    (await ask(page, 'query($slug: String!) { studio { document(slug: $slug) { changeSet { accepted } } } }', { slug }))
      .studio.document.changeSet.accepted
  const before = await accepted()

  // Through the fields by Enter, a line added in the sentence, a circumstance that stays empty; it rests longer than what is typed does.
  await begin()
  for (let at = 0; at < 6; at += 1) await page.keyboard.press('Enter')
  await form.locator('#claim-text').focus()
  await page.keyboard.press('Enter')
  const add = form.getByRole('button', { name: 'Add when, where …' })
  // What the rules propose may unfold it meanwhile: then the key would fold it again.
  const more = form.locator('summary').filter({ hasText: 'More' })
  while (!(await add.isVisible())) await more.press('Enter').then(() => page.waitForTimeout(300))
  await add.press('Enter')
  await page.waitForTimeout(2500)
  await page.keyboard.press('Escape')
  await expect(form).toBeHidden()
  expect(await kept()).toEqual([])
  expect(await accepted()).toBe(before)

  await begin()
  const sentence = form.locator('#claim-text')
  await sentence.focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Really.')
  await page.keyboard.press('Escape')
  await expect(form).toBeHidden()
  expect(await kept()).toHaveLength(1)

  // A second one is kept beside the first, and both outlive the page.
  await begin()
  await sentence.focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Twice.')
  await page.keyboard.press('Escape')
  await expect(form).toBeHidden()
  expect(await kept()).toHaveLength(2)
  await page.reload()
  await listens(page)
  const unfinished = page.getByRole('region', { name: 'Unfinished claims' })
  await expect(unfinished).toContainText('2 unfinished claims are kept on this device.')
  expect(await findViolations(page)).toEqual([])
  const goOn = (words: string) => unfinished.getByRole('button', { name: new RegExp(`^Go on with .* ${words}`, 'u') })
  await goOn('Really').click()
  await expect(sentence).toHaveValue(/ Really\.$/u)
  await page.keyboard.press('Escape')
  await goOn('Twice').click()
  await expect(sentence).toHaveValue(/ Twice\.$/u)
  await page.keyboard.press('Escape')
  // What is thrown away comes back by U.
  await unfinished.getByRole('button', { name: /^Throw away .* Twice/u }).press('Enter')
  await expect(unfinished).toContainText('1 unfinished claim is kept on this device.')
  expect(await kept()).toHaveLength(1)
  await page.keyboard.press('u')
  await expect(unfinished).toContainText('2 unfinished claims are kept on this device.')

  // What another window has published is taken back by no step of this one: it says so.
  await page.keyboard.press('a')
  await expect.poll(accepted).toBeGreaterThan(before)
  const { studio } = await ask(
    page,
    'query($slug: String!) { studio { document(slug: $slug) { changeSet { id version } } } }',
    { slug },
  )
  await publishSet(page, studio.document.changeSet)
  await page.keyboard.press('u')
  await expect(status(page)).toHaveText(/^Published since: the history takes it back\./u)
})

test('saving takes what arrows lit; what is only typed is refused with the reason in view', async ({ page }) => {
  await page.goto('/studio')
  await signUpEditor(page)
  const { slug } = await bringIn(page, 'mend')
  const faults = watch(page)
  await page.setViewportSize({ width: 1280, height: 480 })
  await open(page, `/studio/documents/${slug}`)
  await page.keyboard.press('c')
  const form = page.getByRole('form', { name: 'New claim' })
  await expect(form).toBeVisible()
  await expect(form).not.toHaveAttribute('aria-busy')
  const subject = form.locator('#claim-subject')
  const object = form.locator('#claim-object')
  await nameAnew(form, form.locator('#claim-predicate'), 'meets')
  await object.fill('')
  await object.pressSequentially('Emmanuel Mac')
  const macron = form.getByRole('option', { name: 'Emmanuel Macron' })
  await expect(macron).toBeVisible()
  await page.keyboard.press('Control+Enter')
  const reason = 'Choose first what “Emmanuel Mac” is, or empty the field.'
  await expect(object).toBeFocused()
  await expect(form.getByText(reason)).toBeInViewport()
  await expect(object).toHaveAccessibleDescription(reason)
  await expect(status(page)).toHaveText(reason)
  expect(await findViolations(page)).toEqual([])
  // What is lacking is told where it is, too.
  await object.fill('')
  await subject.fill('')
  await form.locator('#claim-text').focus()
  await page.keyboard.press('Control+Enter')
  await expect(subject).toBeFocused()
  await expect(subject).toHaveAccessibleDescription('Still missing: who or what it is about')
  await subject.pressSequentially('Emmanuel Mac')
  await expect(form.getByText('Still missing: who or what it is about', { exact: true })).toHaveCount(0)
  await expect(macron).toBeVisible()
  while (!(await form.getByRole('option', { name: 'Emmanuel Macron', selected: true }).isVisible()))
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Control+Enter')
  await expect(form).toBeHidden()
  await expect(status(page)).toContainText('New claim')
  await page.keyboard.press('u')
  await expect(status(page)).toContainText('Taken back')
  expect(faults).toEqual([])
})
