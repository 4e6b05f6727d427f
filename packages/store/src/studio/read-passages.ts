import {
  type Evidence,
  evidenceOf,
  indexCodePoints,
  type Sentence,
  type Snapshot,
  sentencesOfSpan,
  splitSentences,
} from '@backstop/knowledge'
import type { Database } from '../database.ts'
import { select, sql } from '../page/sql.ts'

/** A sentence in which evidence stands, cut where the evidence begins and ends. */
export type Passage = { text: string; isEvidence: boolean }[]

/**
 * The sentences that the evidence of a content stands in, in the order of the text and in the version that the evidence names; one
 * statement. What was redacted is missing.
 */
export async function readPassages(database: Pick<Database, 'pool'>, content: Snapshot): Promise<Passage[]> {
  const byVersion = Map.groupBy(evidenceOf(content), ({ version }) => version)
  if (byVersion.size === 0) return []
  const rows = await select<{ id: string; text: string; language: string }>(
    database,
    sql`select t.id, t.text, coalesce(d.language, 'en') as language from "DocumentText" t
      left join "Document" d on d.id = t."documentId"
      where t.id = any(${[...byVersion.keys()]}::uuid[]) and t.text is not null order by t.id`,
  )
  return rows.flatMap(({ id, text, language }) => {
    const sentences = splitSentences(text, language)
    const spans = byVersion.get(id) ?? []
    const touched = new Set(spans.flatMap(({ start, end }) => sentencesOfSpan(sentences, start, end)))
    const { slice } = indexCodePoints(text)
    return [...touched].sort((a, b) => a.index - b.index).map((sentence) => cutSentence(sentence, spans, slice))
  })
}

function cutSentence(
  { start, end }: Sentence,
  spans: readonly Evidence[],
  slice: (start: number, end: number) => string,
): Passage {
  const isLit = (point: number) => spans.some((span) => span.start <= point && point < span.end)
  const bounds = spans.flatMap((span) => [span.start, span.end]).filter((at) => start < at && at < end)
  // Where one piece of evidence goes on in another there is nothing to see.
  const cuts = [...new Set(bounds)].sort((a, b) => a - b).filter((at) => isLit(at) !== isLit(at - 1))
  const ends = [start, ...cuts, end]
  return ends.slice(1).map((to, at) => {
    const from = ends[at] as number
    return { text: slice(from, to), isEvidence: isLit(from) }
  })
}
