import { Link } from '../../ui/link.tsx'
import { PlaceInMenu } from './place-in-menu.tsx'
import { StudioPlace } from './studio-place.tsx'

/** What a newcomer learns something from; whatever else there is, these lead to it. */
const places = [
  { href: '/documents', name: 'Read' },
  { href: '/entities', name: 'Who and what' },
  { href: '/quizzes', name: 'Quiz' },
  { href: '/graphql', name: 'GraphQL' },
]

export function SiteHeader() {
  return (
    <header className="no-print border-rule border-b">
      <div className="mx-auto flex w-full max-w-page flex-wrap items-center gap-x-6 gap-y-1 px-5 py-2.5 sm:gap-x-3.5 sm:px-8">
        <Link href="/" className="mr-auto py-1.5 sm:pr-2.5 font-serif font-semibold text-xl tracking-tight">
          <span className="mark mark-plan">Back</span>
          <span className="mark mark-asserted">stop</span>
        </Link>
        <nav
          aria-label="Main"
          className="-mx-1 max-sm:order-last max-sm:w-full text-sm min-[360px]:-mx-1.5 sm:text-[0.9375rem]"
        >
          <ul className="flex flex-wrap">
            {places.map(({ href, name }) => (
              <li key={href}>
                <PlaceInMenu href={href} bare={href === '/graphql'}>
                  {name}
                </PlaceInMenu>
              </li>
            ))}
            <li>
              <PlaceInMenu href="/search">
                {/* One line of text, in which the box of the key is not underlined. */}
                <span>
                  Search
                  <kbd className="kbd ml-1.5 hidden text-soft sm:inline-block">/</kbd>
                </span>
              </PlaceInMenu>
            </li>
          </ul>
        </nav>
        {/* Beside the name where there is no room for a sixth place. */}
        <span className="-mx-1 flex text-sm min-[360px]:-mx-1.5 sm:text-[0.9375rem]">
          <StudioPlace />
          <PlaceInMenu href="/account">Account</PlaceInMenu>
        </span>
      </div>
    </header>
  )
}
