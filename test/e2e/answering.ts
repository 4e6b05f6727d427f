import type { Page } from '@playwright/test'
import { type Answerable, itemParts, someResponse } from '../some-response.ts'

/** The button that sends an answer. */
export const check = (page: Page) => page.getByRole('button', { name: 'Check' })

/** Gives some answer to the question that is shown, whatever its form: an order stays as it is. */
export async function giveAnswer(page: Page, send = check(page)): Promise<void> {
  await send.waitFor()
  const form = page.locator('form:has(fieldset)').first()
  for (const [index, list] of (await form.getByRole('combobox').all()).entries())
    await list.selectOption({ index: index + 1 })
  const radio = form.getByRole('radio').first()
  if (await radio.count()) await radio.check()
  // Where all that apply are asked for, one is too few.
  for (const box of (await form.getByRole('checkbox').all()).slice(0, 2)) await box.check()
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
    if (on === 'radio' || (on === 'checkbox' && pressed < 2)) await page.keyboard.press('Space')
    if (on === 'text') await page.keyboard.type('something else')
    if (on === 'select') for (let down = 0; down <= pressed; down += 1) await page.keyboard.press('ArrowDown')
    if (on === 'check') return page.keyboard.press('Enter')
  }
  throw new Error('no way to the button that checks')
}

/** A run that was begun: where it is, and its questions. */
export type Begun = {
  address: string
  items: (Answerable & { id: string; stem: string; __typename: string; multiple?: boolean })[]
}

/** Starts a run as this page's visitor and answers its first questions somehow, past the pages: so many, or all before the first with one right option. */
export async function beginRun(page: Page, answered: number | 'to a choice', seed = 1): Promise<Begun> {
  const ask = async (query: string, variables: object) => {
    const headers = { 'x-graphql-yoga-csrf': '1' }
    return (await (await page.request.post('/graphql', { data: { query, variables }, headers })).json()).data
  }
  const { quizzes } = await ask('{ quizzes(first: 1) { nodes { slug } } }', {})
  const [{ slug }] = quizzes.nodes
  const { quiz } = await ask('query($slug: String!, $seed: Int) { quiz(slug: $slug, seed: $seed) { id } }', {
    slug,
    seed,
  })
  const { startAttempt: attempt } = await ask(
    `mutation($quiz: ID!) { startAttempt(quiz: $quiz) { ... on Attempt { id items { item { ${itemParts} } } } } }`,
    { quiz: quiz.id },
  )
  const items: Begun['items'] = attempt.items.map(({ item }: { item: Begun['items'][number] }) => item)
  const before = answered === 'to a choice' ? items.findIndex(({ multiple }) => multiple === false) : answered
  for (const item of items.slice(0, before))
    await ask('mutation($input: AnswerInput!) { answerItem(input: $input) { __typename } }', {
      input: { attempt: attempt.id, item: item.id, clientKey: item.id, response: someResponse(item) },
    })
  const set = seed === 1 ? '' : `seed=${seed}&`
  return { address: `/quizzes/${slug}?${set}attempt=${encodeURIComponent(attempt.id)}`, items }
}

/** The addresses of one question of each form, and of the verdict on it, among the quizzes of the first seeds. */
export async function findForms(page: Page): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (let seed = 1; seed <= 60 && found.size < 6; seed += 1) {
    const { address, items } = await beginRun(page, 0, seed)
    for (const [at, { __typename, multiple }] of items.entries()) {
      const form = multiple ? 'AllThatApply' : __typename
      if (!found.has(form)) found.set(form, `${address}&question=${at + 1}`)
    }
  }
  return found
}
