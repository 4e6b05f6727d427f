import { graphql } from '../../graphql/graphql.ts'

/** Who looks at a page of the studio, and whether they may. */
export const studioViewer = graphql(`query StudioViewer { viewer { id role } studio { __typename } }`)
