import { expect, test } from 'vitest'
import { changedIn, planBulk } from './bulk-plan.ts'

const entity = (entityKind: 'PERSON' | 'GROUP') => ({
  __typename: 'StudioEntity' as const,
  name: 'Ida Lund',
  entityKind,
})

test('what was tried stands beside its rows: what changes, what is so already, and what is refused', () => {
  const rows = [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }]
  const change = (thing: string, before: 'PERSON' | 'GROUP', after: 'GROUP' | null) => ({
    ...{ thing, kind: 'ENTITY' as const, revision: null, before: entity(before), after: after && entity(after) },
  })
  const plan = planBulk(rows, {
    changes: [change('a', 'PERSON', 'GROUP'), change('c', 'GROUP', 'GROUP'), change('d', 'PERSON', null)],
    refused: [{ index: 1, message: 'It changed.', remedy: 'Look again.' }],
  })
  expect(plan.map(({ refusal, differences }) => refusal ?? differences)).toEqual([
    [{ field: 'kind', label: 'What sort', before: 'Person', after: 'Group of people' }],
    ...['It changed. Look again.', [], null],
  ])
  expect(changedIn(plan)).toEqual([{ id: 'a' }, { id: 'd' }])
})
