import { describe, expect, it } from 'vitest'
import { timelineOf } from './timeline.ts'

const at = (value: string, inferredBecause: string | null = null) => ({
  qualifiers: [{ key: 'time', value: { text: 'then', value, inferredBecause } }],
})

describe('timelineOf', () => {
  it('orders what is dated and gathers what falls on one date', () => {
    const [late, early, again] = [
      at('2025-02-24/2025-02-28'),
      at('2025-02-22', 'it was the Saturday before'),
      at('2025-02-22'),
    ]
    const moments = timelineOf([late, early, again])
    expect(moments.map(({ date, claims }) => [date, claims.length])).toEqual([
      ['2025-02-22', 2],
      ['2025-02-24/2025-02-28', 1],
    ])
    expect(moments[0]?.inferredBecause).toBe('it was the Saturday before')
  })

  it('leaves out what is not a date', () => {
    expect(timelineOf([{ qualifiers: [{ key: 'place', value: { text: 'there' } }] }])).toEqual([])
  })
})
