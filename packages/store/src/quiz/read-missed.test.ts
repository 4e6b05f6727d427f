import { randomBytes } from 'node:crypto'
import { itemSchema } from '@backstop/quiz'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '../database.ts'
import { responsesTo } from '../testing/respond.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { answerItem } from './answer-item.ts'
import { findQuiz } from './find-quiz.ts'
import { readMissed } from './read-missed.ts'
import { startAttempt } from './start-attempt.ts'
import { countByEntity } from './summarise-results.ts'

const slug = 'europe-comes-to-the-table-with-a-peacekeeping-plan'
const learner = { secret: randomBytes(32).toString('hex') }

let place: TestDatabase
let database: Database
beforeAll(async () => {
  place = await createTestDatabase('seeded')
  database = openDatabase(place.url, { connections: 4 })
})
afterAll(async () => {
  await database.close()
  await place.drop()
})

/** A run through the first set with a question that is answered by pairing, and that question's record. */
async function beginWithPairs() {
  for (let seed = 1; seed <= 24; seed += 1) {
    const quiz = (await findQuiz(database, { slug, seed })) as string
    const attempt = await startAttempt(database, { quiz, mode: 'PRACTICE', learner })
    const ids = attempt.items.map(({ item }) => item.id)
    for (const { id, content } of await database.prisma.item.findMany({ where: { id: { in: ids } } })) {
      const item = itemSchema.parse(content)
      if (item.answer?.form === 'pairs') return { attempt: attempt.id, id, item, key: item.answer }
    }
  }
  return expect.fail('no set has pairs')
}

test('of a matching with one wrong pair, that pair was missed, and none of the others', async () => {
  const { attempt, id, item, key } = await beginWithPairs()
  const { right } = responsesTo(item)
  const taken = new Set(key.pairs.map((pair) => pair.right))
  const spare = key.right.find((one) => !taken.has(one.id))?.id as string
  const [first, ...others] = right.pairs ?? []
  const response = { pairs: [{ left: first?.left as string, right: spare }, ...others] }
  const { result } = await answerItem(database, { attempt, item: id, response, clientKey: v7(), learner })
  if (result === null) return expect.fail('nothing told')

  const behind = (isFirst: boolean) =>
    item.proof.answers.filter(({ row }) => (row === first?.left) === isFirst).flatMap(({ claims }) => claims)
  expect(result.missedClaimIds.toSorted()).toEqual(behind(true).toSorted())
  const [missed = []] = await readMissed(database, [result])
  expect(missed.length).toBeGreaterThan(0)
  expect(missed.length).toBeLessThan(result.evidence.length)
  const reason = key.pairs.find(({ left }) => left === first?.left)?.because ?? ''
  expect(missed.some(({ quote }) => reason.includes(quote))).toBe(true)

  const roles = await database.prisma.claimEntity.findMany({
    where: { claimId: { in: result.claimIds }, role: { in: ['SUBJECT', 'OBJECT'] } },
  })
  const inMissed = new Set(roles.filter((one) => behind(true).includes(one.claimId)).map((one) => one.entityId))
  const counts = await countByEntity(database, [result])
  for (const { entityId, right, all } of counts)
    expect({ right, all }).toEqual({ right: inMissed.has(entityId) ? 0 : 1, all: 1 })
  expect(counts.some(({ right }) => right === 1)).toBe(true)

  // What is right has nothing to read again; after an edit that leaves nothing of the claim, all is.
  expect(await readMissed(database, [{ ...result, correct: true }])).toEqual([[]])
  expect(await readMissed(database, [{ ...result, missedClaimIds: [v7()] }])).toEqual([result.evidence])
})
