import { listClaims } from '@backstop/store'
import { builder } from '../builder.ts'
import { loadRow } from '../load/load-rows.ts'
import { parseGlobalId } from '../node/load-node.ts'
import { connect, pageCost } from '../page/connection.ts'
import { Claim } from './claim.ts'
import { checkClaimFilter, claimListArgs } from './claim-args.ts'
import { ClaimRole } from './claim-enums.ts'

const ClaimConnection = builder.connectionObject(
  { type: Claim, name: 'ClaimConnection', description: 'A page of claims (Relay), and how many match in all.' },
  { name: 'ClaimEdge', description: 'A claim, and its place in the list.' },
)

builder.queryFields((t) => ({
  claim: t.field({
    type: Claim,
    description: 'A claim by its id; null when none is published under it.',
    nullable: true,
    args: { id: t.arg.id({ required: true, description: 'The global id of a claim.' }) },
    resolve: (_root, { id }, context, info) => {
      const parsed = parseGlobalId(id)
      return parsed?.typename === 'Claim' ? loadRow(context, info, 'Claim', parsed.id) : null
    },
  }),
  claims: t.field({
    type: ClaimConnection,
    description: 'All published claims that match.',
    args: { ...t.arg.connectionArgs(), ...claimListArgs },
    complexity: pageCost,
    resolve: async (_root, args, context, info) => {
      const filter = await checkClaimFilter(args.filter, context, info)
      return connect(context, info, 'Claim', listClaims(filter, args.orderBy ?? 'TEXT_POSITION'), args)
    },
  }),
}))

builder.prismaObjectFields('Document', (t) => ({
  claims: t.field({
    type: ClaimConnection,
    description: 'What the document says.',
    args: { ...t.arg.connectionArgs(), ...claimListArgs },
    complexity: pageCost,
    select: { id: true },
    resolve: async ({ id }, args, context, info) => {
      const filter = await checkClaimFilter(args.filter, context, info)
      const list = listClaims(filter, args.orderBy ?? 'TEXT_POSITION', { of: 'document' })
      return connect(context, info, 'Claim', list, args, id)
    },
  }),
}))

builder.prismaObjectFields('Entity', (t) => ({
  claims: t.field({
    type: ClaimConnection,
    description: 'The claims it occurs in.',
    args: {
      ...t.arg.connectionArgs(),
      role: t.arg({ type: ClaimRole, description: 'How it occurs in them: ANY when missing.' }),
      ...claimListArgs,
    },
    complexity: pageCost,
    select: { id: true },
    resolve: async ({ id }, args, context, info) => {
      const filter = await checkClaimFilter(args.filter, context, info)
      const scope = { of: 'entity', role: args.role ?? 'ANY' } as const
      return connect(context, info, 'Claim', listClaims(filter, args.orderBy ?? 'TEXT_POSITION', scope), args, id)
    },
  }),
}))
