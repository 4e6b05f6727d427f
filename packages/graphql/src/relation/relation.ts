import { findRelations, findRelationsOf, type SeenRelation } from '@backstop/store'
import { queryFromInfo } from '@pothos/plugin-prisma'
import type { GraphQLResolveInfo } from 'graphql'
import { builder } from '../builder.ts'
import { Claim } from '../claim/claim.ts'
import type { Context } from '../context.ts'
import { documentPath, Evidence, type EvidenceRow, everyField, selectEvidence } from '../evidence/evidence.ts'
import { gather, placeOf } from '../load/gather.ts'
import { loadRow, padIds } from '../load/load-rows.ts'
import { refetchable } from '../node/load-node.ts'

export const RelationKind = builder.enumType('RelationKind', {
  description: 'What one claim has to do with another.',
  values: {
    REQUIRES: { description: 'It cannot be without the other.' },
    ENABLES: { description: 'It makes the other possible.' },
    PREVENTS: { description: 'It keeps the other from being.' },
    SUPPORTS: { description: 'It is a reason to believe the other.' },
    CONTRADICTS: { description: 'Both cannot be true.' },
    SUPERSEDES: { description: 'It takes the place of the other.' },
    REPEATS: { description: 'It says the same.' },
    PART_OF: { description: 'What it says is a part of what the other says.' },
  },
})

const Direction = builder.enumType('Direction', {
  description: 'Which way a relation runs, seen from the claim one came from.',
  values: {
    OUTGOING: { description: 'This claim requires, enables … the other.' },
    INCOMING: { description: 'The other claim requires, enables … this one.' },
  },
})

export const Basis = builder.enumType('Basis', {
  description: 'What a relation rests on.',
  values: {
    STATED: { description: 'The document says so: there is evidence.' },
    EDITORIAL: { description: 'An editor reads it so.' },
  },
})

const suffix = '.incoming'

const ClaimRelation = builder.objectRef<SeenRelation>('ClaimRelation')
builder.node(ClaimRelation, {
  description: 'What a claim has to do with another one, seen from that claim. Its two sides have ids of their own.',
  id: { resolve: ({ id, direction }) => (direction === 'INCOMING' ? id + suffix : id) },
  fields: (t) => ({
    kind: t.expose('kind', { type: RelationKind, description: 'What the claims have to do with each other.' }),
    direction: t.expose('direction', { type: Direction, description: 'Which way it runs.' }),
    claim: t.field({
      type: Claim,
      description: 'The claim at the other end.',
      resolve: async ({ otherId }, _args, context, info) =>
        (await loadRow(context, info, 'Claim', otherId)) as { id: string },
    }),
    basis: t.expose('basis', { type: Basis, description: 'Does the document say so, or does an editor read it so?' }),
    because: t.exposeString('because', {
      description: 'The editor’s reason, where the reading is the editor’s.',
      nullable: true,
    }),
    evidence: t.field({
      type: [Evidence],
      description: 'The words that state it; empty when it is an editor’s reading.',
      complexity: { field: 1, multiplier: 1 },
      resolve: async ({ id }, _args, context, info) => {
        const load = planEvidence(context, info)
        return (await gather(context, placeOf(info), id, load)) ?? []
      },
    }),
  }),
})

builder.prismaObjectFields('Claim', (t) => ({
  relations: t.field({
    type: [ClaimRelation],
    description: 'What it has to do with other claims, either way.',
    args: { kind: t.arg({ type: RelationKind, description: 'Only relations of this kind.' }) },
    complexity: { field: 2, multiplier: 2 },
    select: { id: true },
    resolve: async ({ id }, { kind }, context, info) => {
      const load = (ids: string[]) => findRelationsOf(context.database, ids, kind ?? null)
      return (await gather(context, placeOf(info), id, load)) ?? []
    },
  }),
}))

function planEvidence(context: Context, info: GraphQLResolveInfo) {
  const document = queryFromInfo({ context, info, typeName: 'Document', path: documentPath, select: { id: true } })
  return async (relations: string[]) => {
    const rows = await context.database.prisma.evidence.findMany({
      where: { relationId: { in: padIds(relations) } },
      orderBy: { position: 'asc' },
      relationLoadStrategy: 'join',
      select: { relationId: true, ...selectEvidence(everyField, () => document) },
    })
    return Map.groupBy(rows as unknown as (EvidenceRow & { relationId: string })[], ({ relationId }) => relationId)
  }
}

refetchable('ClaimRelation', async (ids, context) => {
  const incoming = ids.filter((id) => id.endsWith(suffix))
  const seen = await Promise.all([
    readSide(context, incoming, 'INCOMING'),
    readSide(
      context,
      ids.filter((id) => !id.endsWith(suffix)),
      'OUTGOING',
    ),
  ])
  return new Map(seen.flat())
})

async function readSide({ database }: Context, ids: string[], direction: SeenRelation['direction']) {
  const end = direction === 'INCOMING' ? suffix : ''
  const bare = ids.map((id) => id.slice(0, id.length - end.length))
  const relations = bare.length > 0 ? await findRelations(database, bare, direction) : []
  return relations.map((relation) => [relation.id + end, { __typename: 'ClaimRelation', ...relation }] as const)
}
