import { type AimCount, countByEntity, type EntityCount, type ResultSummary, summariseResults } from '@backstop/store'
import { builder } from '../builder.ts'
import { Entity } from '../entity/entity.ts'
import { planRows } from '../load/load-rows.ts'
import { Attempt, ItemAim } from './attempt.ts'

const AimCountType = builder.objectRef<AimCount>('AimCount').implement({
  description: 'How many of the questions that ask about one thing were answered rightly.',
  fields: (t) => ({
    aim: t.expose('aim', { type: ItemAim, description: 'What they ask about.' }),
    right: t.exposeInt('right', { description: 'How many were answered rightly.' }),
    all: t.exposeInt('all', { description: 'How many there were.' }),
  }),
})

const EntityCountType = builder.objectRef<EntityCount & { entity: { id: string } }>('EntityCount').implement({
  description: 'How many of the questions about somebody or something were answered rightly.',
  fields: (t) => ({
    entity: t.expose('entity', { type: Entity, description: 'Who or what: a subject or an object of what was asked.' }),
    right: t.exposeInt('right', { description: 'How many were answered rightly.' }),
    all: t.exposeInt('all', { description: 'How many there were.' }),
  }),
})

export const ResultSummaryType = builder.objectRef<ResultSummary>('ResultSummary').implement({
  description: 'What became of the questions of an attempt, counted; the least known comes first.',
  fields: (t) => ({
    right: t.exposeInt('right', { description: 'How many questions were answered rightly.' }),
    all: t.exposeInt('all', { description: 'How many questions there were; those left out are among them.' }),
    byAim: t.expose('byAim', { type: [AimCountType], description: 'By what was asked.' }),
    byEntity: t.field({
      type: [EntityCountType],
      description: 'By who or what was asked about.',
      complexity: { field: 5, multiplier: 10 },
      resolve: async ({ results }, _args, context, info) => {
        const load = planRows(context, info, 'Entity', { paths: [['entity']], known: true })
        const counts = await countByEntity(context.database, results)
        const entities = await load(counts.map(({ entityId }) => entityId))
        return counts.map((count) => ({ ...count, entity: entities.get(count.entityId) as { id: string } }))
      },
    }),
  }),
})

builder.objectField(Attempt, 'summary', (t) =>
  t.field({
    type: ResultSummaryType,
    description: 'What became of the questions that were told so far, counted; null in a TEST before its end.',
    nullable: true,
    resolve: (attempt) => (attempt.correctCount === null ? null : summariseResults(attempt)),
  }),
)
