import type { Content, Guard } from '@backstop/knowledge'
import { type Given, keepGiven } from '../change-set/keep-given.ts'

/** A guard as an editor changes it. */
export const editGuard = (given: Given<Guard>, before: Content<'GUARD'> | null): unknown =>
  keepGiven<Guard>(['kind', 'from', 'to', 'because'], given, before)
