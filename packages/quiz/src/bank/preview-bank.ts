import { type Claim, type Identified, type Knowledge, type Sentence, splitSentences } from '@backstop/knowledge'
import type { Item } from '../item/item.ts'
import { composeBySeed } from '../quiz/compose-by-seed.ts'
import { defaultLength } from '../quiz/compose-quiz.ts'
import type { Refusal } from '../type/item-type.ts'
import { stemsOf, stemWord, words } from '../world/words.ts'
import { positionOf } from '../world/world.ts'
import { makeBank } from './make-bank.ts'

/** A predicate whose claims are not said to be all that the document says, with what would come of it if they were. */
export type OpenList = {
  predicate: string
  /** The claims of the document with it, in reading order. */
  claims: string[]
  /** How many questions more there would be. */
  gain: number
  /** Sentences that have all of its words near each other and on which none of its claims rests, by index: where more of the kind may be told. */
  elsewhere: number[]
}

/** What would come of a document's claims if they were published as they are. */
export type BankPreview = {
  proved: Item[]
  /** How many questions the quiz has that everybody gets who chooses nothing. */
  quiz: number
  /** The claims that no question tests, in reading order, with all that was refused of each. */
  untested: { claim: string; refused: Refusal[] }[]
  /** Of which something would come, the most first. */
  openLists: OpenList[]
}

/**
 * Makes the questions of a document twice: of its claims as they are, and as if each predicate's list were whole, to tell which promises would bear
 * fruit. It takes as long as making them twice does (some half a second for sixty claims).
 */
export function previewBank(knowledge: Knowledge, { document, seed }: { document: string; seed: number }): BankPreview {
  const { proved, refused } = makeBank(knowledge, { document, seed })
  const claims = knowledge.claims
    .filter((claim) => claim.document === document)
    .sort((a, b) => positionOf(a) - positionOf(b))
  const used = new Set(claims.map(({ predicate }) => predicate))
  const open = knowledge.predicates.filter(({ id, complete }) => used.has(id) && !complete)
  const closed = open.length === 0 ? [] : makeBank(withWholeLists(knowledge), { document, seed }).proved
  const known = new Set(proved.map(({ id }) => id))
  const predicateOf = new Map(claims.map(({ id, predicate }) => [id, predicate]))
  const openIds = new Set(open.map(({ id }) => id))
  // What takes two promises comes of neither alone.
  const gained = Map.groupBy(
    closed.filter(({ id }) => !known.has(id)),
    (item) => {
      const [needed, ...others] = listsBehind(item).filter((id) => openIds.has(id))
      return others.length > 0 ? '' : (needed ?? predicateOf.get(item.claims[0] ?? '') ?? '')
    },
  )
  const tested = new Set(proved.flatMap((item) => item.claims))
  const source = knowledge.documents.find(({ id }) => id === document)
  const sentences = source === undefined ? [] : splitSentences(source.text, source.language)
  return {
    proved,
    quiz: composeBySeed(proved, sentences, { length: defaultLength, seed }).length,
    untested: claims
      .filter(({ id }) => !tested.has(id))
      .map(({ id }) => ({ claim: id, refused: refused.filter(({ claim }) => claim === id) })),
    openLists: open
      .map(({ id, label }) => {
        const own = claims.filter(({ predicate }) => predicate === id)
        return {
          ...{ predicate: id, claims: own.map((claim) => claim.id), gain: gained.get(id)?.length ?? 0 },
          elsewhere: sentencesWith(label, sentences, own),
        }
      })
      .filter(({ gain }) => gain > 0)
      .sort((a, b) => b.gain - a.gain),
  }
}

/** The predicates of which an item's proof takes the list for whole. */
function listsBehind({ proof: { query, refutations } }: Item): string[] {
  const patternOf = (row: string | undefined) =>
    'rows' in query ? query.rows.find((each) => each.row === row)?.claim : query.claim
  const lists = refutations.flatMap(({ rule, row }) =>
    rule === 'CLOSED_LIST' ? (patternOf(row)?.predicate ?? []) : [],
  )
  return [...new Set(lists)]
}

const withWholeLists = (knowledge: Knowledge): Knowledge => ({
  ...knowledge,
  predicates: knowledge.predicates.map((predicate) => ({ ...predicate, complete: true })),
})

/** Words of a label that only bend its verb: "is", "was to be". What tells one label from another ("votes for", "votes against") is asked for. */
const bending = new Set('a an the is are was were be been being am has have had having do does did'.split(' '))

/** Among how many words more than it has a label is looked for: "voted on Monday in the council against". */
const between = 6

/** The sentences that have all words of a label near each other, in whatever forms, and none of the evidence of its claims. */
function sentencesWith(label: string, sentences: readonly Sentence[], claims: readonly Identified<Claim>[]): number[] {
  const wanted = words(label)
    .filter((word) => !bending.has(word))
    .map(stemWord)
  if (stemsOf(label).length === 0) return []
  return sentences
    .filter(({ text, start, end }) => {
      const there = words(text).map(stemWord)
      const isOwn = claims.some(({ evidence }) => evidence.some((span) => span.start < end && start < span.end))
      return !isOwn && there.some((_, at) => isWithinWords(wanted, there.slice(at, at + wanted.length + between)))
    })
    .map(({ index }) => index)
}

const isWithinWords = (wanted: readonly string[], some: readonly string[]) =>
  wanted.every((word) => some.includes(word))
