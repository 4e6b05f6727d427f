import type { EntityKind } from './entity-kinds.ts'

type Named = { name: string; kind: EntityKind }

/** Whom one calls by name in a heading; "What is said of Drones" would read like a person called so. */
const called: readonly EntityKind[] = ['PERSON', 'GROUP', 'ORGANIZATION']

/** The heading above the claims in which an entity has a part: what is said of it, where it comes in, what it says. */
export function roleInWords(role: 'SUBJECT' | 'OBJECT' | 'SPEAKER', { name, kind }: Named): string {
  const who = name.replace(/^The /u, 'the ')
  const isCalled = called.includes(kind)
  if (role === 'SUBJECT') return isCalled ? `What is said of ${who}` : 'What is said'
  if (role === 'SPEAKER') return `What ${who} ${kind === 'GROUP' ? 'say' : 'says'}`
  return isCalled ? `Where ${who} ${kind === 'GROUP' ? 'come' : 'comes'} in` : 'Mentioned in'
}
