import type { Knowledge } from '@backstop/knowledge'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkItem } from '../checker/check-item.ts'
import { type Item, itemSchema, keyTexts, type Refutation } from '../item/item.ts'
import { lintItem } from '../lint/lint-item.ts'
import type { Term } from '../query/query.ts'
import { anyDispute, anyKnowledge } from '../testing/any-knowledge.ts'
import { createBridge } from '../testing/bridge.ts'
import { itemsOf, makeUngated } from '../testing/try-type.ts'
import { contrast } from '../type/contrast.ts'
import { itemTypes } from '../type/registry.ts'
import { createWorld } from '../world/world.ts'
import { makeBank } from './make-bank.ts'

const soak = process.env.SOAK !== undefined
const runs = { numRuns: soak ? 10_000 : 120, seed: 20250223 }

const documentOf = (knowledge: Knowledge) => knowledge.documents[0]?.id as string

/**
 * A third opinion, as plain as can be: a wrong option's entity stands in the open slot of some affirmed claim with the predicate, and no
 * other entity slot of that claim differs from the query's.
 */
function isPlainlyRight({ proof }: Item, term: Term, knowledge: Knowledge): boolean {
  if ('rows' in proof.query || proof.query.join !== undefined) return false
  const { subject, object, predicate, polarity } = proof.query.claim
  const fits = (slot: unknown, id: string | undefined) =>
    slot === null || id === undefined || JSON.stringify(slot) === JSON.stringify({ entity: id })
  return knowledge.claims.some((claim) => {
    if (claim.predicate !== predicate || claim.polarity !== polarity || !('entity' in term)) return false
    const own = claim.object?.value.kind === 'ENTITY' ? claim.object.value.entity : undefined
    if ('variable' in subject)
      return claim.subject === term.entity && own !== undefined && fits(object, own) && claim.qualifiers.length === 0
    return (
      object !== null &&
      'variable' in object &&
      own === term.entity &&
      fits(subject, claim.subject) &&
      claim.qualifiers.length === 0
    )
  })
}

/** The same of who holds what: a claim with the row's own ends and polarity, in whatever circumstances, is said by the one who is refuted to hold it. */
function isPlainlyHeld({ contrast, proof: { query } }: Item, { row, term }: Refutation, knowledge: Knowledge): boolean {
  if (contrast === undefined || !('rows' in query)) return false
  const pattern = query.rows.find((each) => each.row === row)?.claim
  return knowledge.claims.some(({ subject, predicate, object, polarity, attribution }) => {
    const own = object?.value.kind === 'ENTITY' ? { entity: object.value.entity } : null
    const isSaid =
      pattern?.qualifiers.length === 0 &&
      predicate === pattern.predicate &&
      polarity === pattern.polarity &&
      JSON.stringify([{ entity: subject }, own]) === JSON.stringify([pattern.subject, pattern.object])
    return (
      isSaid &&
      ('entity' in term ? attribution.some(({ speaker }) => speaker === term.entity) : attribution.length === 0)
    )
  })
}

/** An item that asks for what is denied instead of what is said, and the other way round. */
function opposite(item: Item): Item {
  const { query } = item.proof
  if ('rows' in query) return item
  const polarity = query.claim.polarity === 'AFFIRMED' ? 'NEGATED' : 'AFFIRMED'
  return { ...item, proof: { ...item.proof, query: { ...query, claim: { ...query.claim, polarity } } } }
}

describe('a bank made of any claim graph', () => {
  let items = 0
  const seen = new Set<string>()
  test('has no item with two defensible keys, and never throws', () => {
    fc.assert(
      fc.property(anyKnowledge, fc.nat({ max: 99 }), (knowledge, seed) => {
        for (const item of makeUngated(knowledge, documentOf(knowledge), seed)) {
          items += 1
          seen.add(item.type)
          expect(checkItem(item, knowledge)).toEqual([])
          expect(lintItem(item)).toEqual([])
          // That a statement is stated or denied refutes a verdict, not what it speaks of.
          const wrong = item.proof.refutations.flatMap(({ rule, term }) =>
            rule === 'STATED' || rule === 'DENIED' ? [] : [term],
          )
          expect(wrong.filter((term) => isPlainlyRight(item, term, knowledge))).toEqual([])
          const judged = item.proof.refutations.filter(({ rule }) => rule === 'STATED' || rule === 'DENIED')
          expect(judged.filter(({ term }) => isPlainlyRight(opposite(item), term, knowledge))).toEqual([])
        }
      }),
      runs,
    )
    // A property over nothing would pass too.
    expect(items).toBeGreaterThan(runs.numRuns / 10)
    expect(seen.size).toBeGreaterThanOrEqual(8)
  })

  test('has nobody plainly hold what they are refuted to hold, in a dispute', () => {
    let contrasts = 0
    fc.assert(
      fc.property(anyDispute, fc.nat({ max: 99 }), (knowledge, seed) => {
        const source = { world: createWorld(knowledge), document: documentOf(knowledge), seed }
        for (const item of itemsOf(contrast.of === 'document' ? contrast.make(source) : [])) {
          contrasts += 1
          expect(checkItem(item, knowledge)).toEqual([])
          expect(lintItem(item)).toEqual([])
          expect(item.proof.refutations.filter((refutation) => isPlainlyHeld(item, refutation, knowledge))).toEqual([])
        }
      }),
      { ...runs, numRuns: 4 * runs.numRuns },
    )
    expect(contrasts).toBeGreaterThan(runs.numRuns / 20)
  })

  test('is the same bytes for the same seed', () => {
    fc.assert(
      fc.property(anyKnowledge, fc.nat({ max: 99 }), (knowledge, seed) => {
        const make = () =>
          JSON.stringify(makeBank(structuredClone(knowledge), { document: documentOf(knowledge), seed }))
        expect(make()).toBe(make())
      }),
      { ...runs, numRuns: runs.numRuns / 4 },
    )
  })
})

describe('a bank', () => {
  const bridge = createBridge()
  const bankOf = (seed: number) => makeBank(bridge.knowledge, { document: bridge.document, seed })

  test('holds items that keep the record’s shape, each once, in reading order', () => {
    const { proved } = bankOf(7)
    for (const item of proved) expect(itemSchema.parse(item)).toEqual(item)
    expect(new Set(proved.map(({ id }) => id)).size).toBe(proved.length)
    // What somebody says is asked for of two things at most, in the same words.
    const stems = Map.groupBy(proved, ({ stem }) => stem)
    for (const alike of stems.values()) {
      expect(alike.length).toBeLessThanOrEqual(alike[0]?.type === 'saying' ? 2 : 1)
      expect(new Set(alike.flatMap(keyTexts)).size).toBe(alike.flatMap(keyTexts).length)
    }
    const starts = proved.map(({ evidence }) => evidence[0]?.start ?? 0)
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
  })

  test('says why for every claim that a type does not ask about', () => {
    const { proved, refused } = bankOf(7)
    for (const { id } of bridge.knowledge.claims) {
      for (const { key } of itemTypes.filter((type) => type.of === 'claim')) {
        const asked = proved.some((item) => item.type === key && item.claims.includes(id))
        const reasons = refused.filter((refusal) => refusal.type === key && refusal.claim === id)
        expect(asked || reasons.length > 0).toBe(true)
      }
    }
  })

  test('puts keys evenly over the positions, seeds taken together', () => {
    const counts = [0, 0, 0]
    for (let seed = 0; seed < 40; seed += 1) {
      for (const { options } of bankOf(seed).proved) {
        const sequence = options.some(({ text }) => /\d/u.test(text))
        if (options.length !== 3 || sequence || options.filter(({ correct }) => correct).length !== 1) continue
        const place = options.findIndex(({ correct }) => correct)
        counts[place] = (counts[place] ?? 0) + 1
      }
    }
    const expected = counts.reduce((sum, count) => sum + count, 0) / 3
    const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    // 2 degrees of freedom, p = .05
    expect(chiSquare).toBeLessThan(5.99)
  })
})
