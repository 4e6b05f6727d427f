import {
  type Completion,
  completeNames,
  completePredicates,
  findLikelyDuplicates,
  type Likeness,
} from '@backstop/store'
import { builder } from '../builder.ts'
import { readGlobalId } from '../node/load-node.ts'
import { editorOf } from '../user/editor.ts'
import { StudioEntity, StudioPredicate } from './known-thing.ts'
import { Studio } from './studio.ts'
import { loadThings } from './table.ts'
import type { Thing } from './thing.ts'

const EntityCompletion = builder.objectRef<Completion & { thing: Thing<'ENTITY'> }>('EntityCompletion').implement({
  description: 'An entity that words may mean.',
  fields: (t) => ({
    entity: t.expose('thing', { type: StudioEntity, description: 'The entity.' }),
    score: t.exposeFloat('score', {
      description:
        'How well it fits: 4 for just that name, 3 for one that begins so, 2 for one that holds it, below 1 for one that is like it.',
    }),
  }),
})

const PredicateCompletion = builder
  .objectRef<Completion & { thing: Thing<'PREDICATE'> }>('PredicateCompletion')
  .implement({
    description: 'A predicate that words may mean.',
    fields: (t) => ({
      predicate: t.expose('thing', { type: StudioPredicate, description: 'The predicate.' }),
      score: t.exposeFloat('score', { description: 'How well it fits, as for entities.' }),
    }),
  })

const LikelyDuplicate = builder
  .objectRef<Likeness & { one: Thing<'ENTITY'>; other: Thing<'ENTITY'> }>('LikelyDuplicate')
  .implement({
    description: 'Two entities that may be one.',
    fields: (t) => ({
      entity: t.expose('one', { type: StudioEntity, description: 'The one.' }),
      other: t.expose('other', { type: StudioEntity, description: 'The other.' }),
      score: t.exposeFloat('score', { description: 'How alike their names are, from 0 to 1.' }),
      sharesName: t.boolean({
        description: 'Do they share a name, or are their names merely alike?',
        resolve: ({ because }) => because === 'NAME',
      }),
    }),
  })

const most = 20
const shown = (first: number) => Math.max(1, Math.min(first, most))

builder.objectFields(Studio, (t) => {
  const args = {
    text: t.arg.string({ required: true, description: 'What was typed so far.' }),
    document: t.arg.id({ description: 'The document that is worked on: its set is looked through too.' }),
    first: t.arg.int({ required: true, defaultValue: 8, description: `How many: 1 to ${most}.` }),
  }
  const read = (given: { text: string; document?: string | null | undefined; first: number }) => ({
    ...{ text: given.text, first: shown(given.first) },
    document: given.document == null ? null : readGlobalId(['Document'], given.document, 'document').id,
  })
  return {
    completeNames: t.field({
      type: [EntityCompletion],
      description:
        'Entities that what was typed may mean, the likeliest first: published ones and those of the document’s set.',
      args,
      complexity: { field: 10, multiplier: 8 },
      resolve: async (_studio, given, context) => {
        const found = await completeNames(context.database, read(given))
        return withThings<'ENTITY', Completion>(context, found)
      },
    }),
    completePredicates: t.field({
      type: [PredicateCompletion],
      description: 'Predicates that what was typed may mean, the likeliest first; those used most for nothing typed.',
      args,
      complexity: { field: 10, multiplier: 8 },
      resolve: async (_studio, given, context) => {
        const found = await completePredicates(context.database, read(given))
        return withThings<'PREDICATE', Completion>(context, found)
      },
    }),
    likelyDuplicates: t.field({
      type: [LikelyDuplicate],
      description: 'Entities that may be one: those that these may be, else all that share a name.',
      args: {
        entities: t.arg.idList({ description: 'The entities that are asked about.' }),
        first: t.arg.int({ required: true, defaultValue: most, description: `How many: 1 to ${most}.` }),
      },
      complexity: { field: 20, multiplier: most },
      resolve: async (_studio, { entities, first }, context) => {
        const ids = entities?.map((id) => readGlobalId(['Entity'], id, 'entities').id) ?? null
        const found = await findLikelyDuplicates(context.database, { entities: ids, first: shown(first) })
        const { id } = await editorOf(context)
        const things = await loadThings<'ENTITY'>(
          context,
          found.flatMap((pair) => [pair.id, pair.of]),
          id,
        )
        return found.flatMap((pair) => {
          const [one, other] = [things.get(pair.of), things.get(pair.id)]
          return one && other ? [{ ...pair, one, other }] : []
        })
      },
    }),
  }
})

async function withThings<K extends 'ENTITY' | 'PREDICATE', Found extends Completion>(
  context: Parameters<typeof editorOf>[0],
  found: readonly Found[],
): Promise<(Found & { thing: Thing<K> })[]> {
  const { id: editor } = await editorOf(context)
  const things = await loadThings<K>(
    context,
    found.map(({ id }) => id),
    editor,
  )
  return found.flatMap((each) => {
    const thing = things.get(each.id)
    return thing ? [{ ...each, thing }] : []
  })
}
