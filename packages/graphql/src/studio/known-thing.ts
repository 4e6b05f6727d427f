import type { guardKinds } from '@backstop/knowledge'
import { builder } from '../builder.ts'
import { EntityKind } from '../entity/entity.ts'
import { idOf, named, StudioThing, type Thing } from './thing.ts'

export const StudioEntity = builder.objectRef<Thing<'ENTITY'>>('StudioEntity').implement({
  description: 'An entity, as one revision has it.',
  interfaces: [StudioThing],
  fields: (t) => ({
    slug: t.string({
      description: 'Its readable name in addresses.',
      resolve: ({ state }) => state.content.slugs[0] as string,
    }),
    name: t.string({ description: 'Its name in full.', resolve: ({ state }) => state.content.name }),
    entityKind: t.field({
      type: EntityKind,
      description: 'What sort of thing it is.',
      resolve: ({ state }) => state.content.kind,
    }),
    description: t.string({
      description: 'Who or what it is, in a sentence.',
      nullable: true,
      resolve: ({ state }) => state.content.description,
    }),
    aliases: t.stringList({ description: 'Other names it goes by.', resolve: ({ state }) => state.content.aliases }),
    sameAs: t.stringList({
      description: 'The same thing elsewhere, as URLs.',
      resolve: ({ state }) => state.content.sameAs,
    }),
    mergedInto: t.id({
      description: 'The entity that it turned out to be.',
      nullable: true,
      resolve: ({ state }) => (state.content.mergedInto === null ? null : idOf('ENTITY', state.content.mergedInto)),
    }),
  }),
})

builder.objectField(StudioEntity, 'survivor', (t) =>
  t.field({
    type: StudioEntity,
    description: 'The same, as it is there.',
    nullable: true,
    resolve: ({ state: { content }, names }) =>
      content.mergedInto === null ? null : named(names, 'ENTITY', content.mergedInto),
  }),
)

export const StudioPredicate = builder.objectRef<Thing<'PREDICATE'>>('StudioPredicate').implement({
  description: 'A predicate, as one revision has it.',
  interfaces: [StudioThing],
  fields: (t) => ({
    key: t.string({ description: 'Its name in filters.', resolve: ({ state }) => state.content.key }),
    label: t.string({
      description: 'As it reads between subject and object.',
      resolve: ({ state }) => state.content.label,
    }),
    inverseLabel: t.string({
      description: 'As it reads between object and subject.',
      nullable: true,
      resolve: ({ state }) => state.content.inverseLabel,
    }),
    description: t.string({
      description: 'When it is used.',
      nullable: true,
      resolve: ({ state }) => state.content.description,
    }),
    subjectKinds: t.field({
      type: [EntityKind],
      description: 'What its subjects are; empty for anything.',
      resolve: ({ state }) => state.content.subjectKinds,
    }),
    objectKinds: t.field({
      type: [EntityKind],
      description: 'What its objects are; empty for anything.',
      resolve: ({ state }) => state.content.objectKinds,
    }),
    functional: t.boolean({
      description: 'Has a subject at most one object under equal qualifiers?',
      resolve: ({ state }) => state.content.functional,
    }),
    symmetric: t.boolean({
      description: 'Does it hold the other way round too?',
      resolve: ({ state }) => state.content.symmetric,
    }),
    complete: t.boolean({
      description: 'Are the claims of a document with it all that the document says?',
      resolve: ({ state }) => state.content.complete,
    }),
  }),
})

export const GuardKind = builder.enumType('GuardKind', {
  description: 'How two entities are so close that the one cannot be a wrong answer for the other.',
  values: {
    PART_OF: { description: 'The first is part of the second.' },
    BROADER: { description: 'The first is broader than the second.' },
    OVERLAPPING: { description: 'They are the same or overlap.' },
  } satisfies Record<(typeof guardKinds)[number], object>,
})

export const StudioGuard = builder.objectRef<Thing<'GUARD'>>('StudioGuard').implement({
  description: 'A guard, as one revision has it.',
  interfaces: [StudioThing],
  fields: (t) => ({
    guardKind: t.field({
      type: GuardKind,
      description: 'How close they are.',
      resolve: ({ state }) => state.content.kind,
    }),
    from: t.field({
      type: StudioEntity,
      description: 'The first of the two.',
      resolve: ({ state, names }) => named(names, 'ENTITY', state.content.from),
    }),
    to: t.field({
      type: StudioEntity,
      description: 'The second.',
      resolve: ({ state, names }) => named(names, 'ENTITY', state.content.to),
    }),
    because: t.string({ description: 'How one knows.', resolve: ({ state }) => state.content.because }),
  }),
})
