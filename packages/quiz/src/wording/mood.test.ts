import { expect, test } from 'vitest'
import { readVerbGroup } from './clause.ts'
import { gerund, perfect, present } from './mood.ts'

const read = (text: string) => readVerbGroup(text) as NonNullable<ReturnType<typeof readVerbGroup>>

test.each([
  ['would be stationed in ports', 'being stationed in ports', 'is stationed in ports', 'are stationed in ports'],
  ['will have a hard time', 'having a hard time', 'has a hard time', 'have a hard time'],
  ['could put the army at risk', 'putting the army at risk', 'puts the army at risk', 'put the army at risk'],
  ['already met with Paul', 'meeting with Paul', 'meets with Paul', 'meet with Paul'],
  ['has been working on it', 'working on it', 'is working on it', 'are working on it'],
  ['is a good start', 'being a good start', 'is a good start', 'are a good start'],
  ['has to be reached', 'being reached', 'is reached', 'are reached'],
  ['will need to be stable', 'being stable', 'is stable', 'are stable'],
  ['will need to be growing', 'growing', 'is growing', 'are growing'],
  ['is to meet with Paul', 'meeting with Paul', 'meets with Paul', 'meet with Paul'],
  ['would not ask for help', 'not asking for help', null, null],
  ['described the plan', 'describing the plan', 'describes the plan', 'describe the plan'],
])('“… %s” without its mood is “… %s”, “… %s” of one, “… %s” of several', (text, named, one, several) => {
  const { verb, rest } = read(text)
  expect(gerund(verb, rest)).toBe(named)
  expect(present(verb, rest, false)).toBe(one)
  expect(present(verb, rest, true)).toBe(several)
})

test.each([
  ['would be stationed in ports', 'has been stationed in ports', 'have been stationed in ports'],
  ['will present the plan', 'has presented the plan', 'have presented the plan'],
  ['is to meet with Paul', 'has met with Paul', 'have met with Paul'],
  ['could put the army at risk', 'has put the army at risk', 'have put the army at risk'],
  ['has been working on it', null, null],
  ['would not ask for help', null, null],
])('“… %s” as done is “… %s” of one, “… %s” of several', (text, one, several) => {
  const { verb, rest } = read(text)
  expect(perfect(verb, rest, false)).toBe(one)
  expect(perfect(verb, rest, true)).toBe(several)
})
