import type { ResultOf } from 'gql.tada'
import { graphql } from '../../graphql/graphql.ts'
import type { ClaimCardData } from '../claim/claim-card.query.ts'
import { claimAnchor } from '../claim/claim-link.ts'

/** The paragraphs of a document that questions can be asked about, by where they stand in its text. */
export const passageOffer = graphql(`
  query PassageOffer($slug: String!) {
    quizOffer(slug: $slug) { slug passages { from to start end itemCount } }
  }
`)
export type PassageOffer = NonNullable<ResultOf<typeof passageOffer>['quizOffer']>

/** A set of questions on one paragraph: how many, and where. */
export type PassageSet = { itemCount: number; address: string }

/** The questions on the paragraph that has a place of the text, in code points; undefined where there are none. */
export function findPassageSet(offer: PassageOffer | null, at: number): PassageSet | undefined {
  const passage = offer?.passages.find(({ start, end }) => start <= at && at < end)
  if (offer == null || passage === undefined || passage.itemCount === 0) return undefined
  const { from, to, itemCount } = passage
  return { itemCount, address: `/quizzes/${offer.slug}?${from === 0 ? '' : `from=${from}&`}to=${to}` }
}

/** For each claim, by its anchor, the questions on the paragraph that it rests on; those without any are left out. */
export function setsByAnchor(offer: PassageOffer | null, claims: readonly ClaimCardData[]): Record<string, PassageSet> {
  return Object.fromEntries(
    claims.flatMap((claim) => {
      const set = findPassageSet(offer, claim.evidence[0]?.start ?? 0)
      return set === undefined ? [] : [[claimAnchor(claim), set]]
    }),
  )
}
