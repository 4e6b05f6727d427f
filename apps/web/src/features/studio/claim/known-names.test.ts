import { expect, test } from 'vitest'
import { beginsName, guessKind, knownNames, matchNames } from './known-names.ts'

const entity = (name: string, ...aliases: string[]) => ({ id: name, name, aliases })

test('everybody whom claims, suggestions and drafts name is known, once', () => {
  const claim = (subject: string, label: string) => ({
    __typename: 'StudioClaim',
    ...{
      subject: entity(subject),
      predicate: { id: label, label },
      object: { entity: entity('B') },
      qualifiers: [{ entity: null }],
    },
    attribution: [{ speaker: entity('C') }],
  })
  const drafted = { __typename: 'StudioEntity', ...entity('D') }
  const { entities, predicates } = knownNames(
    ...([
      { claims: [claim('A', 'is'), claim('B', 'is')], others: [drafted] },
      [{ content: claim('E', 'has') }, { content: null }],
    ] as unknown as Parameters<typeof knownNames>),
  )
  expect(entities.map(({ id }) => id).toSorted()).toEqual(['A', 'B', 'C', 'D', 'E'])
  expect(predicates.map(({ name }) => name)).toEqual(['is', 'has'])
})

test('of each is told how it stands in the article: new there, in how many of its claims, or named', () => {
  const claim = (subject: string, object: string, label: string) => ({
    ...{ subject: entity(subject), predicate: { id: label, label }, object: { entity: entity(object) } },
    ...{ qualifiers: [], attribution: [] },
  })
  const { entities, predicates } = knownNames(
    ...([
      {
        claims: [claim('A', 'A', 'is'), claim('A', 'B', 'has'), claim('N', 'B', 'is')],
        others: [
          { __typename: 'StudioEntity', status: 'DRAFT', ...entity('N') },
          { __typename: 'StudioPredicate', status: 'DRAFT', id: 'has' },
          { __typename: 'StudioEntity', status: 'CHANGED', ...entity('C') },
        ],
      },
      [],
    ] as unknown as Parameters<typeof knownNames>),
  )
  expect(Object.fromEntries([...entities, ...predicates].map(({ id, standing }) => [id, standing]))).toEqual({
    ...{ A: '2 claims here', B: '2 claims here', N: 'new here', C: 'in this article' },
    ...{ is: '2 claims here', has: 'new here' },
  })
})

test('names that are just the words come first, then those that begin so, by their other names too', () => {
  const known = [
    entity('New Mora'),
    entity('Amorak'),
    entity('Mora Council'),
    entity('Mora'),
    entity('Town', 'the Mora people'),
  ]
  expect(matchNames('mora', known).map(({ name }) => name)).toEqual([
    'Mora',
    'Mora Council',
    'New Mora',
    'Town',
    'Amorak',
  ])
  const places = [entity('Moroccan agency'), entity('Morocco')]
  expect(matchNames('moroc', places).map(({ name }) => name)).toEqual(['Morocco', 'Moroccan agency'])
  expect(matchNames(' ', known)).toEqual([])
  expect(matchNames('zebra', known)).toEqual([])
})

test('what a new name is, is guessed by its words, and where these do not tell it, not at all', () => {
  const kinds = {
    'Mayor Ann Reed': 'PERSON',
    'Ferry Office': 'ORGANIZATION',
    'the plan of the council': 'PLAN',
    'Mora Island': 'PLACE',
    'island families': 'GROUP',
    ...{ 'Ann Reed': null, Mora: null, 'Lakeland Health': null, 'a good idea': null },
  }
  expect(Object.fromEntries(Object.keys(kinds).map((name) => [name, guessKind(name)]))).toEqual(kinds)
})

test('what begins a name or a word of one is meant; a slip or a middle is a guess', () => {
  expect(beginsName('mora c', entity('Mora Council'))).toBe(true)
  expect(beginsName('council', entity('Mora Council'))).toBe(true)
  expect(beginsName('the quay', entity('Quay', 'the quay of Mora'))).toBe(true)
  expect(beginsName('leads to', entity('leaves'))).toBe(false)
  expect(beginsName('ora', entity('Mora Council'))).toBe(false)
})

test('three words that a longer name holds mean no more than themselves', () => {
  const flight = entity('two commercial airliners over Indiana, United States')
  expect(beginsName('Indiana, United States', flight)).toBe(false)
  expect(beginsName('the United Express aircraft', entity('the United Express aircraft’s identification tag'))).toBe(
    false,
  )
  expect(beginsName('the United Express air', entity('the United Express aircraft'))).toBe(true)
  expect(beginsName('two commercial', flight)).toBe(true)
})
