import { firstOf } from '../../../ui/first-of.ts'
import type { StudioThingData } from '../studio-document.query.ts'

/** Which rows a table shows by how they stand, in the words of its address. */
export const standings = {
  published: { label: 'Published', status: ['PUBLISHED'] },
  open: { label: 'Not published yet', status: ['DRAFT', 'CHANGED', 'WITHDRAWN'] },
  suggested: { label: 'Suggested', status: ['SUGGESTED'] },
} as const satisfies Record<string, { label: string; status: readonly StudioThingData['status'][] }>

/** How something stands, as options. */
export const standingOptions = Object.entries(standings).map(([key, { label }]) => [key, label] as const)

/** The one of these that a parameter names; undefined where it names none. */
export const oneOf = <Key extends string>(keys: Record<Key, unknown>, asked: string | string[] | undefined) =>
  (Object.keys(keys) as Key[]).find((key) => key === firstOf(asked))

/** The address of a table with what is asked of it; what is empty is left out. */
export function tableAddress(path: string, asked: Record<string, string | null | undefined>): string {
  const given = Object.entries(asked).flatMap(([key, value]) => (value ? [[key, value]] : []))
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}
