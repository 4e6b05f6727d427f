import type { ResultOf } from 'gql.tada'
import { graphql } from '../../../graphql/graphql.ts'
import { namedThing } from '../revision/history-page.query.ts'

/** What was done, the latest first. */
export const auditPage = graphql(
  `
  query AuditPage($thing: ID, $by: String, $act: [AuditAct!], $during: EDTF, $after: String) {
    studio {
      audit(thing: $thing, by: $by, act: $act, during: $during, first: 50, after: $after) {
        totalCount
        nodes {
          id
          at
          act
          by
          kind
          thing
          subject { ...NamedThingParts }
          account
          revision
          detail
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`,
  [namedThing],
)

export type ActData = ResultOf<typeof auditPage>['studio']['audit']['nodes'][number]
export type AuditAct = ActData['act']
