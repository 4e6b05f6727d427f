import { expect, test } from 'vitest'
import { changedSince, publishedSince, whyNotBack } from './studio-api.ts'

const broken = (field: string | null) => ({
  broken: { message: 'No.', field, limit: null, remedy: 'Look again.' },
})

test('what went out with a publication is told plainly, all else as it was refused', () => {
  expect(whyNotBack(broken('changeSet'))).toBe(publishedSince)
  expect(whyNotBack(broken('revision'))).toBe('No. Look again.')
  for (const late of [broken('changeSet'), { conflicts: [], message: '1 of these was changed.' }])
    expect(whyNotBack(late, changedSince)).toBe(changedSince)
  expect(whyNotBack({ problem: 'Nobody answers.' })).toBe('Nobody answers.')
  expect(whyNotBack({ done: {} })).toBeUndefined()
})
