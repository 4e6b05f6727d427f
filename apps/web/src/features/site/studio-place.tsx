import { CombinedError } from '@urql/core'
import { graphql } from '../../graphql/graphql.ts'
import { query } from '../../graphql/query.ts'
import { isSignedIn } from '../user/is-signed-in.ts'
import { mayCurate } from '../user/role-words.ts'
import { PlaceInMenu } from './place-in-menu.tsx'

const headerViewer = graphql(`query HeaderViewer { viewer { role } }`)

/**
 * The way to the studio, for those who may use it. It comes with the page, so that nothing moves when it is there; pages are made anew for each
 * visitor and kept by nobody. Who is not signed in is not asked about: their pages cost nothing more and are all alike.
 */
export async function StudioPlace() {
  if (!(await isSignedIn()) || !mayCurate(await roleOfViewer())) return null
  return <PlaceInMenu href="/studio">Studio</PlaceInMenu>
}

/** Null where nobody answers: a page is not kept back for a link. */
async function roleOfViewer() {
  try {
    return (await query(headerViewer, {})).viewer?.role ?? null
  } catch (error) {
    if (error instanceof CombinedError) return null
    throw error
  }
}
