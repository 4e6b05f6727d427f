import {
  type AboutEntity,
  addressOf,
  askableTypes,
  type Composition as Composed,
  type CompositionWords,
  readAbout,
} from '@backstop/store'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { Entity } from '../entity/entity.ts'
import { gather } from '../load/gather.ts'
import { loadRow } from '../load/load-rows.ts'
import { Difficulty } from '../rating/rating.ts'

// Types are words and no enum, as predicates are: one more of them breaks no client. Who writes one wrong is told the nearest.
const typesInWords = `Names of types: ${askableTypes.join(', ')}.`

export const CompositionInput = builder.inputRef<CompositionWords>('CompositionInput').implement({
  description: 'What to make a set of questions of. What is missing is left open.',
  fields: (t) => ({
    length: t.int({ description: 'How many questions at most: 1 to 30. 8 when missing.' }),
    types: t.stringList({ description: `Only of these types. ${typesInWords}` }),
    difficulty: t.field({ type: Difficulty, description: 'Only as hard as this: estimated, until 30 have answered.' }),
    about: t.string({
      description: 'Slug of an entity: only about it, as subject, object or circumstance, where it is not the answer.',
    }),
    from: t.int({
      description:
        'Only what the text settles from this sentence on, the title being 0. A sentence that is to be found counts with all that it is shown among.',
    }),
    to: t.int({ description: 'And up to this sentence.' }),
  }),
})

/** Who or what a set is about; null where that is nothing, or gone. */
async function findAbout(context: Context, { about }: Composed): Promise<AboutEntity | null> {
  if (about === null) return null
  return (await gather(context, 'Composition.about', about, (ids) => readAbout(context.database, ids))) ?? null
}

export const Composition = builder.objectRef<Composed>('Composition').implement({
  description: 'What a set of questions is made of; what is null or empty is left open.',
  fields: (t) => ({
    length: t.exposeInt('length', { description: 'How many questions at most.' }),
    types: t.stringList({ description: `Only of these types. ${typesInWords}`, resolve: ({ types }) => [...types] }),
    difficulty: t.expose('difficulty', { type: Difficulty, description: 'Only as hard as this.', nullable: true }),
    about: t.field({
      type: Entity,
      description: 'Only about this entity.',
      nullable: true,
      resolve: async (composition, _args, context, info) => {
        const about = await findAbout(context, composition)
        return about && ((await loadRow(context, info, 'Entity', about.id)) as { id: string } | undefined)
      },
    }),
    from: t.exposeInt('from', {
      description: 'Only what the text settles from this sentence on, the title being 0.',
      nullable: true,
    }),
    to: t.exposeInt('to', { description: 'And up to this sentence.', nullable: true }),
    address: t.string({
      description:
        'How the address of a set says it, behind the seed: "length=5&types=attribution,modality&about=nato". Equal ones read alike; empty where all is open.',
      resolve: async (composition, _args, context) => addressOf(composition, await findAbout(context, composition)),
    }),
  }),
})
