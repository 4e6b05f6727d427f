import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { typeInWords } from '../../apps/web/src/features/quiz/composition-words.ts'
import { questionTypes } from '../../apps/web/src/features/studio/item/question-words.ts'
import { askableTypes } from '../../packages/quiz/src/quiz/composition.ts'
import { itemTypes } from '../../packages/quiz/src/type/registry.ts'

test('every type of question has its words on the pages', () => {
  expect(askableTypes.filter((type) => typeInWords(type) === type)).toEqual([])
})

test('every type of question can be chosen in the studio', () => {
  expect([...questionTypes].sort()).toEqual([...askableTypes].sort())
})

test('every type of question has its line in the guide', () => {
  const guide = readFileSync(new URL('../../docs/guides/quiz.md', import.meta.url), 'utf8')
  const [, table = ''] = guide.split('| type | asks | answered by |')
  const named = [...table.matchAll(/^\| ([a-z][a-z, -]*) \|/gmu)].flatMap(([, names = '']) => names.split(', '))
  expect(named.map((name) => name.replaceAll(' ', '-')).sort()).toEqual(itemTypes.map(({ key }) => key).sort())
})
