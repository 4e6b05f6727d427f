import type { ResultOf } from 'gql.tada'
import { graphql } from '../../../graphql/graphql.ts'
import { changeCounts } from '../publication/changes-in-words.ts'
import { currentSet, publishedThing } from '../studio-document.query.ts'

/** What an editor gathered outside any document, with what it changes. */
export const ownSet = graphql(
  `
  fragment OwnSetParts on CurrentSet {
    ...CurrentSetParts
    ...ChangeCountParts
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
  [currentSet, changeCounts, publishedThing],
)

export type OwnSetData = ResultOf<typeof ownSet>
