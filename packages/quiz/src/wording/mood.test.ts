import { expect, test } from 'vitest'
import { readVerbGroup } from './clause.ts'
import { gerund, tellAs } from './mood.ts'

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
  ['may well outlive the glacier', null, null, null],
])('“… %s” without its mood is “… %s”, “… %s” of one, “… %s” of several', (text, named, one, several) => {
  const { verb, rest } = read(text)
  expect(gerund(verb, rest)).toBe(named)
  expect(tellAs('present', verb, rest, false)?.said ?? null).toBe(one)
  expect(tellAs('present', verb, rest, true)?.said ?? null).toBe(several)
})

test.each([
  ['would be stationed in ports', 'has been stationed in ports', 'has it been stationed in ports'],
  ['will present the plan', 'has presented the plan', 'has it presented the plan'],
  ['is to meet with Paul', 'has met with Paul', 'has it met with Paul'],
  ['has been working on it', 'is working on it', 'is it working on it'],
  ['would not ask for help', undefined, undefined],
])('“… %s” as done is “… %s”, and asked “%s”', (text, said, asked) => {
  const { verb, rest } = read(text)
  const told = tellAs('perfect', verb, rest, false)
  expect([told?.said, told?.asked('it')]).toEqual([said, asked])
})

test.each([
  ['past', 'met on Monday', 'met on Monday', 'did they meet on Monday'],
  ['past', 'would be used on Monday', 'were used on Monday', 'were they used on Monday'],
  ['present', 'will have a hard time', 'have a hard time', 'do they have a hard time'],
  ['present', 'is a good start', 'are a good start', 'are they a good start'],
] as const)('in the %s “… %s” is “… %s”, and asked “%s”', (tense, text, said, asked) => {
  const { verb, rest } = read(text)
  const told = tellAs(tense, verb, rest, true)
  expect([told?.said, told?.asked('they')]).toEqual([said, asked])
})
