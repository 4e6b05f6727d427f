import type { DocumentNode } from 'graphql'
import { graphiqlLink } from '../graphql/graphiql-link.ts'

type Props = {
  document: DocumentNode
  variables?: Record<string, unknown>
  /** What a reader makes of it on this page. */
  lead?: string
}

/** The last line of every page: the very operation that made it, ready to run. */
export function SeeInGraphql({ document, variables, lead = 'This page is one question to the API.' }: Props) {
  return (
    <p className="no-print mt-16 border-rule border-t pt-5 text-sm text-soft">
      {lead}{' '}
      <a className="link inline-block py-1" href={graphiqlLink(document, variables)}>
        See this in GraphQL
      </a>
    </p>
  )
}
