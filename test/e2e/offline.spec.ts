import { expect, test } from '@playwright/test'
import { findViolations } from './accessibility.ts'
import { check, giveAnswer } from './answering.ts'
import { open } from './open.ts'
import { findPages } from './site.ts'

test('a run goes on without a network, through a reload: each answer arrives once, and then is told', async ({
  page,
  context,
  request,
}) => {
  const number = (at: number) =>
    page.getByRole('heading', { level: 1 }).filter({ hasText: new RegExp(`^Question ${at} of 8`, 'u') })
  const sent: string[] = []
  page.on('request', (one) => {
    const { query = '', variables } = (one.method() === 'POST' && one.postDataJSON()) || {}
    if (query.includes('AnswerItem')) sent.push(variables.input.clientKey)
  })
  await open(page, (await findPages(request)).quiz)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(number(1)).toBeVisible()
  // Until the page of the run is kept, which is asked for as it begins.
  const isKept = (at = page) => at.evaluate(async () => (await (await caches.open('backstop-runs')).keys()).length)
  await expect.poll(isKept).toBe(2)

  await context.setOffline(true)
  for (let at = 1; at <= 2; at += 1) {
    await giveAnswer(page)
    await check(page).click()
    await expect(page.getByRole('status').filter({ hasText: `No connection. ${at} answer` })).toBeVisible()
    await expect(page.getByText('This is your answer.')).toBeFocused()
    await page.getByRole('link', { name: 'Next question' }).click()
  }
  await expect(number(3)).toBeVisible()
  await page.reload()
  await expect(number(3)).toBeVisible()
  await expect(page.getByText('2 answers are kept on this device')).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await page.getByRole('link', { name: 'Question 1, answered' }).click()
  await expect(
    page.locator('fieldset[disabled] :is(input:checked, input[type=text], li.part, select)').first(),
  ).toBeAttached()
  await page.getByRole('link', { name: 'Question 3' }).click()
  await giveAnswer(page)
  await check(page).click()
  await expect(page.getByText('3 answers are kept on this device')).toBeVisible()
  // Elsewhere the way back is shown.
  const other = await context.newPage()
  await other.goto('/entities')
  await other.getByRole('link', { name: /^Quiz: /u }).click()
  await expect(other.getByText('3 answers are kept on this device')).toBeVisible()
  await other.close()

  sent.length = 0
  await context.setOffline(false)
  await expect(page.getByRole('status').filter({ hasText: 'your answers have arrived' })).toBeVisible()
  await expect(page.getByRole('region', { name: /^(Right|Not right)$/u })).toBeVisible()
  expect(new Set(sent).size).toBe(3)
  for (const at of [1, 2]) {
    await page.getByRole('link', { name: new RegExp(`^Question ${at}, (not )?right$`, 'u') }).click()
    await expect(page.getByRole('region', { name: /^(Right|Not right)$/u })).toBeVisible()
  }
  const id = new URL(page.url()).searchParams.get('attempt')
  const answered = async () => {
    const query = 'query($id: ID!) { attempt(id: $id) { items { answered } } }'
    const data = { query, variables: { id } }
    const answer = await context.request.post('/graphql', { data, headers: { 'x-graphql-yoga-csrf': '1' } })
    const { items } = (await answer.json()).data.attempt
    return items.map((item: { answered: boolean }) => item.answered)
  }
  const first = (count: number) => Array.from({ length: 8 }, (_, at) => at < count)
  expect(await answered()).toEqual(first(3))
  // A run that is closed without a network is sent from whatever page is opened next.
  await page.getByRole('link', { name: 'Question 4' }).click()
  await context.setOffline(true)
  await giveAnswer(page)
  await check(page).click()
  await expect(page.getByText('1 answer is kept on this device')).toBeVisible()
  const reader = await context.newPage()
  await page.close()
  sent.length = 0
  reader.on('request', (one) => {
    if (one.postData()?.includes('AnswerItem')) sent.push(one.url())
  })
  await context.setOffline(false)
  await reader.goto('/entities')
  await expect.poll(answered).toEqual(first(4))
  expect(sent.length).toBe(1)
  // Whoever signs in or out leaves nothing of a run to the next.
  expect(await isKept(reader)).toBe(2)
  await reader.evaluate(() => fetch('/api/auth/sign-out', { method: 'POST' }))
  await expect.poll(() => reader.evaluate(() => caches.has('backstop-runs'))).toBe(false)
})

test('answers that are sent when the session is over wait for whoever gave them', async ({
  page,
  context,
  request,
}) => {
  await open(page, (await findPages(request)).quiz)
  await page.getByRole('button', { name: 'Start' }).click()
  await check(page).waitFor()
  await context.setOffline(true)
  await giveAnswer(page)
  await check(page).click()
  await expect(page.getByText('1 answer is kept on this device and will be sent')).toBeVisible()
  const session = await context.cookies()
  await context.clearCookies()
  await context.setOffline(false)
  const note = page.getByRole('status').filter({ hasText: 'until whoever gave it signs in again' })
  await expect(note).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: 'Sign in' })).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await context.addCookies(session)
  await page.reload()
  await expect(page.getByRole('region', { name: /^(Right|Not right)$/u })).toBeVisible()
  await expect(note).toHaveCount(0)
  // What is told of the network is gone with the next question.
  await page.getByRole('link', { name: 'Next question' }).click()
  await context.setOffline(true)
  await giveAnswer(page)
  await check(page).click()
  await expect(page.getByText('1 answer is kept on this device and will be sent')).toBeVisible()
  await context.setOffline(false)
  const news = page.getByRole('status').filter({ hasText: 'your answer has arrived' })
  await expect(news).toBeVisible()
  await page.getByRole('link', { name: 'Next question' }).click()
  await expect(news).toHaveCount(0)
})

test('a run that cannot be read is not called somebody else’s, and is asked for again', async ({
  page,
  context,
  request,
}) => {
  await open(page, (await findPages(request)).quiz)
  await page.getByRole('button', { name: 'Start' }).click()
  await check(page).waitFor()
  const run = page.url()
  await open(page, run.replace(/\?.*$/u, ''))
  await page.evaluate(() => caches.delete('backstop-runs'))
  await context.route('**/graphql', (route) => route.abort())
  await page.evaluate((address) => history.pushState(null, '', address), run)
  await expect(page.getByText('Your answers are looked for again in a moment.')).toBeVisible()
  await expect(page.getByText('somebody else’s answers')).toHaveCount(0)
  await context.unroute('**/graphql')
  await expect(check(page)).toBeVisible()
})

test('Backstop is installable: a manifest with icons as large as they say, and a worker that has the whole site', async ({
  page,
  request,
}) => {
  await open(page, '/')
  const address = await page.locator('link[rel=manifest]').getAttribute('href')
  const manifest = await (await request.get(address ?? '')).json()
  expect(manifest).toMatchObject({ name: 'Backstop', display: 'standalone', start_url: expect.stringMatching(/^\//u) })
  expect((await request.get(manifest.start_url)).status()).toBe(200)
  const sizes = await page.evaluate(
    (icons: { src: string }[]) =>
      Promise.all(
        icons.map(async ({ src }) => {
          const picture = await createImageBitmap(await (await fetch(src)).blob())
          return `${picture.width}x${picture.height}`
        }),
      ),
    manifest.icons,
  )
  expect(sizes).toEqual(manifest.icons.map((icon: { sizes: string }) => icon.sizes))
  expect(new Set(sizes)).toEqual(new Set(['192x192', '512x512']))
  expect(manifest.icons.some((icon: { purpose?: string }) => icon.purpose === 'maskable')).toBe(true)
  const worker = await page.evaluate(async () => {
    const { scope, active } = await navigator.serviceWorker.ready
    return { scope: new URL(scope).pathname, script: active?.scriptURL }
  })
  expect(worker).toEqual({ scope: '/', script: expect.stringMatching(/\/service-worker\.js$/u) })
  // What Chromium itself would hold against it.
  const { installabilityErrors } = await (await page.context().newCDPSession(page)).send('Page.getInstallabilityErrors')
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([])
})
