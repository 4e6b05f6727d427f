import type { Modality } from '../../claim/claim-words.ts'
import { byCertainty } from '../../claim/mark-look.ts'
import type { Paragraph } from '../../document/segment-text.ts'
import type { QueueEntry } from '../change-set/queue-entry.ts'

/** The key of the words that are picked for a claim: no id is called so. */
export const picking = 'picked'

type Mark = { key: string; status: QueueEntry['status']; modality: Modality; opens: boolean; isDenied: boolean }

/** Words on which the same rests, with how each of that is drawn: the least certain first, as readers see it, what is withdrawn last. */
export type Run = {
  start: number
  text: string
  marks: Mark[]
  isPicked: boolean
}

/** Some paragraphs. Blocks of one signature look the same. */
export type Block = {
  key: number
  paragraphs: { start: number; isTitle: boolean; runs: Run[] }[]
  holds: ReadonlySet<string>
  signature: string
}

const isGoing = ({ status }: Mark) => status === 'WITHDRAWN'

/** How many code points of text are a block: a screen or two. */
const blockLength = 3000

/** The paragraphs of a text in blocks, so that of a long one only what changed is drawn anew. The first paragraph is the title. */
export function makeBlocks(
  paragraphs: readonly Paragraph[],
  entries: ReadonlyMap<string, Pick<QueueEntry, 'status' | 'thing'>>,
): Block[] {
  const byBlock = Map.groupBy(paragraphs, ({ start }) => Math.floor(start / blockLength))
  const title = paragraphs[0]?.start
  return [...byBlock].map(([key, some]) => {
    const drawn = some.map(({ start, segments }) => ({
      ...{ start, isTitle: start === title },
      runs: segments.map((segment): Run => {
        const marks = segment.keys.flatMap((key): Mark[] => {
          const entry = entries.get(key)
          if (entry?.thing?.__typename !== 'StudioClaim') return []
          const { modality, polarity } = entry.thing
          const isDenied = polarity === 'NEGATED' && segment.lasts.includes(key)
          return [{ ...{ key, status: entry.status, modality, isDenied }, opens: segment.opens.includes(key) }]
        })
        marks.sort((a, b) => Number(isGoing(a)) - Number(isGoing(b)) || byCertainty(a, b))
        return { start: segment.start, text: segment.text, marks, isPicked: segment.keys.includes(picking) }
      }),
    }))
    const runs = drawn.flatMap((paragraph) => paragraph.runs)
    return {
      ...{ key, paragraphs: drawn, signature: JSON.stringify(runs) },
      holds: new Set(runs.flatMap(({ marks }) => marks.map((mark) => mark.key))),
    }
  })
}
