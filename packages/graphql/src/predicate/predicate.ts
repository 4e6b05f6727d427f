import { builder } from '../builder.ts'
import { EntityKind } from '../entity/entity.ts'
import { planRows } from '../load/load-rows.ts'
import { refetchable } from '../node/load-node.ts'

builder.prismaNode('Predicate', {
  description: 'What a subject can be said to do or be.',
  id: { field: 'id' },
  select: { id: true },
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its name in filters: "meets-with".' }),
    label: t.exposeString('label', { description: 'As it reads between subject and object: "meets".' }),
    inverseLabel: t.exposeString('inverseLabel', {
      description: 'As it reads between object and subject; null where nothing reads well.',
      nullable: true,
    }),
    description: t.exposeString('description', { description: 'When it is used.', nullable: true }),
    subjectKinds: t.expose('subjectKinds', {
      type: [EntityKind],
      description: 'What its subjects are; empty for anything.',
    }),
    objectKinds: t.expose('objectKinds', {
      type: [EntityKind],
      description: 'What its objects are, where they are entities; empty for anything.',
    }),
  }),
})

refetchable('Predicate', (ids, context, info) => planRows(context, info, 'Predicate')(ids))

builder.queryField('predicates', (t) =>
  t.prismaField({
    type: ['Predicate'],
    description: 'All predicates, by key: what the filter of claims takes.',
    complexity: { field: 2, multiplier: 50 },
    resolve: (query, _root, _args, { database }) =>
      database.prisma.predicate.findMany({ ...query, orderBy: { key: 'asc' } }),
  }),
)
