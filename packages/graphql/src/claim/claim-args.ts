import { checkPredicateKeys, type ClaimFilter as Filter, predicateKeysOf, slugsOf } from '@backstop/store'
import type { GraphQLResolveInfo } from 'graphql'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { checkSlugs } from '../load/check-slugs.ts'
import { gather, placeOf } from '../load/gather.ts'
import { Modality, Polarity } from './claim-enums.ts'

const ClaimFilter = builder.inputRef<Filter>('ClaimFilter')
ClaimFilter.implement({
  description:
    'What claims to find. Lists mean any of, fields all of. An empty list matches nothing; null and missing are no condition. A slug nobody has matches nothing, and `extensions.hints` beside the data suggests the nearest to each of the first ten of them; a predicate key that does not exist is an error with suggestions.',
  fields: (t) => ({
    document: t.stringList({ description: 'Slugs of the documents that say it.' }),
    subject: t.stringList({ description: 'Slugs of the entities it is said of.' }),
    object: t.stringList({ description: 'Slugs of the entities it relates the subject to.' }),
    speaker: t.stringList({ description: 'Slugs of those who say it: any link of the chain.' }),
    about: t.stringList({
      description:
        'Slugs of entities that are its subject, its object or a circumstance; not those who merely say it, nor those whom only a condition names (“without Trump on board”): conditions are words, which `text` finds.',
    }),
    predicate: t.stringList({ description: 'Keys of predicates: see Query.predicates.' }),
    modality: t.field({ type: [Modality], description: 'How the source presents it.' }),
    polarity: t.field({ type: Polarity, description: 'Said to be so, or not to be so.' }),
    attributed: t.boolean({
      description: 'Is it put in somebody’s mouth (true), or does the document speak for itself (false)?',
    }),
    conditional: t.boolean({ description: 'Does it come with a condition?' }),
    during: t.field({ type: 'EDTF', description: 'A time the claim names overlaps this day, month or interval.' }),
    text: t.string({
      description: 'Words in its sentence or in its evidence, as in a search: "quoted phrases", or, -without.',
    }),
    not: t.field({ type: ClaimFilter, description: 'And does not match this. At most three deep.' }),
  }),
})

const ClaimOrder = builder.enumType('ClaimOrder', {
  description: 'How claims are ordered.',
  values: {
    TEXT_POSITION: { description: 'Document by document, in the order of the text.' },
    NEWEST: { description: 'The latest published or changed first.' },
  },
})

/** The arguments of every list of claims, beside those of a connection. */
export const claimListArgs = builder.args((t) => ({
  filter: t.field({ type: ClaimFilter, description: 'Only claims that match.' }),
  orderBy: t.field({ type: ClaimOrder, description: 'TEXT_POSITION when missing.' }),
}))

/**
 * The filter, its slugs and predicate keys checked, once for all rows that ask at this place.
 * @throws Problem BAD_INPUT with suggestions for an unknown key
 */
export async function checkClaimFilter(
  filter: Filter | null | undefined,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Filter> {
  await checkSlugs(slugsOf(filter), context, info)
  const keys = predicateKeysOf(filter)
  if (keys.length > 0) {
    await gather(context, `predicates@${placeOf(info)}`, '', async () => {
      await checkPredicateKeys(context.database, keys)
      return new Map()
    })
  }
  return filter ?? {}
}
