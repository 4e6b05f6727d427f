import type { ReactNode } from 'react'
import { StudioNav } from './studio-nav.tsx'

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
      <StudioNav />
      <div className="mb-6">
        <h1 className="font-serif text-[clamp(1.5rem,1.2rem+1.2vw,2.125rem)] leading-tight tracking-tight">{title}</h1>
        {details}
      </div>
      {children}
    </main>
  )
}
