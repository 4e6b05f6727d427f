import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lintRules } from '../lint/lint-item.ts'
import { lintWords } from '../lint/lint-words.ts'
import { explainRefusal, toldReasons } from './explain-refusal.ts'

const source = import.meta.dirname

test('says what can be done, and that nothing can, in a sentence', () => {
  expect(explainRefusal('the list may not be whole')).toEqual({
    words: 'Whatever the article’s claims do not name could still be so, so no answer is surely wrong.',
    mending: 'PREDICATE',
  })
  expect(explainRefusal('on no condition')).toEqual({ words: 'On no condition.', mending: null })
  expect(explainRefusal('proof not confirmed: key').words).toMatch(/^The second check/u)
})

test('has words for every flaw that is looked for, and for none that is not', () => {
  expect(Object.keys(lintWords).sort()).toEqual(lintRules.map(({ key }) => key).sort())
  expect(explainRefusal('flaw: longest-key').words).toMatch(/the right option is by far the longest\.$/u)
})

test('knows no reason that nothing is refused for', () => {
  const code = ['../{type,distractor,bank}/*.ts', '../../../store/src/quiz/read-bank.ts']
    .flatMap((paths) => globSync(paths, { cwd: source, exclude: ['**/*.test.ts'] }))
    .map((path) => readFileSync(join(source, path), 'utf8'))
    .join('\n')
  expect(toldReasons.filter((reason) => !code.includes(`'${reason}'`))).toEqual([])
})
