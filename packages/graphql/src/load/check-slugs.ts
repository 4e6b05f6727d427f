import { findUnknownSlugs, type NamedSlug } from '@backstop/store'
import type { GraphQLResolveInfo } from 'graphql'
import type { Context } from '../context.ts'
import { giveHint } from '../error/hint.ts'
import { gather, placeOf } from './gather.ts'

/**
 * Hints at each of these slugs that nobody has, at most ten, once for all rows that ask at this place. The list is what the contract
 * says, empty and no failure; that it is so because of a slip, not because nothing was said, the hint beside it tells.
 */
export async function checkSlugs(
  named: readonly NamedSlug[],
  context: Context,
  info: GraphQLResolveInfo,
): Promise<void> {
  if (named.length === 0) return
  await gather(context, `slugs@${placeOf(info)}`, '', async () => {
    const apart = new Map(named.map((one) => [JSON.stringify([one.field, one.slug]), one]))
    for (const problem of await findUnknownSlugs(context.database, [...apart.values()]))
      giveHint(context, info, problem)
    return new Map()
  })
}
