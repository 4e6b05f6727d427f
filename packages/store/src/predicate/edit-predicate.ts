import type { Content, Predicate } from '@backstop/knowledge'
import { type Given, keepGiven } from '../change-set/keep-given.ts'

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
export function editPredicate(given: Given<Predicate>, before: Content<'PREDICATE'> | null): unknown {
  const edited = keepGiven<Predicate>(names, given, before, {
    ...{ subjectKinds: [], objectKinds: [], functional: false, symmetric: false, complete: false },
  })
  return { ...edited, key: edited.key ?? keyOf(edited.label ?? '') }
}

const keyOf = (label: string): string =>
  label
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
