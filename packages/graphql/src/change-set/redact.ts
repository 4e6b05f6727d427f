import { redactThing } from '@backstop/store'
import { builder } from '../builder.ts'
import { BrokenLaw } from '../problem/problem.ts'
import { readThingId } from '../studio/history.ts'
import { idOf } from '../studio/thing.ts'
import { editorOf } from '../user/editor.ts'
import { asCuration } from './as-curation.ts'

const Redacted = builder.objectRef<{ id: string }>('Redacted').implement({
  description: 'That what something said is gone for good.',
  fields: (t) => ({ thing: t.exposeID('id', { description: 'What it was.' }) }),
})

builder.mutationFields((t) => ({
  redact: t.field({
    type: Redacted,
    description:
      'Takes away for good what every revision of something said, and for a document its texts and what its claims and their relations said. It has to be withdrawn first. For admins.',
    authScopes: { may: 'manageUsers' },
    errors: { types: [BrokenLaw], union: { name: 'RedactResult', description: 'That it is gone, or why it is not.' } },
    args: { thing: t.arg.id({ required: true, description: 'The thing.' }) },
    complexity: 30,
    resolve: (_root, { thing }, context) =>
      asCuration(async () => {
        const { id, kind } = readThingId(thing, 'thing')
        await redactThing(context.database, { aggregate: id, by: await editorOf(context), now: new Date() })
        return { id: idOf(kind, id) }
      }),
  }),
}))
