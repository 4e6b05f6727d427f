import {
  countClaimsOf,
  describeUnknownName,
  type EntityFilter as Filter,
  findRelated,
  listEntities,
  type Related,
  readPageRequest,
} from '@backstop/store'
import { z } from 'zod'
import { builder } from '../builder.ts'
import { ClaimRole } from '../claim/claim-enums.ts'
import { giveHint } from '../error/hint.ts'
import { checkSlugs } from '../load/check-slugs.ts'
import { gather, placeOf } from '../load/gather.ts'
import { loadBySlug, loadRow } from '../load/load-rows.ts'
import { connect, pageCost } from '../page/connection.ts'
import { Entity, EntityKind } from './entity.ts'

const EntityConnection = builder.connectionObject(
  { type: Entity, name: 'EntityConnection', description: 'A page of entities (Relay), and how many match in all.' },
  { name: 'EntityEdge', description: 'An entity, and its place in the list.' },
)

/** In code points. */
const longestName = 200

const EntityFilter = builder.inputRef<Filter>('EntityFilter').implement({
  description:
    'What entities to find. Lists mean any of, fields all of. An empty list matches nothing. A slug or a name nobody has matches nothing, and `extensions.hints` beside the data suggests the nearest.',
  fields: (t) => ({
    kind: t.field({ type: [EntityKind], description: 'What sort of thing.' }),
    name: t.string({
      description: `Part of the name or of another name it goes by, whatever the case: at most ${longestName} characters.`,
      validate: z.string().refine((name) => [...name].length <= longestName, `${longestName} characters at most`),
    }),
    document: t.stringList({ description: 'Slugs of documents whose claims mention it.' }),
  }),
})

const EntityOrder = builder.enumType('EntityOrder', {
  description: 'How entities are ordered.',
  values: {
    NAME: { description: 'By name, as a dictionary orders them.' },
    CLAIM_COUNT: { description: 'Those in the most claims first; equals by name.' },
  },
})

const RelatedEntity = builder.objectRef<Related>('RelatedEntity').implement({
  description: 'An entity that occurs in the same claims as another.',
  fields: (t) => ({
    entity: t.field({
      type: Entity,
      description: 'The other entity.',
      resolve: async ({ entityId }, _args, context, info) =>
        (await loadRow(context, info, 'Entity', entityId)) as { id: string },
    }),
    sharedClaims: t.exposeInt('sharedClaims', { description: 'How many claims both occur in, in any role.' }),
  }),
})

/** @throws Problem BAD_INPUT */
const relatedSize = (first: number | null | undefined) => readPageRequest({ first: first ?? 10 }).size

builder.queryFields((t) => ({
  entity: t.field({
    type: Entity,
    description:
      'An entity by its slug; null when nobody has it, and `extensions.hints` then suggests the nearest. A former slug works too, and that of a merged entity leads to the one it was merged into.',
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: 'Its readable name.' }) },
    resolve: (_root, { slug }, context, info) => loadBySlug(context, info, 'Entity', slug),
  }),
  entities: t.field({
    type: EntityConnection,
    description: 'All entities that match. Merged ones are not listed: the one they were merged into is.',
    args: {
      ...t.arg.connectionArgs(),
      filter: t.arg({ type: EntityFilter, description: 'Only entities that match.' }),
      orderBy: t.arg({
        type: EntityOrder,
        description: 'When missing, NAME; with `filter.name`, those called just that first.',
      }),
    },
    complexity: pageCost,
    resolve: async (_root, args, context, info) => {
      const documents = (args.filter?.document ?? []).map(
        (slug) => ({ field: 'filter.document', kind: 'DOCUMENT', slug }) as const,
      )
      await checkSlugs(documents, context, info)
      const { name } = args.filter ?? {}
      const hint = async (part: string) => giveHint(context, info, await describeUnknownName(context.database, part))
      const list = listEntities(args.filter ?? {}, args.orderBy ?? null)
      return connect(context, info, 'Entity', list, args, null, name ? () => hint(name) : undefined)
    },
  }),
}))

builder.prismaObjectFields('Document', (t) => ({
  entities: t.field({
    type: EntityConnection,
    description: 'Who and what its claims mention, by name.',
    args: t.arg.connectionArgs(),
    complexity: pageCost,
    select: { id: true },
    resolve: ({ id }, args, context, info) =>
      connect(context, info, 'Entity', listEntities({}, 'NAME', { of: 'document' }), args, id),
  }),
}))

builder.prismaObjectFields('Entity', (t) => ({
  claimCount: t.int({
    description: 'In how many claims it occurs; ANY counts a claim once.',
    args: { role: t.arg({ type: ClaimRole, description: 'How it occurs in them: ANY when missing.' }) },
    complexity: 2,
    select: { id: true },
    resolve: async ({ id }, { role }, context, info) => {
      const count = await gather(context, placeOf(info), id, (ids) =>
        countClaimsOf(context.database, ids, role ?? 'ANY'),
      )
      return count ?? 0
    },
  }),
  related: t.field({
    type: [RelatedEntity],
    description: 'The entities that share most claims with it, strongest first.',
    args: { first: t.arg.int({ description: 'How many: 1 to 100, 10 when missing.' }) },
    complexity: ({ first }) => ({ field: 2, multiplier: relatedSize(first) }),
    select: { id: true },
    resolve: async ({ id }, { first }, context, info) => {
      const found = await gather(context, placeOf(info), id, (ids) =>
        findRelated(context.database, ids, relatedSize(first)),
      )
      return found ?? []
    },
  }),
}))
