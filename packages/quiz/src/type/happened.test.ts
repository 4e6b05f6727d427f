import type { Modality } from '@backstop/knowledge'
import { describe, expect, test } from 'vitest'
import { isNearDuplicate } from '../bank/near-duplicate.ts'
import { checkItem } from '../checker/check-item.ts'
import { type Item, keyOf } from '../item/item.ts'
import { lintItem } from '../lint/lint-item.ts'
import { createKnowledge, entityValue } from '../testing/create-knowledge.ts'
import { itemsOf, make } from '../testing/try-type.ts'
import { happened } from './happened.ts'

/** A town's year: two things done, three planned, one possible. */
function createTown() {
  const build = createKnowledge(`The year in Selm
The council sold the old mill. The museum bought the clock. The council will open a market. The museum will rent the tower. The school would paint the bridge. The school could close the pool. The council has a hall.`)
  const who = (name: string) => build.entity(name, 'ORGANIZATION')
  const [council, museum, school] = [who('The council'), who('The museum'), who('The school')] as [
    string,
    string,
    string,
  ]
  const event = (subject: string, key: string, thing: string, text: string, modality: Modality) =>
    build.claim({
      ...{ text: `${text}.`, quote: text, subject, modality },
      ...{ predicate: build.predicate(key), object: entityValue(build.entity(thing, 'CONCEPT')) },
    })
  return {
    build,
    sold: event(council, 'sells', 'old mill', 'The council sold the old mill', 'ASSERTED'),
    bought: event(museum, 'buys', 'clock', 'The museum bought the clock', 'ASSERTED'),
    opens: event(council, 'opens', 'market', 'The council will open a market', 'PLAN'),
    rents: event(museum, 'rents', 'tower', 'The museum will rent the tower', 'PLAN'),
    paints: event(school, 'paints', 'bridge', 'The school would paint the bridge', 'PLAN'),
    closes: event(school, 'closes', 'pool', 'The school could close the pool', 'POSSIBILITY'),
    has: event(council, 'has', 'hall', 'The council has a hall', 'ASSERTED'),
  }
}

const itemsIn = (town: ReturnType<typeof createTown>) => itemsOf(make(happened, town.build, town.sold))

describe('happened', () => {
  test('asks what is done among what is planned or possible, all told as if done', () => {
    const town = createTown()
    const items = itemsIn(town)
    expect(items.map((item) => keyOf(item).text)).toEqual([
      'The council sold the old mill',
      'The museum bought the clock',
    ])
    for (const item of items) {
      expect(checkItem(item, town.build.knowledge)).toEqual([])
      expect(lintItem(item)).toEqual([])
      expect(item.proof.refutations.every(({ rule }) => rule === 'PRESENTATION_KNOWN')).toBe(true)
      const wrong = item.options.filter(({ correct }) => !correct).map(({ text }) => text)
      expect(wrong.length).toBeGreaterThan(1)
      expect(wrong.join(' ')).toMatch(/opened a market|rented the tower|painted the bridge|closed the pool/u)
      expect(wrong.join(' ')).not.toMatch(/\b(?:will|would|could)\b/u)
    }
  })

  test('offers nothing that says when: last year has been', () => {
    const town = createTown()
    const claims = town.build.knowledge.claims
    const sold = claims.find(({ id }) => id === town.sold)
    Object.assign(sold as object, {
      text: 'The council sold the old mill last year.',
      qualifiers: [{ id: town.sold, key: 'time', value: { kind: 'TEXT', text: 'last year' } }],
    })
    const texts = itemsIn(town).flatMap(({ options }) => options.map(({ text }) => text))
    expect(texts.length).toBeGreaterThan(0)
    expect(texts.join(' ')).not.toContain('last year')
  })

  test('takes no state for something that has come about', () => {
    const town = createTown()
    const texts = itemsIn(town).flatMap(({ options }) => options.map(({ text }) => text))
    expect(texts.join(' ')).not.toContain('hall')
  })

  test('does not hold any more when what was planned is told as done', () => {
    const town = createTown()
    const [item] = itemsIn(town) as [Item]
    const { knowledge } = town.build
    const planned = ['PLAN', 'POSSIBILITY']
    const claims = knowledge.claims.map((claim) =>
      planned.includes(claim.modality) ? { ...claim, modality: 'ASSERTED' as const } : claim,
    )
    expect(checkItem(item, { ...knowledge, claims }).length).toBeGreaterThan(0)
  })

  test('two with one stem are two questions as long as most of their options differ', () => {
    const town = createTown()
    const [first, second] = itemsIn(town) as [Item, Item]
    const alike = (item: Item, texts: string[]): Item => ({
      ...item,
      options: item.options.map((option, i) =>
        option.correct ? option : { ...option, text: texts[i] ?? option.text },
      ),
    })
    expect(isNearDuplicate(first, alike(second, ['One', 'Two', 'Three', 'Four']))).toBe(false)
    expect(isNearDuplicate(first, first)).toBe(true)
  })
})
