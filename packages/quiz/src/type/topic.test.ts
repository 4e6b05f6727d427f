import { describe, expect, test } from 'vitest'
import { isNearDuplicate } from '../bank/near-duplicate.ts'
import { checkItem } from '../checker/check-item.ts'
import { distractorsOf, type Item, keyOf } from '../item/item.ts'
import { lintItem } from '../lint/lint-item.ts'
import { createKnowledge, entityValue, quantityValue } from '../testing/create-knowledge.ts'
import { teller } from '../testing/teller.ts'
import { type Bridge, itemsOf, make } from '../testing/try-type.ts'
import { topic } from './topic.ts'

/** What an article says of a reservoir, a mayor beside it. */
function createReservoir() {
  const build = createKnowledge(`The dry summer
The reservoir serves 14 towns. The reservoir may feed the canal. The reservoir lies in the northern hills. The reservoir will not flood the valley. The company said that the reservoir needs a new dam. Ada Brun opened the pool. Old walls line the canal. The mill may drain the canal.`)
  const tell = teller(build)
  const is = 'CONCEPT' as const
  const company = build.entity('The company', 'ORGANIZATION')
  return {
    build,
    serves: tell('The reservoir serves 14 towns', 'Reservoir', 'serves', null, {
      ...{ is, qualifiers: [{ key: 'quantity' as const, value: quantityValue('14 towns', 14, 14, 'towns') }] },
    }),
    feeds: tell('The reservoir may feed the canal', 'Reservoir', 'feeds', 'canal', { is, modality: 'POSSIBILITY' }),
    lies: tell('The reservoir lies in the northern hills', 'Reservoir', 'lies-in', 'northern hills', { is }),
    floods: tell('The reservoir will not flood the valley', 'Reservoir', 'floods', 'valley', {
      ...{ is, modality: 'PREDICTION', polarity: 'NEGATED' },
    }),
    needs: tell('The company said that the reservoir needs a new dam', 'Reservoir', 'needs', 'new dam', {
      ...{ is, modality: 'REQUIREMENT', speakers: [company] },
      text: 'According to The company, the reservoir needs a new dam.',
    }),
    opens: tell('Ada Brun opened the pool', 'Ada Brun', 'opens', 'pool'),
  }
}

const itemsIn = ({ build, serves }: ReturnType<typeof createReservoir>) =>
  itemsOf(make(topic, build as unknown as Bridge, serves))

const find = (items: Item[], key: string) => items.find((item) => keyOf(item).text === key) as Item

describe('topic', () => {
  test('asks what the article says about something, beside what it says of the same with one thing changed', () => {
    const reservoir = createReservoir()
    const items = itemsIn(reservoir)
    const item = find(items, 'It lies in the northern hills')
    expect(item.stem).toBe('Which of these statements about the reservoir does the article make?')
    expect(distractorsOf(item).map(({ text }) => text)).toContain('It will flood the valley')
    for (const each of items) {
      expect(checkItem(each, reservoir.build.knowledge)).toEqual([])
      expect(lintItem(each)).toEqual([])
    }
  })

  test('changes nothing but one thing, and nothing of what is right', () => {
    for (const item of itemsIn(createReservoir())) {
      const rules = item.proof.refutations.map(({ rule }) => rule)
      expect(rules.every((rule) => rule !== 'STATED')).toBe(true)
      expect(item.claims).toHaveLength(1)
      expect(new Set(item.proof.refutations.flatMap(({ claims }) => claims)).has(item.claims[0] as string)).toBe(false)
    }
  })

  test('asks what somebody says whom the words name', () => {
    const stems = itemsIn(createReservoir()).map(({ stem }) => stem)
    expect(stems).toContain('Which of these statements about the reservoir comes from The company?')
  })

  test('a pronoun stands for what all sentences begin with', () => {
    const texts = itemsIn(createReservoir()).flatMap(({ options }) => options.map(({ text }) => text))
    expect(texts.length).toBeGreaterThan(0)
    expect(texts.every((text) => text.startsWith('It '))).toBe(true)
  })

  test('names in whole sentences what not all of them begin with', () => {
    const reservoir = createReservoir()
    const { build } = reservoir
    const canal = build.knowledge.entities.find(({ name }) => name === 'canal')?.id as string
    const say = (words: string, who: string, verb: string, more: object) =>
      build.claim({
        ...{ text: `${words}.`, quote: words, subject: build.entity(who, 'CONCEPT'), object: entityValue(canal) },
        ...{ predicate: build.predicate(verb), ...more },
      })
    say('Old walls line the canal', 'Old walls', 'line', {})
    say('The mill may drain the canal', 'mill', 'drains', { modality: 'POSSIBILITY' })
    const item = find(itemsIn(reservoir), 'Old walls line the canal')
    expect(item.stem).toBe('Which of these statements about the canal does the article make?')
    expect(distractorsOf(item).map(({ text }) => text)).toContain('The mill drained the canal')
    expect(item.options.every(({ text }) => text.includes('canal'))).toBe(true)
    expect(checkItem(item, build.knowledge)).toEqual([])
  })

  test('asks of no person: whether it is he or she no claim tells', () => {
    const { build, serves } = createReservoir()
    expect(itemsOf(make(topic, build as unknown as Bridge, serves)).some(({ stem }) => stem.includes('Ada'))).toBe(
      false,
    )
  })

  test('two with one stem are two questions as long as most of their options differ', () => {
    const [first, second] = itemsIn(createReservoir()) as [Item, Item]
    expect(isNearDuplicate(first, first)).toBe(true)
    const others = second.options.map((option, i) =>
      option.correct ? option : { ...option, text: `It has ${i} gates` },
    )
    expect(isNearDuplicate(first, { ...second, stem: first.stem, options: others })).toBe(false)
  })

  const tampered: [string, (item: Item) => unknown][] = [
    ['another topic', (item) => Object.assign(item, { topic: item.claims[0] })],
    ['no topic', (item) => Object.assign(item, { topic: undefined })],
    ['an option that is not refuted', (item) => item.proof.refutations.pop()],
    ['a rule that does not hold', (item) => Object.assign(item.proof.refutations[0] as object, { rule: 'FUNCTIONAL' })],
  ]
  test.each(tampered)('the checker finds %s', (_, tamper) => {
    const reservoir = createReservoir()
    const item = structuredClone(find(itemsIn(reservoir), 'It lies in the northern hills'))
    tamper(item)
    expect(checkItem(item, reservoir.build.knowledge).length).toBeGreaterThan(0)
  })

  test('does not hold any more when what was changed is said too', () => {
    const reservoir = createReservoir()
    const item = find(itemsIn(reservoir), 'It lies in the northern hills')
    const { knowledge } = reservoir.build
    const claims = knowledge.claims.map((claim) =>
      claim.id === reservoir.floods ? { ...claim, polarity: 'AFFIRMED' as const } : claim,
    )
    expect(checkItem(item, { ...knowledge, claims }).length).toBeGreaterThan(0)
  })
})
