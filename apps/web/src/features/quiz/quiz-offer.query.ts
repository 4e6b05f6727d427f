import type { ResultOf } from 'gql.tada'
import { graphql } from '../../graphql/graphql.ts'

/** What there is to make a set of questions of, and what comes of a composition. */
export const quizOffer = graphql(`
  fragment QuizOffer on QuizOffer {
    slug
    title
    composition { address length types difficulty about { slug name } from to }
    allCount
    fittingCount
    itemCount
    types { type count }
    difficulties { difficulty count estimatedCount }
    entities { count entity { slug name } }
    passages { from to words }
    wider { open itemCount composition { address } }
  }
`)
export type OfferData = ResultOf<typeof quizOffer>

/** How many questions fit a composition, and how many of them a set has. */
export const quizCount = graphql(`
  query QuizCount($slug: String!, $composition: CompositionInput) {
    quizOffer(slug: $slug, composition: $composition) { fittingCount itemCount composition { length } }
  }
`)
