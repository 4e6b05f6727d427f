import type { Known } from './claim-draft.ts'

/** The same but for capitals, an article and marks; or so alike that it may be the same. */
export type Likeness = 'SAME' | 'NEAR'

/** How alike two names are that may be one, as Postgres counts it. */
const leastAlike = 0.5

/** How a new name stands to what somebody known is called; null where it has little to do with it. */
export function likenessOf(name: string, { name: called, aliases }: Pick<Known, 'name' | 'aliases'>): Likeness | null {
  const asked = bareName(name)
  if (asked === '') return null
  const names = [called, ...aliases].map(bareName)
  if (names.includes(asked)) return 'SAME'
  return names.some((each) => isPartOf(asked, each) || alikeness(asked, each) >= leastAlike) ? 'NEAR' : null
}

/** Those of the known whom a new name may mean, the same before the alike. */
export function likeNames<Named extends Pick<Known, 'name' | 'aliases'>>(
  name: string,
  known: readonly Named[],
): (Named & { likeness: Likeness })[] {
  const found = known.flatMap((each) => {
    const likeness = likenessOf(name, each)
    return likeness === null ? [] : [{ ...each, likeness }]
  })
  return found.toSorted((a, b) => Number(a.likeness === 'NEAR') - Number(b.likeness === 'NEAR'))
}

/** What a name is compared by: no capitals, accents, article or marks. */
export const bareName = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’]s?(?=\s|$)/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|a|an) (?=.)/u, '')

/** "Starmer" of "Keir Starmer": the last words of the one are all of the other. */
const isPartOf = (one: string, other: string) => one.endsWith(` ${other}`) || other.endsWith(` ${one}`)

/** The share of three-letter pieces that two names have in common, as `similarity` of Postgres has it. */
function alikeness(one: string, other: string): number {
  const [a, b] = [piecesOf(one), piecesOf(other)]
  const common = [...a].filter((piece) => b.has(piece)).length
  return common / (a.size + b.size - common)
}

function piecesOf(name: string): Set<string> {
  const words = name.split(' ').map((word) => `  ${word} `)
  return new Set(words.flatMap((word) => Array.from({ length: word.length - 2 }, (_, at) => word.slice(at, at + 3))))
}
