import type {
  IngestionProblem,
  ingestionSteps,
  MetadataField as MetadataFieldName,
  metadataOrigins,
  ProposedMetadata,
  Resembling,
  ShownIngestion,
} from '@backstop/store'
import { builder } from '../builder.ts'
import { placeOf } from '../load/gather.ts'
import { CurrentSet, loadCurrentSetOf } from '../studio/current-set.ts'
import { idOf } from '../studio/thing.ts'
import { writeIngestionId } from './ingestion-id.ts'

const named = <Name extends string>(descriptions: Record<Name, string>) =>
  Object.fromEntries(Object.entries(descriptions).map(([name, description]) => [name, { description }])) as Record<
    Name,
    { description: string }
  >

const IngestionStatus = builder.enumType('IngestionStatus', {
  description: 'Where a document on its way in stands.',
  values: named<ShownIngestion['status']>({
    WAITING: 'It waits for its turn.',
    RUNNING: 'A step is under way.',
    ASKING: 'Something is asked of an editor: see `problem`; without one, whether what was found out is right.',
    DONE: 'There is a draft of it.',
    FAILED: 'It cannot be brought in: see `problem`.',
    CANCELLED: 'Somebody stopped it.',
  }),
})

const IngestionStep = builder.enumType('IngestionStep', {
  description: 'What is done with a document on its way in, in this order.',
  values: named<(typeof ingestionSteps)[number]>({
    READ: 'Its text is read and put into the form in which it is kept.',
    COMPARE: 'Documents are looked for that much of it stands in.',
    DRAFT: 'A draft is made, or a new version with its evidence found again.',
    SUGGEST: 'Claims are suggested.',
  }),
})

const MetadataField = builder.enumType('MetadataField', {
  description: 'What is known of a document beside its text.',
  values: named<MetadataFieldName>({
    title: 'What it is called.',
    publisher: 'Who publishes it.',
    author: 'Who wrote it.',
    url: 'Where it is to be found.',
    language: 'What it is written in: a BCP 47 tag.',
    rights: 'The terms under which its text may be shown.',
    publishedOn: 'When it was published, as it prints itself: EDTF.',
  }),
})

const MetadataOrigin = builder.enumType('MetadataOrigin', {
  description: 'Where a piece of metadata comes from.',
  values: named<(typeof metadataOrigins)[number]>({
    GIVEN: 'An editor said so.',
    FIRST_LINE: 'It is the first line of the text.',
    BYLINE: 'It stands beneath the title.',
    FRONT_MATTER: 'The head of the Markdown file says so.',
    PAGE: 'The page says so of itself.',
    ASSUMED: 'Nothing says so: it is the usual.',
  }),
})

const ProposedMetadataRef = builder.objectRef<ProposedMetadata>('ProposedMetadata').implement({
  description: 'A piece of metadata and where it comes from.',
  fields: (t) => ({
    field: t.expose('field', { type: MetadataField, description: 'What it is.' }),
    value: t.exposeString('value', { description: 'What is said.' }),
    origin: t.expose('origin', { type: MetadataOrigin, description: 'Where it comes from.' }),
  }),
})

const ResemblingDocument = builder.objectRef<Resembling>('ResemblingDocument').implement({
  description: 'A document, published or drafted, that much of a text stands in.',
  fields: (t) => ({
    document: t.id({ description: 'The document.', resolve: ({ document }) => idOf('DOCUMENT', document) }),
    title: t.exposeString('title', { description: 'Its title.' }),
    slug: t.exposeString('slug', { description: 'Its readable name.' }),
    share: t.exposeFloat('share', { description: 'The share (0 to 1) of the new text’s wording that stands in it.' }),
    isSame: t.exposeBoolean('isSame', { description: 'Whether the texts are the same, character by character.' }),
    isPublished: t.exposeBoolean('isPublished', {
      description: 'Whether it is published: a new version can be made of such.',
    }),
  }),
})

const TextPlace = builder.objectRef<NonNullable<IngestionProblem['place']>>('TextPlace').implement({
  description: 'A place in a text that was handed over.',
  fields: (t) => ({
    line: t.exposeInt('line', { description: 'The line, from 1.' }),
    column: t.exposeInt('column', { description: 'The character in it, from 1.' }),
    offset: t.exposeInt('offset', { description: 'The character of the whole, from 0; code points.' }),
  }),
})

const IngestionProblemRef = builder.objectRef<IngestionProblem>('IngestionProblem').implement({
  description: 'Why a document cannot be brought in, or what is asked of an editor.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'What it is, for programs: BAD_INPUT, CONFLICT, INTERNAL …' }),
    message: t.exposeString('message', { description: 'What it is, for people.' }),
    field: t.exposeString('field', { description: 'What it concerns.', nullable: true }),
    limit: t.exposeString('limit', { description: 'The limit that was passed.', nullable: true }),
    remedy: t.exposeString('remedy', { description: 'What to do about it.', nullable: true }),
    place: t.expose('place', { type: TextPlace, description: 'Where in what was handed over.', nullable: true }),
  }),
})

const IngestedDocument = builder.objectRef<NonNullable<ShownIngestion['document']>>('IngestedDocument').implement({
  description: 'What came of an ingestion.',
  fields: (t) => ({
    id: t.id({ description: 'The document.', resolve: ({ id }) => idOf('DOCUMENT', id) }),
    slug: t.exposeString('slug', { description: 'Its readable name.' }),
    title: t.exposeString('title', { description: 'Its title.' }),
    changeSet: t.field({
      type: CurrentSet,
      description: 'What gathers for it now: its draft, and what is suggested; null while nothing does.',
      nullable: true,
      complexity: 5,
      resolve: ({ id }, _args, context, info) => loadCurrentSetOf(context, placeOf(info), id),
    }),
  }),
})

export const Ingestion = builder.objectRef<ShownIngestion>('Ingestion').implement({
  description: 'A document on its way in: how far it is, what is asked, what came of it.',
  fields: (t) => ({
    id: t.id({ description: 'By which it is asked for again.', resolve: ({ id }) => writeIngestionId(id) }),
    status: t.expose('status', { type: IngestionStatus, description: 'Where it stands.' }),
    step: t.expose('step', { type: IngestionStep, description: 'The step that is under way, or was the last.' }),
    done: t.exposeInt('done', { description: 'How much of the step is done.' }),
    total: t.exposeInt('total', { description: 'Of how much; 0 where that cannot be said.' }),
    problem: t.expose('problem', {
      type: IngestionProblemRef,
      description: 'Why it failed, or what is asked.',
      nullable: true,
    }),
    metadata: t.expose('metadata', { type: [ProposedMetadataRef], description: 'What is proposed to be said of it.' }),
    resembling: t.expose('resembling', {
      type: [ResemblingDocument],
      description: 'Documents that it resembles, the most first.',
    }),
    orphans: t.exposeInt('orphans', {
      description:
        'Of a new version: claims and relations that have no certain place in it, to be mended before it is published.',
    }),
    document: t.expose('document', {
      type: IngestedDocument,
      description: 'The draft, once there is one.',
      nullable: true,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was handed over.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When something about it last changed.' }),
  }),
})
