import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { indexCodePoints } from '../../packages/knowledge/src/index.ts'

/** Which documents are looked at: the even lines of a file, counted from 0, develop the rules; the odd ones judge them. */
export type Half = 'development' | 'held-out'

type Offsets = { start: number; end: number }
type MeantimeEvent = Offsets & {
  m: string
  certainty: string
  polarity: string
  time: string
  class: string | null
  pos: string | null
}

/** An article of MEANTIME with its annotation, which ends at `annotated_until`. Offsets are in code points. */
export type MeantimeArticle = {
  text: string
  annotated_until: number
  publishedOn: string | null
  entities: (Offsets & { m: string; type: string; mention: string; layer: string })[]
  events: MeantimeEvent[]
  timex: (Offsets & { type: string; dct: string; value: string })[]
  values: (Offsets & { type: string })[]
  participants: { event: string; entity: string; role: string }[]
  slinks: { source: string; target: string }[]
}

/** A sentence of UNER PUD with its names. */
export type PudSentence = { text: string; entities: (Offsets & { type: string })[] }

/** A sentence of CaRB and what people drew from it. */
export type CarbSentence = { sentence: string; extractions: { rel: string; args: string[] }[] }

/** One half of a file of the corpus. */
function readHalf<Line>(folder: string, name: string, half: Half): Line[] {
  const lines = readFileSync(join(folder, name), 'utf8').trim().split('\n')
  return lines.filter((_, index) => index % 2 === (half === 'development' ? 0 : 1)).map((line) => JSON.parse(line))
}

/** The articles of MEANTIME. */
export function readMeantime(folder: string, half: Half): MeantimeArticle[] {
  return readHalf<MeantimeArticle>(folder, 'meantime.jsonl', half).map((article) => {
    const points = indexCodePoints(article.text)
    const inPoints = <Item extends Offsets>(items: Item[]) =>
      items.map((item) => ({ ...item, start: points.fromUtf16(item.start), end: points.fromUtf16(item.end) }))
    const written = article.timex.find(({ dct }) => dct === 'CREATION_TIME')?.value ?? null
    // One article has its date the other way round.
    const publishedOn = written?.replace(/^(\d\d)-(\d\d)-(\d{4})$/u, '$3-$2-$1') ?? null
    return {
      ...article,
      publishedOn,
      annotated_until: points.fromUtf16(article.annotated_until),
      entities: inPoints(article.entities),
      events: inPoints(article.events),
      timex: inPoints(article.timex),
      values: inPoints(article.values),
    }
  })
}

/** The sentences of UNER PUD. */
export function readPud(folder: string, half: Half): PudSentence[] {
  return readHalf<PudSentence>(folder, 'uner_pud.jsonl', half).map(({ text, entities }) => {
    const points = indexCodePoints(text)
    return {
      text,
      entities: entities.map((each) => ({
        ...each,
        start: points.fromUtf16(each.start),
        end: points.fromUtf16(each.end),
      })),
    }
  })
}

/** The sentences of CaRB. */
export const readCarb = (folder: string, half: Half) => readHalf<CarbSentence>(folder, 'carb.jsonl', half)
