import Link from 'next/link'
import type { ReactNode } from 'react'
import { PlaceInMenu } from '../site/place-in-menu.tsx'

const places = [
  { href: '/studio', name: 'Home' },
  { href: '/studio/entities', name: 'Who and what' },
  { href: '/studio/history', name: 'History' },
]

type Props = {
  title: string
  details?: ReactNode
  /** As wide as there is room: for a text with something beside it. */
  isWide?: boolean
  children: ReactNode
}

/** A page of the studio: its places and its title. */
export function StudioFrame({ title, details, isWide = false, children }: Props) {
  return (
    <main
      id="content"
      className={`mx-auto w-full px-5 py-6 sm:px-8 ${isWide ? 'studio-page max-w-[76rem]' : 'max-w-page'}`}
    >
      <nav aria-label="Studio" className="-mx-2 mb-4 text-sm">
        <ul className="flex flex-wrap items-center">
          {places.map(({ href, name }) => (
            <li key={href}>
              <PlaceInMenu href={href} isExact={href === '/studio'}>
                {name}
              </PlaceInMenu>
            </li>
          ))}
          <li className="ml-auto">
            <Link className="link inline-flex min-h-9 items-center px-2" href="/studio/ingest" prefetch={false}>
              Bring a document in
            </Link>
          </li>
        </ul>
      </nav>
      <div className="mb-6">
        <h1 className="font-serif text-[clamp(1.5rem,1.2rem+1.2vw,2.125rem)] leading-tight tracking-tight">{title}</h1>
        {details}
      </div>
      {children}
    </main>
  )
}
