import { findAttributions } from '../attribution/find-attributions.ts'
import type { SentenceFindings } from '../claim/sentence-findings.ts'
import { readParts } from '../claim/sentence-parts.ts'
import { classifyNames } from '../entity/classify-names.ts'
import { indexNames } from '../entity/document-names.ts'
import { findNames } from '../entity/find-names.ts'
import { indexEntities } from '../entity/known-entities.ts'
import { type Context, type Referent, refer } from '../entity/refer.ts'
import { findConditions } from '../modality/find-conditions.ts'
import { findQuantities } from '../quantity/find-quantities.ts'
import { findQuoted } from '../reading/find-quoted.ts'
import { readText } from '../reading/read-text.ts'
import type { Token } from '../reading/token.ts'
import { readAnchor } from '../time/calendar.ts'
import { findTimes } from '../time/find-times.ts'
import type { SuggestionInput } from './suggestion.ts'

/** A text read as far as its words alone tell, whoever is known. */
export type ReadWords = Pick<Context, 'reading' | 'names'> & {
  sentences: Omit<SentenceFindings, 'context' | 'speakers'>[]
}

/** All that was found in a text, sentence by sentence, before it is handed out. */
export type Findings = { context: Context; sentences: SentenceFindings[] }

/** Reads a text as far as its sentences can be understood one by one. */
export function readFindings(input: SuggestionInput): Findings {
  const words = readWords(input)
  const context = { ...words, known: indexEntities(input.known.entities) }
  return { context, sentences: words.sentences.map((sentence) => findSpeakers(context, sentence)) }
}

/** Whom a sentence's speakers are, for those who are known by then. */
export function findSpeakers(context: Context, sentence: ReadWords['sentences'][number]): SentenceFindings {
  const speakers = sentence.attributions.map(({ speaker }): Referent | null =>
    speaker ? refer(context, sentence.parts, speaker, null) : null,
  )
  return { ...sentence, context, speakers }
}

/** What takes long: everything but who is known. */
export function readWords(input: Pick<SuggestionInput, 'text' | 'publishedOn' | 'datedAround'>): ReadWords {
  const reading = readText(input.text)
  const names = classifyNames(findNames(reading), reading.sentences.length)
  const times = findTimes(reading, readAnchor(input.publishedOn, input.datedAround))
  const nameSpans = names.map(({ sentence, from, to }) => ({
    from: (sentence.tokens[from] as Token).start,
    to: (sentence.tokens[to - 1] as Token).end,
  }))
  const quantities = findQuantities(reading, [...times, ...nameSpans])
  const bySentence = <T>(items: readonly T[], startOf: (item: T) => number) => {
    const lists = reading.sentences.map((): T[] => [])
    let at = 0
    for (const item of items) {
      while (at < lists.length - 1 && startOf(item) >= (reading.sentences[at + 1]?.start ?? Number.POSITIVE_INFINITY))
        at += 1
      lists[at]?.push(item)
    }
    return lists
  }
  const namesIn = bySentence(names, ({ sentence, from }) => sentence.tokens[from]?.start ?? 0)
  const timesIn = bySentence(times, ({ from }) => from)
  const quantitiesIn = bySentence(quantities, ({ from }) => from)
  const quoted = findQuoted(reading.sentences)
  const sentences = reading.sentences.map((sentence, i) => {
    const parts = readParts(sentence, namesIn[i] ?? [], timesIn[i] ?? [], quantitiesIn[i] ?? [])
    return {
      parts,
      attributions: findAttributions(parts),
      conditions: findConditions(parts),
      quantities: quantitiesIn[i] ?? [],
      quoted: quoted[i] ?? [],
    }
  })
  return { reading, names: indexNames(names), sentences }
}
