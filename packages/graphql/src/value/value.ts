import { builder } from '../builder.ts'
import { Entity } from '../entity/entity.ts'

/** The columns of a value, whatever its kind. */
export const valueColumns = {
  id: true,
  slot: true,
  key: true,
  kind: true,
  text: true,
  minimum: true,
  maximum: true,
  unit: true,
  time: true,
  inferredBecause: true,
} as const

/** A value as claims select it: the columns that its kind needs are not null. */
export type ValueRow = {
  kind: 'ENTITY' | 'QUANTITY' | 'TIME' | 'TEXT'
  text: string
  entity: { id: string } | null
  minimum: number | null
  maximum: number | null
  unit: string | null
  time: string | null
  inferredBecause: string | null
}

const typenames = { ENTITY: 'EntityValue', QUANTITY: 'Quantity', TIME: 'TimeValue', TEXT: 'TextValue' } as const

export const Value = builder.interfaceRef<ValueRow>('Value').implement({
  description: 'What a claim says of its subject, or a circumstance of it.',
  resolveType: ({ kind }) => typenames[kind],
  fields: (t) => ({ text: t.exposeString('text', { description: 'As the source words it.' }) }),
})

builder.objectRef<ValueRow>('EntityValue').implement({
  description: 'Somebody or something.',
  interfaces: [Value],
  fields: (t) => ({
    entity: t.field({
      type: Entity,
      description: 'Who or what it is.',
      resolve: ({ entity }) => entity as NonNullable<typeof entity>,
    }),
  }),
})

builder.objectRef<ValueRow>('Quantity').implement({
  description:
    'A number of something, or a range: "up to 30,000" has a maximum alone; an exact number has both bounds equal.',
  interfaces: [Value],
  fields: (t) => ({
    minimum: t.exposeFloat('minimum', { description: 'At least this many.', nullable: true }),
    maximum: t.exposeFloat('maximum', { description: 'At most this many.', nullable: true }),
    unit: t.exposeString('unit', { description: 'What is counted or measured.', nullable: true }),
  }),
})

builder.objectRef<ValueRow>('TextValue').implement({
  description: 'Something that is kept in the words of the source.',
  interfaces: [Value],
})

export const TimeValue = builder.objectRef<ValueRow>('TimeValue').implement({
  description: 'A time: as the source words it, and what that means.',
  interfaces: [Value],
  fields: (t) => ({
    value: t.field({
      type: 'EDTF',
      description: 'The day, month or interval it means.',
      resolve: ({ time }) => time as string,
    }),
    inferredBecause: t.exposeString('inferredBecause', {
      description: 'Why the source means this time; null when it prints the date itself.',
      nullable: true,
    }),
  }),
})
