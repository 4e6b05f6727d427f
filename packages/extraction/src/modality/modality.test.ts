import { expect, test } from 'vitest'
import { suggest } from '../testing/suggest.ts'

const read = (text: string, verb: string) => {
  const found = suggest(text).modalities.find(({ quote }) => quote === verb)
  return found && [found.modality, found.modalityCue?.quote ?? null, found.polarity, found.polarityCue?.quote ?? null]
}

test.each([
  ['The bank closed the branch.', 'closed', ['ASSERTED', null, 'AFFIRMED', null]],
  ['The bank will close the branch.', 'close', ['PLAN', 'will', 'AFFIRMED', null]],
  ['The price will rise.', 'rise', ['PREDICTION', 'will', 'AFFIRMED', null]],
  ['The bank must close the branch.', 'close', ['REQUIREMENT', 'must', 'AFFIRMED', null]],
  ['The bank may close the branch.', 'close', ['POSSIBILITY', 'may', 'AFFIRMED', null]],
  ['The bank plans to close the branch.', 'close', ['PLAN', 'plans', 'AFFIRMED', null]],
  ['The bank needs to close the branch.', 'close', ['REQUIREMENT', 'needs', 'AFFIRMED', null]],
  ['The branch is expected to close.', 'close', ['PREDICTION', 'expected', 'AFFIRMED', null]],
  ['The idea is good.', 'is', ['JUDGEMENT', 'good', 'AFFIRMED', null]],
  ['The bank did not close the branch.', 'close', ['ASSERTED', null, 'NEGATED', 'not']],
  ['The bank never closed the branch.', 'closed', ['ASSERTED', null, 'NEGATED', 'never']],
  ['The bank will no longer sell shoes.', 'sell', ['PLAN', 'will', 'NEGATED', 'no']],
  ['The idea is not good.', 'is', ['JUDGEMENT', 'good', 'NEGATED', 'not']],
  ['The bank is not only a shop.', 'is', ['ASSERTED', null, 'AFFIRMED', null]],
  ['The branch is not expected to close.', 'close', ['PREDICTION', 'expected', 'NEGATED', 'not']],
  ['The bank is not required to close.', 'close', ['REQUIREMENT', 'required', 'NEGATED', 'not']],
  ['The bank is unlikely to close.', 'close', ['PREDICTION', 'unlikely', 'NEGATED', 'unlikely']],
  ['The bank is due to close.', 'close', ['PLAN', 'due', 'AFFIRMED', null]],
  ['The bank has no branch.', 'has', ['ASSERTED', null, 'NEGATED', 'no']],
  ['The bank failed to close the branch.', 'close', ['ASSERTED', null, 'NEGATED', 'failed']],
  ['The bank began to close branches.', 'close', ['ASSERTED', null, 'AFFIRMED', null]],
])('%s', (text, verb, expected) => expect(read(text, verb)).toEqual(expected))

const conditions = (text: string) => suggest(text).conditions.map(({ kind, quote }) => `${kind}: ${quote}`)

test.each([
  ['If the bank fails, the state will pay.', 'IF: If the bank fails'],
  ['The state will pay once the bank fails.', 'ONCE: once the bank fails'],
  ['The bank will fail unless the state pays.', 'UNLESS: unless the state pays'],
  ['The bank will fail without the help of the state.', 'WITHOUT: without the help of the state'],
])('a condition: %s', (text, condition) => expect(conditions(text)).toEqual([condition]))

test.each([
  'They meet once a month.',
  'They asked if it was true.',
  'It works even if it rains.',
  'While small, it is old.',
  'It left without paying.',
])('no condition: %s', (text) => expect(conditions(text)).toEqual([]))
