import {
  cancelIngestion,
  continueIngestion,
  type Database,
  type GivenMetadata,
  Problem,
  readIngestion,
  type ShownIngestion,
  type SourceFormat as SourceFormatName,
  startIngestion,
} from '@backstop/store'
import { builder } from '../builder.ts'
import { AlreadyDone, BadInput, NotFound } from '../problem/problem.ts'
import { editorOf } from '../user/editor.ts'
import { Ingestion } from './ingestion.ts'
import { readDocumentId, readIngestionId } from './ingestion-id.ts'

const curate = { may: 'curate' } as const

const SourceFormat = builder.enumType('SourceFormat', {
  description: 'How what is handed over is to be read.',
  values: {
    TEXT: { description: 'Plain text, a paragraph a line or between blank lines.' },
    MARKDOWN: { description: 'Markdown; a head of metadata is read.' },
    HTML: { description: 'A page, of which the article is read.' },
  } satisfies Record<SourceFormatName, { description: string }>,
})

const MetadataInput = builder.inputType('MetadataInput', {
  description: 'What is known of a document; what is left out is found out, null says that the source does not tell.',
  fields: (t) => ({
    title: t.string({
      description: 'Its title, 300 characters at most; another than its first line is put above that.',
    }),
    author: t.string({ description: 'Who wrote it.' }),
    publisher: t.string({ description: 'Who published it.' }),
    publishedOn: t.field({ type: 'EDTF', description: 'When, as printed in it.' }),
    language: t.string({ description: 'Its language, a BCP 47 tag: "en".' }),
    url: t.string({ description: 'Where it was published.' }),
    rights: t.string({ description: 'The terms under which it may be shown.' }),
  }),
})

const IngestDocumentInput = builder.inputType('IngestDocumentInput', {
  description:
    'A document to be brought in. A longer one than a request may have comes by POST to /api/ingest, as a file.',
  fields: (t) => ({
    text: t.string({ required: true, description: 'What it says, in its format.' }),
    format: t.field({
      type: SourceFormat,
      defaultValue: 'TEXT',
      required: true,
      description: 'How that is to be read.',
    }),
    metadata: t.field({ type: MetadataInput, description: 'What is known of it.' }),
    review: t.boolean({
      defaultValue: false,
      required: true,
      description: 'Ask before the draft is made, whatever was found.',
    }),
    anyway: t.boolean({
      defaultValue: false,
      required: true,
      description: 'Go on although it resembles another document.',
    }),
    replaces: t.id({ description: 'The published document that it is a new version of.' }),
  }),
})

const errors = (name: string) => ({
  types: [BadInput, NotFound, AlreadyDone],
  union: { name, description: 'The document on its way, or why it is not.' },
})

builder.mutationFields((t) => ({
  ingestDocument: t.field({
    type: Ingestion,
    description: 'Takes a document in. It is brought in from then on, whoever goes on watching. For editors.',
    authScopes: curate,
    errors: errors('IngestDocumentResult'),
    args: { input: t.arg({ type: IngestDocumentInput, required: true, description: 'The document.' }) },
    complexity: 50,
    resolve: async (_root, { input }, context) => {
      const { text, format, metadata, review, anyway, replaces } = input
      const id = await startIngestion(
        context.database,
        {
          ...{ source: text, format, given: asGiven(metadata), review, anyway },
          replaces: replaces == null ? null : readDocumentId(replaces, 'input.replaces'),
        },
        { by: await editorOf(context), now: new Date() },
      )
      return shown(context.database, id)
    },
  }),
  continueIngestion: t.field({
    type: Ingestion,
    description: 'Answers what an ingestion asks; it goes on with that. For editors.',
    authScopes: curate,
    errors: errors('ContinueIngestionResult'),
    args: {
      id: t.arg.id({ required: true, description: 'The ingestion.' }),
      metadata: t.arg({
        type: MetadataInput,
        description: 'What the document is, where what was proposed is not right.',
      }),
      anyway: t.arg.boolean({
        defaultValue: false,
        required: true,
        description: 'Go on although it resembles another.',
      }),
      replaces: t.arg.id({ description: 'The document that it turned out to be a new version of.' }),
    },
    complexity: 50,
    resolve: async (_root, { id, metadata, anyway, replaces }, { database }) => {
      const ingestion = readIngestionId(id)
      const document = replaces == null ? null : readDocumentId(replaces)
      await continueIngestion(
        database,
        { id: ingestion, given: asGiven(metadata), anyway, replaces: document },
        new Date(),
      )
      return shown(database, ingestion)
    },
  }),
  cancelIngestion: t.field({
    type: Ingestion,
    description: 'Stops an ingestion; a draft that it has made already stays. For editors.',
    authScopes: curate,
    errors: errors('CancelIngestionResult'),
    args: { id: t.arg.id({ required: true, description: 'The ingestion.' }) },
    complexity: 20,
    resolve: async (_root, { id }, { database }) => {
      const ingestion = readIngestionId(id)
      await cancelIngestion(database, ingestion, new Date())
      return shown(database, ingestion)
    },
  }),
}))

/** What was left out is not given. */
const asGiven = (metadata: object | null | undefined): GivenMetadata =>
  Object.fromEntries(Object.entries(metadata ?? {}).filter(([, value]) => value !== undefined))

async function shown(database: Database, id: string): Promise<ShownIngestion> {
  const found = await readIngestion(database, id)
  if (found === null) throw new Problem('NOT_FOUND', 'There is no such ingestion.', { field: 'id' })
  return found
}
