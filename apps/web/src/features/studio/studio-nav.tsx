import { query } from '../../graphql/query.ts'
import { Link } from '../../ui/link.tsx'
import { PlaceInMenu } from '../site/place-in-menu.tsx'
import { studioViewer } from './studio-viewer.query.ts'

const places = [
  { href: '/studio', name: 'Home' },
  { href: '/studio/entities', name: 'Who and what' },
  { href: '/studio/predicates', name: 'What is said' },
  { href: '/studio/claims', name: 'Claims' },
  { href: '/studio/questions', name: 'Questions' },
  { href: '/studio/history', name: 'History' },
  { href: '/studio/audit', name: 'Log' },
  { href: '/studio/keys', name: 'API keys' },
]
const forAdmins = [{ href: '/studio/people', name: 'People' }]

/** The places of the studio. */
export async function StudioNav() {
  const { viewer } = await query(studioViewer, {})
  const shown = viewer?.role === 'ADMIN' ? [...places, ...forAdmins] : places
  return (
    <nav aria-label="Studio" className="-mx-2 mb-4 text-sm">
      <ul className="flex flex-wrap items-center">
        {shown.map(({ href, name }) => (
          <li key={href}>
            <PlaceInMenu href={href} isExact={href === '/studio'}>
              {name}
            </PlaceInMenu>
          </li>
        ))}
        <li className="ml-auto">
          <Link className="link inline-flex min-h-9 items-center px-2" href="/studio/ingest">
            Bring a document in
          </Link>
        </li>
      </ul>
    </nav>
  )
}
