import { beforeAll, expect, test } from 'vitest'
import {
  type AnswerStore,
  type Delivery,
  sendWaiting,
  type WaitingAnswer,
} from '../../apps/web/src/features/quiz/offline/answer-queue.ts'
import { createRandom, type Random } from '../../packages/quiz/src/random/random.ts'
import { type Answerable, someResponse } from '../some-response.ts'
import { startApi, type TestApi } from './api.ts'
import { beginRun, type Run } from './quiz-run.ts'

/** How many times the network fails, or a page is closed over it, in all. */
const failures = process.env.SOAK ? 1000 : 40

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})

/** A page that was closed or reloaded: whatever it was doing ends there, and what the device keeps stays. */
class Closed extends Error {}

type Response = WaitingAnswer['response']

/** A device with a store that outlives its pages, and a network that fails in every way that a seed thinks of. */
class Device {
  failed = 0
  readonly late: (() => Promise<unknown>)[] = []
  private readonly kept = new Map<string, WaitingAnswer>()
  private readonly run: Run
  private readonly random: Random
  private order = 0

  constructor(run: Run, random: Random) {
    this.run = run
    this.random = random
  }

  readonly store: AnswerStore = {
    list: async () => [...this.kept.values()].sort((a, b) => a.order - b.order),
    add: async (answer) => {
      this.order += 1
      if (!this.kept.has(answer.item)) this.kept.set(answer.item, { ...answer, order: this.order })
    },
    remove: async ({ item }) => {
      // Closed between the confirmation and the removal.
      if (this.isAsBad(0.08)) throw new Closed()
      this.kept.delete(item)
    },
  }

  get isEmpty(): boolean {
    return this.kept.size === 0
  }

  /** What is waiting is sent by so many windows at once. */
  async send(windows: number, isReliable = false): Promise<void> {
    const sending = Array.from({ length: windows }, () =>
      sendWaiting(
        isReliable ? { ...this.store, remove: async ({ item }) => void this.kept.delete(item) } : this.store,
        (answer) => (isReliable ? this.deliver(answer) : this.deliverBadly(answer)),
      ),
    )
    for (const outcome of await Promise.allSettled(sending))
      if (outcome.status === 'rejected' && !(outcome.reason instanceof Closed)) throw outcome.reason
  }

  private isAsBad(share: number): boolean {
    const bad = this.random() < share
    if (bad) this.failed += 1
    return bad
  }

  private async deliverBadly(answer: WaitingAnswer): Promise<Delivery<number>> {
    if (this.isAsBad(0.2)) return 'unknown'
    if (this.isAsBad(0.06)) throw new Closed()
    // Signed out meanwhile, or somebody else is in.
    if (this.isAsBad(0.1)) return this.deliver(answer, {})
    if (this.isAsBad(0.1)) {
      // Held up on the way: it arrives when others have overtaken it.
      this.late.push(() => this.deliver(answer))
      return 'unknown'
    }
    // Sent twice by what stands between, at the same moment.
    const [delivery] = await Promise.all([this.deliver(answer), ...(this.isAsBad(0.1) ? [this.deliver(answer)] : [])])
    if (this.isAsBad(0.2)) return 'unknown'
    if (this.isAsBad(0.06)) throw new Closed()
    return delivery
  }

  private async deliver(
    { attempt, item, clientKey, response }: WaitingAnswer,
    cookie: Record<string, string> = this.run.cookie,
  ): Promise<Delivery<number>> {
    const { data } = await api.ask(
      `mutation($input: AnswerInput!) { answerItem(input: $input) { __typename ... on Answered { attempt { answeredCount } } ... on Problem { message } } }`,
      { input: { attempt, item, clientKey, response } },
      cookie,
    )
    const { __typename, ...told } = data.answerItem
    if (__typename === 'NotFound') return 'not yours'
    return __typename === 'Answered' ? { told: told.attempt.answeredCount } : { refused: told.message }
  }
}

/** Another answer to the same question than `someResponse`, as a second window might give it. */
function otherResponse({ options, steps, left, right, sentences }: Answerable): object {
  if (options) return { options: [options.at(-1)?.id] }
  if (steps) return { order: steps.map(({ id }) => id).toReversed() }
  if (left && right) return { pairs: left.map(({ id }, i) => ({ left: id, right: right[(i + 1) % right.length]?.id })) }
  return sentences ? { sentence: sentences.at(-1)?.index } : { text: 'something else' }
}

/** What the database has of a run, by question. */
async function answersIn(run: Run): Promise<Map<string, Response>> {
  const id = Buffer.from(run.id, 'base64').toString().split(':')[1]
  const { rows } = await api.database.pool.query<{ itemId: string; answer: Response }>(
    `select "itemId", answer from "Response" where "attemptId" = $1`,
    [id],
  )
  expect(new Set(rows.map(({ itemId }) => itemId)).size).toBe(rows.length)
  return new Map(rows.map(({ itemId, answer }) => [itemId, answer]))
}
const rowOf = (item: string) => Buffer.from(item, 'base64').toString().split(':')[1] as string

test(`of answers given while the network fails ${failures} times none is lost and none counts twice`, async () => {
  const random = createRandom('offline')
  let failed = 0
  let given = 0
  while (failed < failures) {
    const run = await beginRun(api)
    const device = new Device(run, random)
    const first = new Map<string, Response>()
    for (const item of run.items) {
      const answers = [someResponse(item), otherResponse(item)].slice(0, random() < 0.3 ? 2 : 1) as Response[]
      for (const response of answers) {
        await device.store.add({ attempt: run.id, item: item.id, clientKey: item.id, response })
        if (!first.has(rowOf(item.id))) first.set(rowOf(item.id), response)
        await device.send(random() < 0.3 ? 2 : 1)
      }
      if (random() < 0.3) await device.late.shift()?.()
    }
    for (let tries = 0; !device.isEmpty; tries += 1) await device.send(1, tries > 0)
    for (const arrive of device.late) await arrive()
    expect(await answersIn(run)).toEqual(first)
    failed += device.failed
    given += first.size
  }
  expect(given).toBeGreaterThan(failures / 10)
})
