import { forward } from '../../../graphql/forward.ts'

export const dynamic = 'force-dynamic'

// Every method, so that it is the API that says which it takes.
export {
  forward as DELETE,
  forward as GET,
  forward as HEAD,
  forward as OPTIONS,
  forward as PATCH,
  forward as POST,
  forward as PUT,
}
