import type { Claim } from '@backstop/knowledge'

/** The stop or comma that ends a quote; not the one that belongs to its letters, as in “U.S.”. */
const lastStop = /(?<!\.\p{Lu})[.,;]$/u

/** The source's words for a claim, in the order of the text, gaps marked. */
export const quoteOf = (claim: Claim): string =>
  `“${[...claim.evidence]
    .sort((a, b) => a.start - b.start)
    .map(({ quote }) => quote.replace(lastStop, ''))
    .join(' … ')}”`

/** Why the right option is right. */
export const becauseStated = (claim: Claim): string => `The article says so: ${quoteOf(claim)}.`

/** Why an option is wrong that belongs to another claim of the text. */
export const becauseElsewhere = (other: Claim): string => `In the article this belongs elsewhere: ${quoteOf(other)}.`

/** Why a speaker is wrong who says something else. */
export const becauseSaysOther = (other: Claim): string =>
  `In the article this source says something else: ${quoteOf(other)}.`

/** Why a way of presenting something is wrong. */
export const becausePresented = (claim: Claim): string => `The article puts it differently: ${quoteOf(claim)}.`
