import type { ResultOf } from 'gql.tada'
import { graphql } from '../../../graphql/graphql.ts'

/** An account, as those who decide about it see it. */
const person = graphql(`
  fragment PersonParts on User { id name email role createdAt deviceCount signedInAt }
`)

/** Who has an account and who was invited, for admins; the studio is asked for first, so that others learn nothing. */
export const peoplePage = graphql(
  `
  query PeoplePage($text: String, $role: [Role!], $after: String) {
    viewer { id }
    users(text: $text, role: $role, first: 50, after: $after) {
      totalCount
      nodes { ...PersonParts }
      pageInfo { hasNextPage endCursor }
    }
    invites(first: 100) { nodes { id role createdAt expiresAt } }
  }
`,
  [person],
)

export type PersonData = ResultOf<typeof person>
export type InviteData = ResultOf<typeof peoplePage>['invites']['nodes'][number]
export type Role = PersonData['role']
