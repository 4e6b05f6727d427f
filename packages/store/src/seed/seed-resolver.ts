import { type CodePointText, type Evidence, findQuote, indexCodePoints, type Value } from '@backstop/knowledge'
import type { SeedFile } from './seed-file.ts'
import type { SeedIds } from './seed-ids.ts'
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
  /** Gives each of these keys its aggregate's id; a key twice is refused. */
  register: (kind: SeedKind, keys: readonly string[], refuse: SeedPlace['refuse']) => void
  aggregate: (kind: SeedKind, key: string, place: SeedPlace) => string
  evidence: (name: string, quote: SeedQuote, place: SeedPlace) => Evidence
  value: (value: SeedValue, place: SeedPlace) => Value
}
type SeedKind = 'predicate' | 'entity' | 'claim'

/** A resolver for one article. */
export function createSeedResolver(text: string, version: string, ids: SeedIds): SeedResolver {
  const points: CodePointText = indexCodePoints(text)
  const registered = new Map<string, string>()
  const aggregate: SeedResolver['aggregate'] = (kind, key, { refuse, path }) =>
    registered.get(`${kind}/${key}`) ?? refuse(path, `there is no ${kind} “${key}”`)
  return {
    idOf: ids.idOf,
    register: (kind, keys, refuse) => {
      for (const [index, key] of keys.entries()) {
        const name = `${kind}/${key}`
        if (registered.has(name)) refuse([index], `“${key}” stands here twice`)
        registered.set(name, ids.idOf(name))
      }
    },
    aggregate,
    evidence: (name, quote, { refuse, path }) => {
      const query = typeof quote === 'string' ? { quote } : quote
      const found = findQuote(text, query, points)
      if (!('problem' in found)) return { id: ids.idOf(name), version, ...found, quote: query.quote }
      return refuse(
        path,
        found.problem === 'absent'
          ? 'these words are not in the article'
          : `these words stand ${found.count} times in the article: say after what`,
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
