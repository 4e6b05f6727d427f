import type { Document } from '@backstop/knowledge'
import { builder } from '../builder.ts'
import { StudioThing, type Thing } from './thing.ts'

const StudioTime = builder.objectRef<NonNullable<Document['datedAround']>>('StudioTime').implement({
  description: 'A time, as it is written and what it means.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'As the source words it.' }),
    value: t.expose('value', { type: 'EDTF', description: 'The time it means.' }),
    inferredBecause: t.exposeString('inferredBecause', { description: 'How one knows.', nullable: true }),
  }),
})

export const StudioSource = builder.objectRef<Thing<'DOCUMENT'>>('StudioSource').implement({
  description: 'What is known of where a text comes from, as one revision has it.',
  interfaces: [StudioThing],
  fields: (t) => ({
    slug: t.string({
      description: 'Its readable name in addresses.',
      resolve: ({ state }) => state.content.slugs[0] as string,
    }),
    title: t.string({ description: 'Its title.', resolve: ({ state }) => state.content.title }),
    language: t.string({ description: 'Its language, a BCP 47 tag.', resolve: ({ state }) => state.content.language }),
    publisher: t.string({
      description: 'Who published it.',
      nullable: true,
      resolve: ({ state }) => state.content.publisher,
    }),
    author: t.string({ description: 'Who wrote it.', nullable: true, resolve: ({ state }) => state.content.author }),
    url: t.string({
      description: 'Where it was published.',
      nullable: true,
      resolve: ({ state }) => state.content.url,
    }),
    rights: t.string({
      description: 'The terms under which the text may be shown.',
      nullable: true,
      resolve: ({ state }) => state.content.rights,
    }),
    publishedOn: t.field({
      type: 'EDTF',
      description: 'When it was published, as printed.',
      nullable: true,
      resolve: ({ state }) => state.content.publishedOn,
    }),
    datedAround: t.field({
      type: StudioTime,
      description: 'When it was written, as an editor inferred.',
      nullable: true,
      resolve: ({ state }) => state.content.datedAround,
    }),
    versions: t.int({
      description: 'How many versions its text has had.',
      resolve: ({ state }) => state.content.versions.length,
    }),
  }),
})
