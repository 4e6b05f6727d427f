import NextLink from 'next/link'
import type { ComponentProps } from 'react'

/**
 * A link within the site, followed without loading the page anew. Nothing is fetched ahead: our pages depend on who asks, so what comes ahead is their
 * frame alone; it opened no page sooner and made each visit three times as dear to the servers (docs/decisions/0016-no-prefetching.md).
 */
export function Link(props: Omit<ComponentProps<typeof NextLink>, 'prefetch'>) {
  return <NextLink prefetch={false} {...props} />
}
