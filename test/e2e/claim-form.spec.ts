import { expect, type Locator, test } from '@playwright/test'
import { findViolations } from './accessibility.ts'
import { nameAnew, openClaim, shipped as slug } from './claim-filling.ts'
import { ask, backstop, signUpEditor } from './editor.ts'
import { listens } from './open.ts'
import { current, status } from './queue.ts'
import { watch } from './site.ts'

// Beside an editor's day (studio.spec.ts): what the fields of a new claim ask, warn of and wait for, and what outlives the page. On the shipped article, so that neither
// sees the other; the claim begins on its title, in which no rule reads a verb, so that nothing is kept of itself.
const run = crypto.randomUUID().slice(0, 6)

test.beforeEach(async ({ page }) => {
  backstop('seed')
  await page.goto('/')
  await signUpEditor(page)
})

test('a new name is asked for its sort, guessed where its words tell it, and whoever is known by it is offered', async ({
  page,
}) => {
  const faults = watch(page)
  const form = await openClaim(page)
  const subject = form.locator('#claim-subject')
  const name = (words: string) => nameAnew(form, subject, words)
  // Nothing tells what it is: the keyboard goes to the question; a letter answers, Enter goes on.
  await name(`Lakeland Health ${run}`)
  const sort = form.locator('#claim-subject-sort')
  await expect(sort).toBeFocused()
  await expect(sort).toHaveValue('')
  expect(await findViolations(page)).toEqual([])
  await page.keyboard.press('o')
  await expect(sort).toHaveValue('ORGANIZATION')
  await page.keyboard.press('Enter')
  await expect(sort).not.toBeFocused()
  // Its words tell it: a guess, said to be one.
  await name(`Quay Committee ${run}`)
  await expect(sort).toHaveValue('ORGANIZATION')
  await expect(form.getByText('a guess')).toBeVisible()
  await expect(sort).not.toBeFocused()
  // Nearly the name of somebody known, by the page and by the service: taken by a key, or not.
  await name('Emanuel Macron')
  const known = form.getByRole('button', { name: 'Take Emmanuel Macron', exact: true })
  await expect(known).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await known.press('Enter')
  await expect(subject).toHaveValue('Emmanuel Macron')
  await expect(known).toHaveCount(0)
  await expect(sort).toHaveCount(0)
  // The same of what they do.
  const { studio } = await ask(
    page,
    'query { studio { completePredicates(text: "", first: 1) { predicate { label } } } }',
  )
  const [{ predicate }] = studio.completePredicates
  const does = form.locator('#claim-predicate')
  await nameAnew(form, does, `${predicate.label}s`)
  const same = form.getByRole('button', { name: `Take ${predicate.label}`, exact: true })
  await expect(same).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await same.press('Enter')
  await expect(does).toHaveValue(predicate.label)
  await expect(same).toHaveCount(0)
  expect(faults).toEqual([])
})

test('Enter goes to what is still open, in reading order, past nothing that is asked', async ({ page }) => {
  const form = await openClaim(page)
  const [subject, does, object, speaker] = ['subject', 'predicate', 'object', 'speaker'].map((part) =>
    form.locator(`#claim-${part}`),
  ) as [Locator, Locator, Locator, Locator]
  // Who is new is asked for their sort, and left without an answer.
  await nameAnew(form, speaker, `Lakeland Health ${run}`)
  await expect(form.locator('#claim-speaker-sort')).toBeFocused()
  await nameAnew(form, subject, `Lakeland Museum ${run}`)
  await expect(form.locator('#claim-subject-sort')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(does).toBeFocused()
  await nameAnew(form, does, `paints ${run}`)
  await expect(object).toBeFocused()
  await page.keyboard.type('the sea')
  await expect(form.getByRole('option', { name: 'the sea as words' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(object).toHaveValue('the sea')
  await expect(form.locator('#claim-speaker-sort')).toBeFocused()
  await page.keyboard.press('p')
  await page.keyboard.press('Enter')
  // Behind it nothing is open; before it is. Left without an answer once more, so that nothing of it is kept.
  await expect(form.locator('#claim-subject-sort')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(form.locator('#claim-text')).toBeFocused()
})

test('Tab takes what is lit and goes to the next field; of a list that was merely opened it takes nothing', async ({
  page,
}) => {
  const form = await openClaim(page)
  const subject = form.locator('#claim-subject')
  const does = form.locator('#claim-predicate')
  const options = form.locator('[role=option]')
  await does.focus()
  await page.keyboard.press('ArrowDown')
  await expect(options.first()).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(form.locator('#claim-object')).toBeFocused()
  await expect(does).toHaveValue('')
  await does.focus()
  await page.keyboard.press('ArrowDown')
  await expect(options.first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  const label = (await form.locator('[role=option][aria-selected=true] > span').first().textContent()) ?? ''
  await page.keyboard.press('Tab')
  await expect(form.locator('#claim-object')).toBeFocused()
  await expect(does).toHaveValue(label)
  // Without it nothing is kept of itself.
  await does.fill('')
  await subject.fill('')
  await subject.pressSequentially('Emmanuel Mac')
  await expect(form.getByRole('option', { name: 'Emmanuel Macron', selected: true })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(does).toBeFocused()
  await expect(subject).toHaveValue('Emmanuel Macron')
  // What is asked about a new name stands next.
  await subject.fill('')
  const answered = page.waitForResponse((response) => {
    const asked = response.request().postData() ?? ''
    return asked.includes('CompleteNames') && asked.includes(`Zorvik ${run}`)
  })
  await subject.pressSequentially(`Zorvik ${run}`)
  await answered
  await page.waitForTimeout(200)
  await expect(form.getByRole('option', { name: `New: Zorvik ${run}`, selected: true })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(form.locator('#claim-subject-sort')).toBeFocused()
})

test('an option says what sort it is and how it stands here; one of a known name that is new all the same is asked for its sort', async ({
  page,
}) => {
  const form = await openClaim(page)
  const subject = form.locator('#claim-subject')
  await subject.fill('')
  await subject.pressSequentially('European peace')
  await expect(form.getByRole('option', { name: /^European peacekeepers .* · \d+ claims? here$/u })).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  // Its words would tell that it is a plan.
  await nameAnew(form, subject, 'the European peacekeeping plan')
  await expect(form.locator('#claim-subject-sort')).toBeFocused()
  await expect(form.locator('#claim-subject-sort')).toHaveValue('')
  await form.getByRole('button', { name: 'Throw away' }).click()
})

test('what nobody has touched of an unfinished claim is still a suggestion when one goes on with it', async ({
  page,
}) => {
  const form = await openClaim(page)
  const marked = () =>
    form.locator('[data-proposed] :is(input, textarea)').evaluateAll((all) => all.map(({ id }) => id).toSorted())
  const subject = form.locator('#claim-subject')
  expect(await marked()).toEqual(['claim-subject', 'claim-text'])
  await nameAnew(form, form.locator('#claim-predicate'), `meets ${run}`)
  await page.keyboard.press('Escape')
  await page.reload()
  await listens(page)
  const goOn = page.getByRole('button', { name: /^Go on with/u })
  await goOn.click()
  await expect(form.locator('#claim-predicate')).toHaveValue(`meets ${run}`)
  expect(await marked()).toEqual(['claim-subject', 'claim-text'])
  // Enter agrees; that is kept too.
  await subject.press('Enter')
  await expect.poll(marked).toEqual(['claim-text'])
  await page.keyboard.press('Escape')
  await goOn.click()
  await expect(subject).not.toHaveValue('')
  expect(await marked()).toEqual(['claim-text'])
  await form.getByRole('button', { name: 'Throw away' }).click()
})

test('a number or a time is offered before names that have it in them', async ({ page }) => {
  const name = '19% of all ferries'
  // The service knows such a name.
  await page.route('**/graphql', async (route) => {
    const asked = route.request().postData() ?? ''
    if (!asked.includes('CompleteNames') || !asked.includes('19%')) return route.fallback()
    const entity = { id: 'ferries', name, aliases: [], entityKind: 'GROUP' }
    return route.fulfill({ json: { data: { studio: { completeNames: [{ entity }] } } } })
  })
  const form = await openClaim(page)
  const object = form.locator('#claim-object')
  const lit = form.locator('[role=option][aria-selected=true]')
  for (const [words, meaning] of [
    ['19%', 'a number: 19 percent'],
    ['March 2024', 'a time: March 2024'],
  ] as const) {
    await object.fill('')
    await object.pressSequentially(words)
    await expect(lit).toHaveText(`${words}${meaning}`)
    await expect(form.locator('[role=option]').first()).toHaveText(`${words}${meaning}`)
    if (words === '19%') await expect(form.getByRole('option', { name })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(form.getByText(meaning, { exact: true })).toBeVisible()
  }
})

test('the form of a merge closes at one press of Escape, whatever is typed in it', async ({ page }) => {
  await page.goto(`/studio/documents/${slug}`)
  await listens(page)
  const form = page.getByRole('form', { name: 'Merge' })
  for (const typed of ['', 'Mac']) {
    await page.keyboard.press('m')
    await expect(form.getByRole('combobox')).toBeFocused()
    await page.keyboard.type(typed)
    if (typed) await expect(form.locator('[role=option]').first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(form).toBeHidden()
    await expect(current(page)).toBeFocused()
  }
})

test('a field completes before the service answers, and what comes late steals nothing', async ({ page }) => {
  const form = await openClaim(page)
  const subject = form.locator('#claim-subject')
  await page.route('**/graphql', async (route) => {
    const asks = /CompleteNames|ReadValue/u.test(route.request().postData() ?? '')
    if (asks) await new Promise((go) => setTimeout(go, 1500))
    await route.continue()
  })
  await subject.fill('')
  await subject.focus()
  await page.keyboard.type(`shipyard ${run}`)
  // No answer has come.
  await expect(form.getByRole('option', { name: `New: shipyard ${run}` })).toBeVisible({ timeout: 500 })
  // Whoever lights one by hand keeps it, whatever comes before it.
  await subject.fill('shipyard')
  const made = form.getByRole('option', { name: 'New: shipyard' })
  await expect(made).toBeVisible({ timeout: 500 })
  await page.keyboard.press('ArrowDown')
  await page.waitForResponse((response) => (response.request().postData() ?? '').includes('CompleteNames'))
  await expect(form.getByRole('option', { name: /the shipyard Norvik/u })).toBeVisible()
  await expect(form.getByRole('option', { name: 'New: shipyard', selected: true })).toBeVisible()
  // Whoever goes on to another field keeps the keyboard there.
  const object = form.locator('#claim-object')
  await subject.fill('the shipyard nor')
  await subject.press('Enter')
  await object.focus()
  await page.keyboard.type('sea')
  await expect(subject).toHaveValue('the shipyard Norvik', { timeout: 5000 })
  await expect(object).toBeFocused()
  await expect(object).toHaveValue('sea')
})

test('what was decided is taken back after the page was loaded anew', async ({ page }) => {
  const { studio } = await ask(
    page,
    `query($slug: String!) { studio { document(slug: $slug) { id }
      completeNames(text: "Europe") { entity { id } } completePredicates(text: "is") { predicate { id } } } }`,
    { slug },
  )
  const words = `Europe comes. (${run})`
  const claim = {
    ...{ text: words, evidence: [{ start: 0, end: 12 }], subject: studio.completeNames[0].entity.id },
    predicate: studio.completePredicates[0].predicate.id,
  }
  const { propose } = await ask(
    page,
    `mutation($change: ChangeInput!, $document: ID) { propose(change: $change, document: $document) { ... on Proposed { revision { id } } } }`,
    { change: { claim }, document: studio.document.id },
  )
  const waits =
    'mutation($r: [ID!]!, $d: Decision!, $w: String) { decide(revisions: $r, decision: $d, reason: $w) { __typename } }'
  await ask(page, waits, { r: [propose.revision.id], d: 'PENDING' })
  await page.goto(`/studio/documents/${slug}`)
  const entry = page.locator('[data-entry]').filter({ hasText: words })
  await entry.click()
  await expect(current(page)).toContainText(words)
  await page.keyboard.press('a')
  await expect(status(page)).toContainText('Accepted')
  await page.waitForResponse((response) => (response.request().postData() ?? '').includes('StudioDocument'))
  await page.reload()
  await expect(status(page)).toContainText(`Undo would take back: Accepted: ${words}`)
  await page.keyboard.press('u')
  await expect(status(page)).toContainText('Taken back: Accepted')
  await expect(current(page)).toContainText(words)
  await expect(current(page)).toContainText('Suggested')
  await ask(page, waits, { r: [propose.revision.id], d: 'REJECTED', w: 'of a test' })
})

test('what is left out of a draft comes back with U, and a name that a claim in it uses stays', async ({ page }) => {
  const { studio } = await ask(
    page,
    'query($slug: String!) { studio { document(slug: $slug) { id } completePredicates(text: "is") { predicate { id } } } }',
    { slug },
  )
  const write = async (change: object): Promise<{ id: string; revision: string }> => {
    const { propose } = await ask(
      page,
      `mutation($change: ChangeInput!, $document: ID) { propose(change: $change, document: $document) { ... on Proposed {
        revision { id content { ... on StudioEntity { id } ... on StudioClaim { id } } } } } }`,
      { change, document: studio.document.id },
    )
    return { id: propose.revision.content.id, revision: propose.revision.id }
  }
  const name = `Vexholm ${run}`
  const words = `${name} is there.`
  const entity = await write({ entity: { name, kind: 'PLACE' } })
  const predicate = studio.completePredicates[0].predicate.id
  const evidence = [{ start: 0, end: 12 }]
  const claim = await write({ claim: { text: words, evidence, subject: entity.id, predicate } })
  await page.goto(`/studio/documents/${slug}`)
  const entry = (text: string) => page.locator('[data-entry]').filter({ hasText: text })
  await entry(words).click()
  await expect(current(page)).toContainText(words)
  await page.keyboard.press('r')
  await expect(status(page)).toHaveText(`Left out: ${words}`)
  await expect(entry(words)).toHaveCount(0)
  await page.keyboard.press('u')
  await expect(status(page)).toHaveText(`Taken back: Left out: ${words}`)
  await expect(entry(words)).toBeVisible()
  await page.getByRole('button', { name: /^All \d/u }).click()
  await entry(name).filter({ hasNotText: words }).click()
  await expect(current(page)).not.toContainText(words)
  // J and K pass it: it comes with its claim.
  const stands = page.locator(`[data-entry="${entity.id}"]`)
  await expect(stands).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('k')
  await expect(stands).not.toHaveAttribute('aria-current')
  await page.keyboard.press('j')
  await expect(current(page)).toHaveCount(1)
  await expect(stands).not.toHaveAttribute('aria-current')
  await stands.click()
  await page.keyboard.press('r')
  const refused = page.getByRole('complementary', { name: 'Queue' }).getByRole('alert')
  await expect(refused).toContainText(`This is used by what stays in the draft: “${words}”`)
  await expect(entry(words)).toBeVisible()
  for (const { revision } of [claim, entity])
    await ask(page, 'mutation($r: ID!) { takeBack(revision: $r) { __typename } }', { r: revision })
})
