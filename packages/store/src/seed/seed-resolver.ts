import {
  type CodePointText,
  type Evidence,
  findQuote,
  indexCodePoints,
  type QuoteQuery,
  type Value,
} from '@backstop/knowledge'
import { v7 } from 'uuid'
import { nearest } from '../slug/nearest.ts'
import { explainAbsence } from './absent-words.ts'
import type { SeedFile } from './seed-file.ts'
import type { SeedIds } from './seed-ids.ts'
import { isOlder, type SeedEntity, type SeedOutline } from './seed-outline.ts'
import type { SeedQuote, SeedValue } from './seed-schema.ts'

/** Where something stands in its file, and how to refuse it there. */
export type SeedPlace = { refuse: SeedFile<unknown>['refuse']; path: readonly PropertyKey[] }

/** The place of a part. */
export const within = (place: SeedPlace, ...path: PropertyKey[]): SeedPlace => ({
  refuse: place.refuse,
  path: [...place.path, ...path],
})

/** Turns what a seed's editor writes (slugs, keys, quotes) into ids and offsets; refuses what leads nowhere. */
export type SeedResolver = {
  idOf: SeedIds['idOf']
  /** Gives a key its aggregate's id; a key twice, here or in a seed that had it before, is refused. */
  register: (kind: SeedKind, key: string, place: SeedPlace) => void
  aggregate: (kind: SeedKind, key: string, place: SeedPlace) => string
  evidence: (name: string, quote: SeedQuote, place: SeedPlace) => Evidence
  value: (value: SeedValue, place: SeedPlace) => Value
  /** The names of the other seeds whose entities or predicates were asked for. */
  needs: ReadonlySet<string>
}
type SeedKind = 'document' | 'predicate' | 'entity' | 'claim'

/** Where an outline has what seeds share by name. A claim is of one article and is not among it. */
const sharedIn = { document: 'documents', predicate: 'predicates', entity: 'entities', claim: null } as const

/** The seed's name, the seeds beside it, and what any of them says that an entity is. */
export type SeedSurroundings = {
  name: string
  beside: readonly SeedOutline[]
  entityOf: (slug: string) => SeedEntity | undefined
}

/** A resolver for one article, beside other seeds whose entities and predicates it may name. */
export function createSeedResolver(
  text: string,
  version: string,
  ids: SeedIds,
  { name: seedName, beside, entityOf }: SeedSurroundings,
): SeedResolver {
  const points: CodePointText = indexCodePoints(text)
  const registered = new Map<string, string>()
  const needs = new Set<string>()
  const othersWith = (kind: SeedKind, key: string) => {
    const shared = sharedIn[kind]
    return shared === null ? [] : beside.filter((outline) => outline[shared].has(key))
  }
  /** What a person may have meant: a key that is there, here or beside, or an entity that is called so. */
  const suggest = (kind: SeedKind, key: string): string => {
    const shared = sharedIn[kind]
    const here = [...registered.keys()].flatMap((name) =>
      name.startsWith(`${kind}/`) ? name.slice(kind.length + 1) : [],
    )
    const keys = new Set([
      ...here,
      ...(shared === null ? [] : beside.flatMap((outline) => [...outline[shared].keys()])),
    ])
    const near = nearest(
      key,
      [...keys].map((known) => {
        const entity = kind === 'entity' ? entityOf(known) : undefined
        return entity ? { key: known, names: [entity.name, ...entity.aliases] } : { key: known }
      }),
    )
    return near.length > 0 ? `: did you mean ${near.map((name) => `“${name}”`).join(', ')}?` : ''
  }
  const aggregate: SeedResolver['aggregate'] = (kind, key, { refuse, path }) => {
    const name = `${kind}/${key}`
    const here = registered.get(name)
    if (here !== undefined) return here
    const other = othersWith(kind, key).sort((a, b) => (isOlder(heldBy(a, name), heldBy(b, name)) ? -1 : 1))[0]
    if (other === undefined) return refuse(path, `there is no ${kind} “${key}”${suggest(kind, key)}`)
    needs.add(other.name)
    const id = other.ids.get(name)
    if (id === undefined) ids.lack(`${name} of the seed ${other.name}`)
    return id ?? v7()
  }
  return {
    idOf: ids.idOf,
    needs,
    register: (kind, key, { refuse, path }) => {
      const name = `${kind}/${key}`
      if (registered.has(name)) refuse(path, `“${key}” stands here twice`)
      const owner = othersWith(kind, key).find((other) =>
        isOlder(heldBy(other, name), { seed: seedName, id: ids.find(name) }),
      )
      if (owner !== undefined)
        refuse(
          path,
          `the ${kind} “${key}” belongs to the seed ${owner.name}`,
          kind === 'document'
            ? 'Choose another slug.'
            : 'Leave it out here and name it: a seed may use what another one defines. Or choose another name for something else.',
        )
      registered.set(name, ids.idOf(name))
    },
    aggregate,
    evidence: (name, quote, { refuse, path }) => {
      const query: QuoteQuery = typeof quote === 'string' ? { quote } : quote
      const found = findQuote(text, query, points)
      if (!('problem' in found)) return { id: ids.idOf(name), version, ...found, quote: query.quote }
      const { quote: words, after } = query
      if (after !== undefined && found.problem === 'ambiguous')
        return refuse([...path, 'after'], `these words stand ${found.count} times in the article: give more of them`)
      if (found.problem === 'ambiguous')
        return refuse(path, `these words stand ${found.count} times in the article: say after what`)
      if (after !== undefined && !text.includes(after)) return refuse([...path, 'after'], explainAbsence(text, after))
      return refuse(
        path,
        text.includes(words) ? 'these words do not stand behind those they are after' : explainAbsence(text, words),
      )
    },
    value: (value, place) => {
      if ('entity' in value)
        return { kind: 'ENTITY', text: value.text, entity: aggregate('entity', value.entity, within(place, 'entity')) }
      if ('time' in value) return { kind: 'TIME', text: value.text, value: value.time, inferredBecause: value.because }
      if ('minimum' in value) return { kind: 'QUANTITY', ...value }
      return { kind: 'TEXT', text: value.text }
    },
  }
}

const heldBy = ({ name: seed, ids }: SeedOutline, name: string) => ({ seed, id: ids.get(name) })
