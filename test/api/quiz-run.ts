import { type Answerable, itemParts, someResponse } from '../some-response.ts'
import { article, type TestApi } from './api.ts'

/** A run through the article's quiz, as its learner goes on with it. */
export type Run = {
  id: string
  /** What makes the run the learner's own. */
  cookie: { cookie: string }
  items: (Answerable & { id: string })[]
  answer: (from: number, to: number) => Promise<void>
}

/** Starts a run through a set of the article's questions as a new learner; `args` are further arguments of `startAttempt`. */
export async function beginRun(api: TestApi, args = 'mode: PRACTICE', seed = 1): Promise<Run> {
  const { data } = await api.ask(`{ quiz(slug: "${article}", seed: ${seed}) { id } }`)
  const { data: started, headers } = await api.ask(
    `mutation { startAttempt(quiz: "${data.quiz.id}", ${args}) { ... on Attempt { id items { item { ${itemParts} } } } } }`,
  )
  const { id } = started.startAttempt
  const items = started.startAttempt.items.map(({ item }: { item: object }) => item)
  const cookie = { cookie: headers.get('set-cookie')?.split(';')[0] ?? '' }
  const answer = async (from: number, to: number) => {
    for (const item of items.slice(from, to))
      await api.ask(
        'mutation($input: AnswerInput!) { answerItem(input: $input) { __typename } }',
        { input: { attempt: id, item: item.id, clientKey: item.id, response: someResponse(item) } },
        cookie,
      )
  }
  return { id, cookie, items, answer }
}
