import type { Metadata } from 'next'
import type { ReactNode } from 'react'

/** The studio has pages of names that others have too. */
export const metadata: Metadata = { title: { default: 'Studio', template: '%s · Studio · Backstop' } }

export default function StudioLayout({ children }: { children: ReactNode }) {
  return children
}
