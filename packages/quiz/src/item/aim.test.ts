import { expect, test } from 'vitest'
import { createBridge } from '../testing/bridge.ts'
import { createQuay } from '../testing/quay.ts'
import { makeUngated } from '../testing/try-type.ts'
import { findAim } from './aim.ts'

const articles = [createBridge(), createQuay()]
const aims = new Map(
  articles.flatMap(({ knowledge, document }) =>
    // What was done is paired with who did it: the first matching is the one of speakers.
    makeUngated(knowledge, document, 1)
      .map((item) => [item.type, findAim(item)] as const)
      .toReversed(),
  ),
)

test.each([
  ['attribution', 'WHO_SAYS'],
  ['modality', 'HOW_CERTAIN'],
  ['literal', 'WHEN_OR_HOW_MANY'],
  ['ordering', 'WHEN_OR_HOW_MANY'],
  ['slot-choice', 'WHO_OR_WHAT'],
  ['all-that-apply', 'WHO_OR_WHAT'],
  ['evidence', 'WHERE_SAID'],
  ['matching', 'WHO_SAYS'],
  ['contrast', 'WHO_SAYS'],
  ['saying', 'WHO_SAYS'],
])('%s is about %s', (type, aim) => expect(aims.get(type)).toBe(aim))

test('a statement to judge is about what it has otherwise: who says it, how certain it is, or what is said', () => {
  const judged = articles
    .flatMap(({ knowledge, document }) => makeUngated(knowledge, document, 1))
    .filter(({ verdict }) => verdict)
  const byRule = new Map(judged.map((item) => [item.proof.refutations[0]?.rule, findAim(item)]))
  expect(byRule.get('SPEAKERS_KNOWN')).toBe('WHO_SAYS')
  expect(byRule.get('PRESENTATION_KNOWN')).toBe('HOW_CERTAIN')
  expect(byRule.get('CLOSED_LIST')).toBe('WHO_OR_WHAT')
})
