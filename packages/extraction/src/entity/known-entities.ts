import type { EntityKind } from '@backstop/knowledge'
import type { Candidate, KnownEntity } from '../suggester/suggestion.ts'

type Entry = { entity: KnownEntity; by: 'NAME' | 'ALIAS' | 'PART' }

/** The known entities by what they are called. */
export type KnownEntities = {
  /** Whom a name may mean, best first. */
  find: (name: string, kind: EntityKind | null) => Candidate[]
  /** Those of whom a noun is the head of a name or alias, with these: "plan" of the "European peacekeeping plan". */
  findByNoun: (noun: string) => { entity: string; names: string[] }[]
  /** The name of a known entity. */
  nameOf: (id: string) => string | undefined
  /** Whether nobody is known. */
  isEmpty: boolean
}

const scores = { NAME: 1, ALIAS: 0.95, PART: 0.7 }
/** What a name is compared by: lower case, one kind of apostrophe, no article, no stops. */
const normalise = (name: string) =>
  name
    .toLowerCase()
    .replace(/[’']s?$/u, '')
    .replace(/’/gu, "'")
    .replace(/(?<=\p{L})\./gu, '')
    .replace(/^(the|a|an) /u, '')
    .trim()

/** The noun of a name: its last word before an "of" or another preposition. */
const headOf = (name: string) =>
  normalise(name)
    .replace(/ (of|for|in|on|to|at|with|between|against|that|by|from)\b.*$/u, '')
    .split(' ')
    .at(-1) as string

/** Indexes what editors know by name, alias and part of a name. */
export function indexEntities(entities: readonly KnownEntity[]): KnownEntities {
  const byName = new Map<string, Entry[]>()
  const names = new Map(entities.map(({ id, name }) => [id, name]))
  const add = (name: string, entry: Entry) => {
    const key = normalise(name)
    if (key === '') return
    const list = byName.get(key) ?? []
    if (!list.some(({ entity }) => entity.id === entry.entity.id)) list.push(entry)
    byName.set(key, list)
  }
  for (const entity of entities) {
    add(entity.name, { entity, by: 'NAME' })
    for (const alias of entity.aliases) add(alias, { entity, by: 'ALIAS' })
  }
  for (const entity of entities) {
    const words = entity.name.split(' ')
    if (entity.kind === 'PERSON' && words.length > 1) add(words.at(-1) as string, { entity, by: 'PART' })
    if (entity.kind === 'ORGANIZATION' && words.length > 2)
      add(
        words
          .filter((word) => /^\p{Lu}/u.test(word))
          .map((word) => word[0])
          .join(''),
        { entity, by: 'PART' },
      )
  }
  const byNoun = new Map<string, Map<string, string[]>>()
  for (const { id, name, aliases } of entities)
    for (const each of [name, ...aliases]) {
      const noun = headOf(each)
      const named = byNoun.get(noun) ?? byNoun.set(noun, new Map()).get(noun)
      named?.set(id, [...(named.get(id) ?? []), each])
    }
  return {
    findByNoun: (noun) => [...(byNoun.get(headOf(noun)) ?? [])].map(([entity, called]) => ({ entity, names: called })),
    find: (name, kind) => {
      if (byName.size === 0) return []
      const entries = byName.get(normalise(name)) ?? []
      return entries
        .map(({ entity, by }) => ({
          entity: entity.id,
          by,
          score: scores[by] * (kind === null || kind === entity.kind ? 1 : 0.9),
        }))
        .sort((a, b) => b.score - a.score || (a.entity < b.entity ? -1 : 1))
    },
    nameOf: (id) => names.get(id),
    isEmpty: byName.size === 0,
  }
}

/** Drafts over what is known: theirs come first among equals, and of what they change or take away (`gone`) theirs alone. */
export function overlayEntities(known: KnownEntities, drafts: KnownEntities, gone: ReadonlySet<string>): KnownEntities {
  return {
    find: (name, kind) => {
      const kept = known.find(name, kind).filter(({ entity }) => !gone.has(entity))
      return [...drafts.find(name, kind), ...kept].sort((a, b) => b.score - a.score)
    },
    findByNoun: (noun) => [
      ...drafts.findByNoun(noun),
      ...known.findByNoun(noun).filter(({ entity }) => !gone.has(entity)),
    ],
    nameOf: (id) => drafts.nameOf(id) ?? known.nameOf(id),
    isEmpty: drafts.isEmpty && known.isEmpty,
  }
}
