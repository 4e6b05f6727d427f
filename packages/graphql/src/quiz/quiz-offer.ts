import {
  countAsked,
  countOffered,
  type QuizOffer as Offer,
  type OfferedPassage,
  offerAbout,
  offerPassages,
  offerQuiz,
  offerWider,
  type WiderComposition,
} from '@backstop/store'
import { builder } from '../builder.ts'
import { Entity } from '../entity/entity.ts'
import { checkSlugs } from '../load/check-slugs.ts'
import { planRows } from '../load/load-rows.ts'
import { Difficulty } from '../rating/rating.ts'
import { Composition, CompositionInput } from './composition.ts'

type Counted = ReturnType<typeof countOffered>

const OfferedType = builder.objectRef<Counted['types'][number]>('OfferedType').implement({
  description: 'How many questions there are of a type.',
  fields: (t) => ({
    type: t.exposeString('type', { description: 'The name of the type.' }),
    count: t.exposeInt('count', { description: 'How many there are.' }),
  }),
})

const OfferedDifficulty = builder.objectRef<Counted['difficulties'][number]>('OfferedDifficulty').implement({
  description: 'How many questions are as hard as that.',
  fields: (t) => ({
    difficulty: t.expose('difficulty', { type: Difficulty, description: 'How hard.' }),
    count: t.exposeInt('count', { description: 'How many there are.' }),
    estimatedCount: t.exposeInt('estimated', {
      description: 'Of how many of them that is estimated, because fewer than 30 have answered.',
    }),
  }),
})

const OfferedEntity = builder
  .objectRef<Counted['entities'][number] & { entity: { id: string } }>('OfferedEntity')
  .implement({
    description: 'How many questions there are about somebody or something, other than those that it is the answer to.',
    fields: (t) => ({
      entity: t.expose('entity', { type: Entity, description: 'Who or what.' }),
      count: t.exposeInt('count', { description: 'How many there are.' }),
    }),
  })

const OfferedPassageType = builder.objectRef<OfferedPassage>('OfferedPassage').implement({
  description: 'A paragraph of the document.',
  fields: (t) => ({
    from: t.exposeInt('from', { description: 'Its first sentence, the title being 0.' }),
    to: t.exposeInt('to', { description: 'Its last sentence.' }),
    start: t.exposeInt('start', { description: 'Where it begins in the text, in code points.' }),
    end: t.exposeInt('end', { description: 'Where it ends.' }),
    words: t.exposeString('words', { description: 'Its first sentence, verbatim.' }),
    itemCount: t.exposeInt('asked', { description: 'How many questions a set on this paragraph alone has.' }),
  }),
})

const WiderChoice = builder.enumType('CompositionPart', {
  description: 'What a composition chooses.',
  values: {
    types: { value: 'types', description: 'Which types.' },
    difficulty: { value: 'difficulty', description: 'How hard.' },
    about: { value: 'about', description: 'About whom or what.' },
    passage: { value: 'passage', description: 'From which passage: `from` and `to`.' },
  } as const,
})

const WiderOffer = builder.objectRef<WiderComposition>('WiderOffer').implement({
  description: 'A composition that leaves open what another chooses, by which its set has more questions.',
  fields: (t) => ({
    open: t.expose('open', { type: WiderChoice, description: 'What is left open.' }),
    fittingCount: t.exposeInt('fitting', { description: 'How many questions fit then.' }),
    itemCount: t.exposeInt('asked', { description: 'How many its set has.' }),
    composition: t.expose('composition', { type: Composition, description: 'The composition.' }),
  }),
})

const QuizOffer = builder.objectRef<Offer>('QuizOffer').implement({
  description: 'What there is to make a set of questions of, and what comes of a composition.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'The slug of the quizzes.' }),
    title: t.exposeString('title', { description: 'The title of the document.' }),
    composition: t.expose('composition', {
      type: Composition,
      description: 'The composition, in the form it is kept.',
    }),
    allCount: t.exposeInt('all', { description: 'How many questions the document bears.' }),
    fittingCount: t.exposeInt('fitting', { description: 'How many of them fit the composition.' }),
    itemCount: t.int({
      description:
        'How many the set has: at most as many as are asked for, and fewer than fit where two are on one sentence, one would answer another, or nearly all statements to judge would be right.',
      complexity: 20,
      resolve: countAsked,
    }),
    types: t.field({
      type: [OfferedType],
      description: 'By type, whatever the composition.',
      resolve: (offer) => countOffered(offer).types,
    }),
    difficulties: t.field({
      type: [OfferedDifficulty],
      description: 'By difficulty, whatever the composition.',
      resolve: (offer) => countOffered(offer).difficulties,
    }),
    entities: t.field({
      type: [OfferedEntity],
      description: 'By who or what they are about, the most first, whatever the composition.',
      complexity: { field: 5, multiplier: 10 },
      resolve: async (offer, _args, context, info) => {
        const load = planRows(context, info, 'Entity', { paths: [['entity']], known: true })
        const { entities } = countOffered(offer)
        const rows = await load(entities.map(({ entityId }) => entityId))
        return entities.flatMap((one) => {
          const entity = rows.get(one.entityId)
          return entity ? [{ ...one, entity: entity as { id: string } }] : []
        })
      },
    }),
    passages: t.field({
      type: [OfferedPassageType],
      description: 'The paragraphs in reading order, whatever the composition: a set may begin or end with any.',
      complexity: { field: 20, multiplier: 3 },
      resolve: (offer) => offerPassages(offer),
    }),
    wider: t.field({
      type: [WiderOffer],
      description: 'What would give a longer set, the longest first; nothing where the set is as long as asked for.',
      complexity: { field: 20, multiplier: 4 },
      resolve: (offer) => offerWider(offer),
    }),
  }),
})

builder.queryField('quizOffer', (t) =>
  t.field({
    type: QuizOffer,
    description:
      'What there is to make a set of questions of, and what comes of a composition, before anything is composed; null when no quiz has the slug, and `extensions.hints` then suggests the nearest.',
    nullable: true,
    args: {
      slug: t.arg.string({ required: true, description: 'The slug of the quiz.' }),
      seed: t.arg.int({ description: 'Which set of that composition: 1 to 9999. 1 when missing.' }),
      composition: t.arg({ type: CompositionInput, description: 'What to make it of; all is open when missing.' }),
    },
    complexity: 10,
    resolve: async (_root, { slug, seed, composition }, context, info) => {
      // How hard questions are moves with every answer, of which an edition knows nothing.
      context.keepForNobody()
      const name = { slug, seed: seed ?? undefined, composition: composition ?? undefined }
      const offer = await offerQuiz(context.database, name)
      if (offer === null) await checkSlugs([{ field: 'slug', kind: 'QUIZ', slug }], context, info)
      return offer
    },
  }),
)

builder.prismaObjectFields('Entity', (t) => ({
  quizOffers: t.field({
    type: [QuizOffer],
    description:
      'What there is to ask about it, for each of at most three documents that bear questions about it; those that say the most of it come first.',
    complexity: 20,
    select: { id: true },
    resolve: ({ id }, _args, { database, keepForNobody }) => {
      keepForNobody()
      return offerAbout(database, id)
    },
  }),
}))
