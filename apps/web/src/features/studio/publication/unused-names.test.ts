import { expect, test } from 'vitest'
import type { QueueEntry } from '../change-set/queue-entry.ts'
import { unusedNames } from './unused-names.ts'

const named = (id: string) => ({ id, name: id })
const claim = (status: string, subject: string, more: object = {}) => ({
  ...{ status, subject: named(subject), predicate: { id: 'is', label: 'is' } },
  ...{ object: null, qualifiers: [], attribution: [], ...more },
})
const draft = (id: string, status = 'DRAFT', type = 'StudioEntity') => ({
  ...{ key: id, status, thing: { __typename: type, id } },
})
const unused = (drafts: object[], claims: object[]) =>
  unusedNames(drafts as unknown as QueueEntry[], claims as unknown as Parameters<typeof unusedNames>[1]).map(
    ({ key }) => key,
  )

test('a new name is used as subject, object, circumstance or speaker, a predicate by a claim', () => {
  const used = claim('DRAFT', 'ann', {
    object: { entity: named('bob') },
    qualifiers: [{ entity: named('paris') }, { entity: null }],
    attribution: [{ speaker: named('cy') }],
  })
  const drafts = ['ann', 'bob', 'paris', 'cy', 'sun'].map((id) => draft(id))
  expect(unused(drafts, [used])).toEqual(['sun'])
  const predicates = ['is', 'has'].map((id) => draft(id, 'DRAFT', 'StudioPredicate'))
  expect(unused(predicates, [used])).toEqual(['has'])
})

test('a claim that is withdrawn uses nothing; what is published already, and what is no name, is not told of', () => {
  expect(unused([draft('ann'), draft('bob', 'CHANGED'), draft('c', 'DRAFT', 'StudioClaim')], [])).toEqual(['ann'])
  expect(unused([draft('ann')], [claim('WITHDRAWN', 'ann')])).toEqual(['ann'])
})
