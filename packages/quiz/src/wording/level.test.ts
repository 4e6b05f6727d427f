import { expect, test } from 'vitest'
import { findCue } from './level.ts'

test.each([
  ['PLAN', 'These troops would be stationed in cities', 'would be stationed'],
  ['PLAN', 'Both leaders are meeting with him to present their plans', 'are meeting'],
  ['PLAN', 'a framework of how Europe can put a force on the ground', 'framework of how Europe can put'],
  ['PLAN', 'They met with Trump', null],
  ['REQUIREMENT', 'These will need to be international', 'will need to be'],
  ['REQUIREMENT', 'once a deal is reached', null],
  ['POSSIBILITY', 'The plan could counter it', 'could counter'],
  ['PREDICTION', 'the plan will have an uphill battle', 'will have'],
  ['JUDGEMENT', 'This plan is a good start', 'good'],
] as const)('%s is marked in “%s” by %s', (level, quoted, cue) => expect(findCue(level, quoted)).toBe(cue))

test('words with the verb that is asked about come first', () => {
  const quoted = 'Both leaders are meeting with him … to talk in more substance'
  expect(findCue('PLAN', quoted)).toBe('are meeting')
  expect(findCue('PLAN', quoted, 'talk')).toBe('to talk')
})
