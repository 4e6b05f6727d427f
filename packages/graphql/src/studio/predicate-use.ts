import { type AskedUse, readPredicateUses, type PredicateUse as Stored } from '@backstop/store'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { gather, placeOf } from '../load/gather.ts'
import { editorOf } from '../user/editor.ts'
import { StudioPredicate } from './known-thing.ts'

const PredicateUse = builder.objectRef<Stored>('PredicateUse').implement({
  description: 'How the published claims with a predicate fit what is said of it: warnings, for nothing is refused.',
  fields: (t) => ({
    claims: t.exposeInt('claims', { description: 'How many there are.' }),
    severalObjects: t.exposeInt('severalObjects', {
      description:
        'How many share their document, subject and circumstances with one of another object: none where it is functional.',
    }),
    otherSubjects: t.exposeInt('otherSubjects', { description: 'How many have a subject of a kind not expected.' }),
    otherObjects: t.exposeInt('otherObjects', { description: 'How many have an object of a kind not expected.' }),
    oneSided: t.exposeInt('oneSided', {
      description:
        'How many have an object that is nobody and nothing with a name: they cannot be read the other way round.',
    }),
    sameLabel: t.exposeStringList('sameLabel', {
      description: 'The keys of other predicates that read the same: likely duplicates.',
    }),
  }),
})

builder.objectFields(StudioPredicate, (t) => ({
  use: t.field({
    type: PredicateUse,
    description: 'How its published claims fit it, drafts of it included.',
    complexity: 5,
    resolve: async ({ state }, _args, context, info) => {
      const { id: editor } = await editorOf(context)
      const { label, subjectKinds, objectKinds } = state.content
      // What it says travels in the key, since a draft has other kinds than what is published.
      const asked: AskedUse = { id: state.id, label, subjectKinds, objectKinds }
      const load = (keys: string[]) => readUses(context, keys, editor)
      return (await gather(context, placeOf(info), JSON.stringify(asked), load)) as Stored
    },
  }),
}))

async function readUses({ database }: Context, keys: readonly string[], editor: string): Promise<Map<string, Stored>> {
  const asked = keys.map((key) => JSON.parse(key) as AskedUse)
  const uses = await readPredicateUses(database, asked, editor)
  return new Map(keys.map((key, at) => [key, uses[at] as Stored]))
}
