import { expect, test } from 'vitest'
import { valueFirst } from './find-values.ts'
import { mayBeValue } from './value-words.ts'

const [percent, name] = [
  { id: 'meaning:19', label: '19%' },
  { id: 'e1', label: '19% of voters' },
]
const allOf = ({ soon }: ReturnType<typeof valueFirst>) => Promise.all(soon.map((look) => look()))

test('a value stands before names, which are not taken for meant beside it; it is asked for once', async () => {
  let asked = 0
  const read = async () => {
    asked += 1
    return [percent]
  }
  const found = valueFirst(read, [async () => [name], async () => []])
  expect(found.now).toEqual([])
  expect(await allOf(found)).toEqual([[percent], [{ ...name, isLoose: true }], []])
  expect(asked).toBe(1)
})

test('where the words mean nothing, names are as they were', async () => {
  expect(await allOf(valueFirst(async () => [], [async () => [name]]))).toEqual([[], [name]])
})

test.each([
  '19%',
  'up to 30,000 troops',
  'last Monday',
  'in March',
  'the 1970s',
  'two thirds',
  'Yesterday',
  '$5 million',
])('“%s” may be a value', (words) => expect(mayBeValue(words)).toBe(true))

test.each(['the shipyard', 'Emmanuel Macron', 'Marchand', 'one-sided reports', ''])('“%s” is none', (words) =>
  expect(mayBeValue(words)).toBe(false),
)
