import type { ResultOf } from 'gql.tada'
import { graphql } from '../../../graphql/graphql.ts'
import { currentSet, publishedThing } from '../studio-document.query.ts'

/** What an editor gathered outside any document, with what it changes. */
export const ownSet = graphql(
  `
  fragment OwnSetParts on CurrentSet {
    ...CurrentSetParts
    changes(first: 20) {
      totalCount
      nodes {
        id
        withdraws
        content { ...PublishedThingParts }
        base { content { ...PublishedThingParts } }
      }
    }
  }
`,
  [currentSet, publishedThing],
)

export type OwnSetData = ResultOf<typeof ownSet>
