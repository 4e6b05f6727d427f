import type { Thing, WithContext } from 'schema-dts'
import type { EntityKind } from './entity-kinds.ts'

/** What schema.org calls a kind of entity; kinds it has no word for are missing. */
export const schemaTypes: Partial<Record<EntityKind, 'Person' | 'Organization' | 'Place' | 'Event' | 'CreativeWork'>> =
  {
    PERSON: 'Person',
    ORGANIZATION: 'Organization',
    GROUP: 'Organization',
    PLACE: 'Place',
    EVENT: 'Event',
    WORK: 'CreativeWork',
  }

type Entity = { kind: EntityKind; name: string; description: string | null; aliases: string[]; sameAs: string[] }

/** An entity as schema.org knows it; what it has no kind for is a Thing. */
export const thing = ({ kind, name, description, aliases, sameAs }: Entity): WithContext<Thing> => ({
  '@context': 'https://schema.org',
  '@type': schemaTypes[kind] ?? 'Thing',
  name,
  ...(description && { description }),
  ...(aliases.length > 0 && { alternateName: aliases }),
  ...(sameAs.length > 0 && { sameAs }),
})
