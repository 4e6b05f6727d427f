import { forward } from '../../../graphql/forward.ts'

export const dynamic = 'force-dynamic'

export { forward as DELETE, forward as GET, forward as HEAD, forward as OPTIONS, forward as POST, forward as PUT }
