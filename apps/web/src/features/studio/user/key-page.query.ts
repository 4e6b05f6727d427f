import type { ResultOf } from 'gql.tada'
import { graphql } from '../../../graphql/graphql.ts'

const key = graphql(`
  fragment ApiKeyParts on ApiKey { id name role scope createdAt expiresAt revokedAt lastUsedAt user { id name } }
`)

/** One's own keys. */
export const ownKeyPage = graphql(
  `
  query OwnKeyPage($after: String) {
    ownApiKeys(first: 50, after: $after) { nodes { ...ApiKeyParts } pageInfo { hasNextPage endCursor } }
  }
`,
  [key],
)

/** Everybody's keys, for admins. */
export const allKeyPage = graphql(
  `
  query AllKeyPage($after: String) {
    apiKeys(first: 50, after: $after) { nodes { ...ApiKeyParts } pageInfo { hasNextPage endCursor } }
  }
`,
  [key],
)

export type KeyData = ResultOf<typeof key>
