import { expect, test } from 'vitest'
import { checkFigures, unfoundedFigures } from './unfounded-figures.ts'

test.each([
  ['The port cost 7.2 million crowns.', ['cost 6.2 million crowns'], ['7.2 million']],
  ['The port cost 6.2 million crowns.', ['cost 6.2 million crowns'], []],
  ['The port cost 6.2m crowns.', ['6200000'], []],
  ['The port cost 6.2 million crowns.', ['6,200,000 crowns'], []],
  ['The port cost 6.2 billion crowns.', ['6.2 million crowns'], ['6.2 billion']],
  ['It opened on 13 March 2025.', ['opened on 3 March 2024'], ['13 March 2025']],
  ['It opened on 3 March 2024.', ['opened on Sunday', '2024-03-03'], []],
  ['It opened on March 3, 2024.', ['opened on 3 March 2024'], []],
  ['It opened on 3 April 2024.', ['opened on 3 March 2024'], ['3 April 2024']],
  ['It opened in March 2024.', ['opened in Mar. 2024'], []],
  ['It may open in 2026.', ['may open in 2026'], []],
  ['It may open in 2027.', ['may open in 2026'], ['2027']],
  ['It bought 3 ships and 25 cranes.', ['bought three ships and twenty-five cranes'], []],
  ['It bought 300 ships.', ['bought three hundred ships'], []],
  ['It bought 1,000,000 nails.', ['bought a million nails'], []],
  ['It bought 12 ships.', ['a dozen ships'], []],
  ['The G7 bought F-16 jets in the 19th century.', ['they bought jets'], []],
  ['10 to 20 ships came, 19% of 50.', ['ten to twenty ships came', '19 percent', '50'], []],
  ['10–30 ships came.', ['10–20 ships came'], ['30']],
  ['Ships came.', [], []],
])('%s from %j lacks %j', (sentence, grounds, figures) => {
  expect(unfoundedFigures(sentence, grounds)).toEqual(figures)
})

test('what a claim rests on are its words, its values and its names', () => {
  const text = 'In 2024 the Group of 20 paid 6.2 million.'
  const cut = (start: number, end: number) => text.slice(start, end)
  const time = { kind: 'TIME' as const, value: '2025-03', inferredBecause: null }
  const draft = {
    ...{ text: 'The G20 paid 7.2 million in March 2025.', spans: [{ start: 8, end: text.length }] },
    ...{ subject: { id: 'g', name: 'the G20' }, predicate: { id: 'p', name: 'paid' }, object: null },
    qualifiers: [{ id: null, key: 'time' as const, entity: null, words: 'then', meaning: time }],
    ...{ speakers: [], conditions: [] },
  }
  expect(checkFigures(draft, [], cut)).toEqual([
    '“7.2 million” is in none of the words it rests on, and in none of its parts.',
  ])
  expect(checkFigures({ ...draft, text: 'The G20 paid 6.2 million.' }, [], cut)).toEqual([])
})
