import { expect, test } from 'vitest'
import { whatCame } from './what-came.ts'

const publication = (changeSet: string, undoes: string | null = null) => ({ changeSet, undoes })

test('taking back what took something back publishes it again', () => {
  const all = [publication('d', 'c'), publication('c', 'b'), publication('b', 'a'), publication('a')]
  expect(all.map((one) => whatCame(one, all))).toEqual(['taken back', 'published again', 'taken back', 'published'])
  expect(whatCame(publication('x', 'elsewhere'), all)).toBe('taken back')
})
