import type { ReactNode } from 'react'

/** A page that has to say that something is not here, and what to do instead. */
export function MessagePage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main id="content" className="mx-auto w-full max-w-page px-5 py-16 sm:px-8 lg:py-24">
      <div className="grid max-w-measure gap-5">
        <h1 className="font-serif text-4xl leading-tight">{title}</h1>
        {children}
      </div>
    </main>
  )
}
