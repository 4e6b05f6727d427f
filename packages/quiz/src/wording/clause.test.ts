import { describe, expect, test } from 'vitest'
import { activeOf, afterWho, invert, readVerbGroup } from './clause.ts'

const read = (text: string) => readVerbGroup(text) as NonNullable<ReturnType<typeof readVerbGroup>>

describe('a clause turned into a question', () => {
  test.each([
    ['would provide up to 400 buses', 'would the plan provide', 'up to 400 buses'],
    ['would be used to watch the cables', 'would the plan be used', 'to watch the cables'],
    ['will have an uphill battle', 'will the plan have', 'an uphill battle'],
    ['met with Paul Reyes', 'did the plan meet', 'with Paul Reyes'],
    ['already met with Paul Reyes', 'did the plan meet', 'with Paul Reyes'],
    ['describes the bridge', 'does the plan describe', 'the bridge'],
    ['has been working on a framework', 'has the plan been working', 'on a framework'],
    ['is critical in convincing others', 'is the plan', 'critical in convincing others'],
    ['is to meet with Paul Reyes', 'is the plan to meet', 'with Paul Reyes'],
    ['has to be a party', 'does the plan have', 'to be a party'],
    ['could not hurt anybody', 'could the plan not hurt', 'anybody'],
  ])('“… %s” gives “%s”', (text, inverted, rest) => {
    const group = read(text)
    expect(invert('the plan', group.verb)).toBe(inverted)
    expect(group.rest).toBe(rest)
  })

  test.each(['of Ukraine will', 'required for peace must keep Russia out', 'with pillars', 'protect the peacekeepers'])(
    '“… %s” has no verb that is certain',
    (text) => expect(readVerbGroup(text)).toBeNull(),
  )

  test('a bare form is a verb where the claim is known to tell of it, adverbs before it or not', () => {
    expect(readVerbGroup('typically use only nine', 'use')).toEqual({
      verb: { auxiliary: null, middle: ['typically'], main: 'use' },
      rest: 'only nine',
    })
    expect(invert('the workers', readVerbGroup('use only nine', 'use')?.verb ?? expect.fail())).toBe(
      'do the workers use',
    )
    expect(afterWho(readVerbGroup('have a lack of time', 'have')?.verb ?? expect.fail())).toBe('has')
    expect(readVerbGroup('have a lack of time', 'use')).toBeNull()
  })

  test('who takes the singular', () => {
    expect(afterWho(read('are working on it').verb)).toBe('is working')
    expect(afterWho(read('have met').verb)).toBe('has met')
    expect(afterWho(read('would be stationed there').verb)).toBe('would be stationed')
  })
})

test.each([
  ['is called a gate by them', 'calls'],
  ['was built by them', 'built'],
  ['would be built by them', null],
  ['met with them', null],
])('who does it in “… %s” %s', (text, active) => expect(activeOf(read(text).verb)).toBe(active))
