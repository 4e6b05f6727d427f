import type { Content, Predicate } from '@backstop/knowledge'
import { type Given, keepGiven } from '../change-set/keep-given.ts'
import type { Transaction } from '../database.ts'
import { chooseKey } from './choose-key.ts'

const names = [
  'key',
  'label',
  'inverseLabel',
  'description',
  'subjectKinds',
  'objectKinds',
  'functional',
  'symmetric',
  'complete',
] as const

/** A predicate as an editor changes it; a new one promises nothing of itself, and its key is made of its label. */
export async function editPredicate(
  tx: Transaction,
  given: Given<Predicate>,
  before: Content<'PREDICATE'> | null,
): Promise<unknown> {
  const edited = keepGiven<Predicate>(names, given, before, {
    ...{ subjectKinds: [], objectKinds: [], functional: false, symmetric: false, complete: false },
  })
  // Without a label it is refused for that, not for the key that nobody typed.
  return { ...edited, key: edited.key ?? (edited.label ? await chooseKey(tx, edited.label) : 'predicate') }
}
