import { describe, expect, test } from 'vitest'
import { sayOpposite as sayOppositeIn } from './opposite.ts'

const sayOpposite = (statement: string, text: string, source?: string) =>
  sayOppositeIn(statement, (words) => words.test(text), source)

describe('a statement turned to its opposite', () => {
  test.each([
    ['prices rose by 5%', 'Prices rose by 5% in May.', 'prices fell by 5%'],
    ['more than 2,000 children work', 'More than 2,000 children work.', 'fewer than 2,000 children work'],
    ['the older brother works', 'The older brother works.', 'the younger brother works'],
    ['an older child works', 'An older child works.', null],
    ['a rural school', 'A rural school.', null],
    ['the northern coast', 'The northern coast is dry.', 'the southern coast'],
    ['the glacier lost a third of its area', 'The glacier lost a third of its area.', null],
    ['the town lost its case', 'The town lost its case.', 'the town won its case'],
    ['they slept 34 minutes longer', 'They slept 34 minutes longer.', null],
    ['the road is longer', 'The road is longer.', 'the road is shorter'],
    ['it moves after a dispute', 'It moves after a dispute.', null],
    ['it moves after the vote', 'It moves after the vote.', 'it moves before the vote'],
    ['freight goes before private cars', 'Before private cars, after lorries.', null],
    ['the private school closed', 'The private school closed.', 'the public school closed'],
    ['it could be licensed if the trial confirms the results', 'If the trial confirms the results.', null],
    ['it will stay closed', 'It will stay closed.', null],
    ['the tower was closed to visitors', 'The tower was closed to visitors.', 'the tower was opened to visitors'],
  ])('%s', (statement, text, opposite) => {
    expect(sayOpposite(statement, text)).toBe(opposite)
  })

  test('not where the text has a word of that kind, wherever', () => {
    expect(sayOpposite('prices rose', 'Prices rose. Wages dropped.')).toBeNull()
  })

  test('not what its source has in other words', () => {
    expect(sayOpposite('prices rose', 'Prices went up.', 'Prices went up')).toBeNull()
  })

  test('not in names, nor where the word stands twice or counts nothing', () => {
    expect(sayOpposite('North Korea met him', 'x')).toBeNull()
    expect(sayOpposite('sales rose and prices rose', 'x')).toBeNull()
    expect(sayOpposite('it is more expensive', 'x')).toBeNull()
  })
})
