import type { FoundAttribution } from '../attribution/find-attributions.ts'
import type { ClassifiedName } from '../entity/classify-names.ts'
import type { Context, Referent } from '../entity/refer.ts'
import type { FoundCondition } from '../modality/find-conditions.ts'
import type { FoundQuantity } from '../quantity/find-quantities.ts'
import type { Parts } from './sentence-parts.ts'

/** A sentence with all that was found in it before its claims. */
export type SentenceFindings = {
  context: Context
  parts: Parts
  attributions: FoundAttribution[]
  /** Who makes each attribution, by its index; null where nobody can tell. */
  speakers: (Referent | null)[]
  conditions: FoundCondition[]
  quantities: FoundQuantity[]
  /** Whether each word stands inside quotation marks. */
  quoted: boolean[]
}

/** Somebody who says something, within what somebody else says. */
export type Said = { attribution: FoundAttribution; speaker: Referent | null }

/** Who says what stands at a token, outermost first. */
export function findChain({ attributions, speakers }: SentenceFindings, at: number): Said[] {
  return attributions
    .map((attribution, index) => ({ attribution, speaker: speakers[index] ?? null }))
    .filter(({ attribution: { content } }) => content.from <= at && at < content.to)
}

/** Where a sentence's words end: before its full stop. */
export const endOfWords = ({ tokens }: Parts) =>
  /^[.!?]$/u.test(tokens.at(-1)?.text ?? '') ? tokens.length - 1 : tokens.length

/** Whom a pronoun at a token may mean as the one who says it: nobody calls themselves "it" or "she" within quotation marks. */
export const speakerAt = ({ quoted }: SentenceFindings, chain: readonly Said[], at: number): ClassifiedName | null =>
  quoted[at] ? null : (chain.at(-1)?.speaker?.name ?? null)
