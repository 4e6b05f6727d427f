import { homePage, homeVariables } from '../features/home/home-page.query.ts'
import { HomeView } from '../features/home/home-view.tsx'
import { servePage } from '../features/site/serve-page.tsx'
import { query } from '../graphql/query.ts'

export const metadata = { alternates: { canonical: '/' } }

export default servePage(async () => {
  const { entity, claims } = await query(homePage, homeVariables)
  return <HomeView claim={entity?.claims.nodes[0] ?? claims.nodes[0]} />
})
