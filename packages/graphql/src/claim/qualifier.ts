import { builder } from '../builder.ts'
import { Value, type ValueRow } from '../value/value.ts'

/** A circumstance of a claim; its value is the same row. */
export const Qualifier = builder.objectRef<ValueRow & { key: string | null }>('Qualifier').implement({
  description: 'A circumstance of what a claim says.',
  fields: (t) => ({
    key: t.string({
      description:
        'Which circumstance: time, place, quantity, manner, purpose, recipient, source, topic, role, companion or extent.',
      resolve: ({ key }) => key ?? '',
    }),
    value: t.field({ type: Value, description: 'What it is.', resolve: (row) => row }),
  }),
})
