import { expect, test } from 'vitest'
import { changedIn, planBulk } from './bulk-plan.ts'

const entity = (description: string) => ({
  ...{ __typename: 'StudioEntity' as const, name: 'Ida Lund', entityKind: 'PERSON' as const },
  ...{ description, aliases: [], sameAs: [] },
})

test('what was tried stands beside its rows: what changes, what is so already, and what is refused', () => {
  const rows = [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }]
  const change = (thing: string, before: string, after: string | null) => ({
    ...{ thing, kind: 'ENTITY' as const, revision: null, before: entity(before) },
    after: after === null ? null : entity(after),
  })
  const plan = planBulk(rows, {
    changes: [change('a', 'x', 'y'), change('c', 'y', 'y'), change('d', 'x', null)],
    refused: [{ index: 1, message: 'It changed.', remedy: 'Look again.' }],
  })
  expect(plan.map(({ refusal, isSame }) => refusal ?? isSame)).toEqual([false, 'It changed. Look again.', true, false])
  expect(changedIn(plan)).toEqual([{ id: 'a' }, { id: 'd' }])
})
