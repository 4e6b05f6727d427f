import type { Claim } from '@backstop/knowledge'
import { createCache } from '../world/cache.ts'
import { namesOf } from '../world/touch.ts'
import type { World } from '../world/world.ts'
import { asSentence } from './as-sentence.ts'

/**
 * How an entity is named inside a sentence of a question about a document, the same everywhere: an organisation as the document calls it
 * ("the WSJ"), anything else by its name, with the article that it takes there ("the White House", "a durable peace").
 */
export function nameIn(world: World, document: string, entity: string): string {
  return names(world, `${document}|${entity}`, () => findName(world, document, entity))
}

const names = createCache<string>()

/** An entity as an option: as inside a sentence, its first letter large. */
export const optionName = (world: World, document: string, entity: string): string =>
  asSentence(nameIn(world, document, entity))

/** A claim's own sentence, with organisations named as the document calls them. */
export function sentenceOf(world: World, claim: Claim): string {
  return sentences(world, `${claim.document}|${claim.text}`, () => rename(world, claim))
}

const sentences = createCache<string>()

function rename(world: World, claim: Claim): string {
  let { text } = claim
  for (const { id, name, kind } of world.knowledge.entities) {
    if (kind !== 'ORGANIZATION' || !text.includes(name)) continue
    const used = nameIn(world, claim.document, id)
    if (!used.toLowerCase().includes(name.toLowerCase())) text = text.replaceAll(name, used)
  }
  return asSentence(text)
}

function findName(world: World, document: string, id: string): string {
  const entity = world.entity(id)
  const [name = '', ...aliases] = namesOf(entity)
  const { text } = world.document(document)
  const isUsed = (each: string) => text.toLowerCase().includes(each.toLowerCase())
  const used =
    entity.kind === 'ORGANIZATION'
      ? ([name, ...aliases.sort((a, b) => b.length - a.length)].find(isUsed) ?? name)
      : name
  if (/^The /u.test(used)) return entity.kind === 'ORGANIZATION' ? used : `the ${used.slice(4)}`
  const texts = [text, ...world.claimsOf(document).map((claim) => claim.text)]
  const own = occurrencesOf(used, texts)
  const found = own.length > 0 ? own : aliases.flatMap((alias) => occurrencesOf(alias, texts))
  const small = found.some(({ words }) => /^“?\p{Ll}/u.test(words))
  const bare = small ? (used[0] as string).toLowerCase() + used.slice(1) : used
  const article = articleOf(
    found.map((each) => each.article),
    small,
  )
  return article === null ? bare : `${article} ${bare}`
}

/** The article before a name, where it never stands without one: "the" if that is ever said of it. A common noun ("council") stands without one in other words too ("the city council"). */
function articleOf(articles: (string | null)[], isCommon: boolean): string | null {
  const bare = articles.filter((article) => article === null).length
  if (articles.length === 0 || (isCommon ? 2 * bare >= articles.length : bare > 0)) return null
  return articles.includes('the') ? 'the' : (articles[0] ?? null)
}

/** Where a name stands in texts, as it is written there, with the article in front of it. */
function occurrencesOf(name: string, texts: string[]): { words: string; article: string | null }[] {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}’-])(?:(the|an?|this) )?(“${literal(name)}”|${literal(name)})(?![\\p{L}\\p{N}’-])`,
    'giu',
  )
  return texts.flatMap((text) =>
    [...text.matchAll(pattern)].map(([, article, words]) => ({
      words: words as string,
      article: article?.toLowerCase().replace('this', 'the') ?? null,
    })),
  )
}

/** A text as a pattern that matches nothing but it. */
const literal = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&')
