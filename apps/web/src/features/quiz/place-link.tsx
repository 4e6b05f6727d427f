'use client'
import type { ComponentProps, MouseEvent } from 'react'

/**
 * A link to another place of the quiz, all of which this page has already: followed without asking the server, so that a lost connection
 * stops nobody from reading. Where there are no scripts, or another window is asked for, it is a link like any other.
 */
export function PlaceLink({ href, ...props }: ComponentProps<'a'> & { href: string }) {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    history.pushState(null, '', href)
  }
  return <a {...props} href={href} onClick={follow} />
}
