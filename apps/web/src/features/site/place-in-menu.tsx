'use client'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { Link } from '../../ui/link.tsx'

type Props = {
  href: string
  /** It is no page of this app. */
  bare?: boolean
  /** What is beneath it is another place. */
  isExact?: boolean
  children: ReactNode
}

/** A place of the menu, which says when it is where the reader is. */
export function PlaceInMenu({ href, bare = false, isExact = false, children }: Props) {
  const path = usePathname()
  const look = {
    href,
    className:
      'inline-flex min-h-9 items-center rounded-md px-1 text-soft min-[360px]:px-1.5 sm:px-2 hover:bg-tint hover:text-ink aria-[current=page]:text-ink aria-[current=page]:underline aria-[current=page]:underline-offset-8',
    ...(path === href || (!isExact && path.startsWith(`${href}/`)) ? { 'aria-current': 'page' as const } : {}),
  }
  return bare ? <a {...look}>{children}</a> : <Link {...look}>{children}</Link>
}
