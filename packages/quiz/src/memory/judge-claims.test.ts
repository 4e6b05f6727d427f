import { describe, expect, test } from 'vitest'
import type { Response } from '../form/response.ts'
import { gradeResponse, rightAnswer } from '../grade/grade-response.ts'
import { type Item, itemSchema } from '../item/item.ts'
import { createBridge } from '../testing/bridge.ts'
import { makeUngated } from '../testing/try-type.ts'
import { judgeClaims } from './judge-claims.ts'

const bridge = createBridge()
const made = makeUngated(bridge.knowledge, bridge.document, 1)
const ofType = (type: string): Item => made.find((item) => item.type === type) ?? expect.fail(`no ${type}`)

function judge(item: Item, response: Response) {
  const grade = gradeResponse(item, response)
  if (!grade.ok) throw new Error(grade.error.message)
  return judgeClaims(item, grade.value)
}
/** The claims behind the row of a key. */
const claimsOf = ({ proof }: Item, fits: (answer: (typeof proof.answers)[number]) => boolean) =>
  new Set(proof.answers.filter((answer) => answer.option !== null && fits(answer)).flatMap(({ claims }) => claims))

describe('what an answer says of each claim', () => {
  test('of every type of question is all right when it is right, and each claim that it tests is judged', () => {
    for (const item of made) {
      const right = rightAnswer(item)
      const judged = judgeClaims(item, { correct: true, chosen: right, right, evidence: item.evidence })
      expect([...judged.keys()].toSorted(), item.type).toEqual(item.claims.toSorted())
      expect([...judged.values()].every(Boolean), item.type).toBe(true)
    }
    expect(new Set(made.map(({ type }) => type)).size).toBeGreaterThan(8)
  })

  test('is pair by pair in a matching', () => {
    const item = ofType('matching')
    if (item.answer?.form !== 'pairs') return expect.fail('no pairs')
    const [first, ...others] = item.answer.pairs
    const used = new Set(item.answer.pairs.map(({ right }) => right))
    const spare = item.answer.right.find(({ id }) => !used.has(id))?.id as string
    const judged = judge(item, { pairs: [{ left: first?.left as string, right: spare }, ...others] })
    const missed = claimsOf(item, ({ row }) => row === first?.left)
    for (const [claim, correct] of judged) expect(correct).toBe(!missed.has(claim))
    expect(missed.size).toBeGreaterThan(0)
    expect(missed.size).toBeLessThan(judged.size)
  })

  test('is step by step in an order', () => {
    const item = ofType('ordering')
    if (item.answer?.form !== 'order') return expect.fail('no order')
    const [a, b, ...others] = item.answer.right as [string, string, ...string[]]
    const judged = judge(item, { order: [b, a, ...others] })
    const known = claimsOf(item, ({ row }) => others.includes(row ?? ''))
    for (const [claim, correct] of judged) expect(correct).toBe(known.has(claim))
    expect(known.size).toBeGreaterThan(0)
  })

  test('is option by option where all that apply are chosen, but nothing is known by choosing everything', () => {
    const item = ofType('all-that-apply')
    const [first, ...rights] = item.options.filter(({ correct }) => correct).map(({ id }) => id) as [string]
    const missed = claimsOf(item, ({ option }) => option === first)
    for (const [claim, correct] of judge(item, { options: rights })) expect(correct).toBe(!missed.has(claim))
    expect(missed.size).toBeLessThan(item.claims.length)
    expect([...judge(item, { options: item.options.map(({ id }) => id) }).values()].some(Boolean)).toBe(false)
  })

  test('is as a whole where only one thing is asked: of a two-hop both claims', () => {
    const other = ofType('modality')
    const another = ofType('matching').claims.find((claim) => !other.claims.includes(claim))
    const item = itemSchema.parse({ ...other, type: 'two-hop', claims: [...other.claims, another] })
    const wrong = item.options.find(({ correct }) => !correct)?.id as string
    expect([...judge(item, { options: [wrong] }).values()]).toEqual(item.claims.map(() => false))
    expect(item.claims.length).toBeGreaterThan(1)
  })

  test('a claim behind two rows is known when both are right', () => {
    const matching = ofType('matching')
    const [claim] = matching.claims as [string]
    const proof = { ...matching.proof, answers: matching.proof.answers.map((each) => ({ ...each, claims: [claim] })) }
    const item = itemSchema.parse({ ...matching, claims: [claim], proof })
    if (item.answer?.form !== 'pairs') return expect.fail('no pairs')
    const [first, second, ...others] = item.answer.pairs.map(({ left, right }) => ({ left, right }))
    if (first === undefined || second === undefined) return expect.fail('no two pairs')
    const turned = [{ ...first, right: second.right }, { ...second, right: first.right }, ...others]
    expect([...judge(item, { pairs: turned })]).toEqual([[claim, false]])
  })
})
