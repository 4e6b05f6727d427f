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

/** All that was found in a text, sentence by sentence, before it is handed out. */
export type Findings = { context: Context; sentences: SentenceFindings[] }

/** Reads a text as far as its sentences can be understood one by one. */
export function readFindings(input: SuggestionInput): Findings {
  const reading = readText(input.text)
  const names = classifyNames(findNames(reading), reading.sentences.length)
  const times = findTimes(reading, readAnchor(input.publishedOn, input.datedAround))
  const nameSpans = names.map(({ sentence, from, to }) => ({
    from: (sentence.tokens[from] as Token).start,
    to: (sentence.tokens[to - 1] as Token).end,
  }))
  const quantities = findQuantities(reading, [...times, ...nameSpans])
  const context: Context = { reading, names: indexNames(names), known: indexEntities(input.known.entities) }
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
  const sentences = reading.sentences.map((sentence, i): SentenceFindings => {
    const parts = readParts(sentence, namesIn[i] ?? [], timesIn[i] ?? [], quantitiesIn[i] ?? [])
    const attributions = findAttributions(parts)
    const speakers = attributions.map(({ speaker }): Referent | null =>
      speaker ? refer(context, parts, speaker, null) : null,
    )
    return {
      context,
      parts,
      attributions,
      speakers,
      conditions: findConditions(parts),
      quantities: quantitiesIn[i] ?? [],
      quoted: quoted[i] ?? [],
    }
  })
  return { context, sentences }
}
