import {
  type ClaimPrefill,
  isKindTold,
  mostCandidates,
  prefillClaim,
  readTypedValue,
  type StudioNames,
} from '@backstop/store'
import { builder } from '../builder.ts'
import { ConditionKind, Modality, Polarity } from '../claim/claim-enums.ts'
import { EntityKind } from '../entity/entity.ts'
import { readGlobalId } from '../node/load-node.ts'
import { ValueKind } from './claim-thing.ts'
import { StudioEntity, StudioPredicate } from './known-thing.ts'
import { Studio } from './studio.ts'
import { named, type Thing } from './thing.ts'

type Span = ClaimPrefill['evidence'][number]
type Mention = NonNullable<ClaimPrefill['subject']>
type Value = NonNullable<ClaimPrefill['object']>
type With<Part> = Part & { names: StudioNames }

const ProposedSpan = builder.objectRef<Span>('ProposedSpan').implement({
  description: 'Words of the text: from `start` up to but not including `end`, in Unicode code points.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Offset of the first code point.' }),
    end: t.exposeInt('end', { description: 'Offset behind the last code point.' }),
    quote: t.exposeString('quote', { description: 'The words.' }),
  }),
})

const candidatesOf = ({ candidates, names }: With<Mention>): Thing<'ENTITY'>[] =>
  candidates
    .slice(0, mostCandidates)
    .filter(({ entity }) => names.get(entity)?.kind === 'ENTITY')
    .map(({ entity }) => named(names, 'ENTITY', entity))

const ProposedEntity = builder.objectRef<With<Mention>>('ProposedEntity').implement({
  description: 'Whom or what words may mean.',
  fields: (t) => ({
    quote: t.exposeString('quote', { description: 'The words.' }),
    candidates: t.field({
      type: [StudioEntity],
      description: 'Who is known and may be meant, the likeliest first; empty where nobody is.',
      resolve: candidatesOf,
    }),
    name: t.string({
      description: 'What a new entity would be called, were none of these meant.',
      resolve: ({ proposed }) => proposed.name,
    }),
    entityKind: t.field({
      type: EntityKind,
      description: 'What sort of thing that would be.',
      resolve: ({ proposed }) => proposed.kind,
    }),
    isKindTold: t.boolean({
      description: 'Do the words or their text tell that sort? Else an editor is to be asked.',
      resolve: isKindTold,
    }),
  }),
})

const ProposedPredicate = builder
  .objectRef<With<NonNullable<ClaimPrefill['predicate']>>>('ProposedPredicate')
  .implement({
    description: 'What words may say of something.',
    fields: (t) => ({
      label: t.exposeString('label', { description: 'As it reads between subject and object.' }),
      predicate: t.field({
        type: StudioPredicate,
        description: 'The predicate, where it is known; null for a new one.',
        nullable: true,
        resolve: ({ id, names }) =>
          id !== null && names.get(id)?.kind === 'PREDICATE' ? named(names, 'PREDICATE', id) : null,
      }),
    }),
  })

const valueIn = <Kind extends Value['kind'], Result>(
  kind: Kind,
  read: (value: With<Extract<Value, { kind: Kind }>>) => Result,
) => ({
  nullable: true as const,
  resolve: ({ value }: ProposedPart): Result | null =>
    value.kind === kind ? read(value as With<Extract<Value, { kind: Kind }>>) : null,
})

type ProposedPart = { key: string | null; value: With<Value> }
const ProposedValue = builder.objectRef<ProposedPart>('ProposedValue').implement({
  description: 'A value that words may have; the fields that its kind has are not null.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Which circumstance it is; null for the object.', nullable: true }),
    kind: t.field({ type: ValueKind, description: 'What sort of value it is.', resolve: ({ value }) => value.kind }),
    text: t.string({ description: 'The words.', resolve: ({ value }) => value.span.quote }),
    entity: t.field({
      type: ProposedEntity,
      description: 'Whom or what they mean.',
      ...valueIn('ENTITY', ({ mention, names }) => ({ ...mention, names })),
    }),
    minimum: t.float({ description: 'At least this many.', ...valueIn('QUANTITY', ({ minimum }) => minimum) }),
    maximum: t.float({ description: 'At most this many.', ...valueIn('QUANTITY', ({ maximum }) => maximum) }),
    unit: t.string({ description: 'What is counted or measured.', ...valueIn('QUANTITY', ({ unit }) => unit) }),
    time: t.field({ type: 'EDTF', description: 'The time they mean.', ...valueIn('TIME', ({ value }) => value) }),
    inferredBecause: t.string({
      description: 'Why they mean this time; null where they say it in full.',
      ...valueIn('TIME', ({ inferredBecause }) => inferredBecause),
    }),
  }),
})

const ProposedSpeaker = builder.objectRef<With<ClaimPrefill['attribution'][number]>>('ProposedSpeaker').implement({
  description: 'Who may be saying it.',
  fields: (t) => ({
    speaker: t.field({
      type: ProposedEntity,
      description: 'Who.',
      resolve: ({ speaker, names }) => ({ ...speaker, names }),
    }),
    cue: t.string({ description: 'The word that says so.', resolve: ({ cue }) => cue.quote }),
    evidence: t.expose('evidence', { type: ProposedSpan, description: 'The words that put it in their mouth.' }),
  }),
})

const ProposedCondition = builder.objectRef<ClaimPrefill['conditions'][number]>('ProposedCondition').implement({
  description: 'On what it may depend.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ConditionKind, description: 'How it bears on the claim.' }),
    evidence: t.expose('span', { type: ProposedSpan, description: 'The words that state it.' }),
  }),
})

const ClaimProposal = builder.objectRef<ClaimPrefill>('ClaimProposal').implement({
  description: 'The parts of a claim as rules read them off selected words, however doubtful. Nothing of it is kept.',
  fields: (t) => ({
    text: t.exposeString('text', {
      description: 'A sentence that stands alone; null where none could be written.',
      nullable: true,
    }),
    subject: t.field({
      type: ProposedEntity,
      description: 'Of whom or what it is said.',
      nullable: true,
      resolve: ({ subject, names }) => subject && { ...subject, names },
    }),
    predicate: t.field({
      type: ProposedPredicate,
      description: 'What is said of it.',
      nullable: true,
      resolve: ({ predicate, names }) => predicate && { ...predicate, names },
    }),
    object: t.field({
      type: ProposedValue,
      description: 'To what it relates its subject.',
      nullable: true,
      resolve: ({ object, names }) => object && { key: null, value: { ...object, names } },
    }),
    qualifiers: t.field({
      type: [ProposedValue],
      description: 'The circumstances.',
      resolve: ({ qualifiers, names }) => qualifiers.map(({ key, value }) => ({ key, value: { ...value, names } })),
    }),
    modality: t.expose('modality', { type: Modality, description: 'How the source presents it.' }),
    polarity: t.expose('polarity', { type: Polarity, description: 'Is it said to be so or not to be so?' }),
    attribution: t.field({
      type: [ProposedSpeaker],
      description: 'Who says it, nearest the content first.',
      resolve: ({ attribution, names }) => attribution.map((link) => ({ ...link, names })),
    }),
    conditions: t.expose('conditions', { type: [ProposedCondition], description: 'What it is said to depend on.' }),
  }),
})

type Typed = Awaited<ReturnType<typeof readTypedValue>>
const TypedValue = builder.objectRef<Typed>('TypedValue').implement({
  description: 'What words mean as a value, where they mean one.',
  fields: (t) => ({
    time: t.field({ type: 'EDTF', description: 'The time.', nullable: true, resolve: ({ time }) => time?.value }),
    inferredBecause: t.string({
      description: 'Why they mean this time; null where they say it in full.',
      nullable: true,
      resolve: ({ time }) => time?.inferredBecause,
    }),
    isNumber: t.boolean({
      description: 'Are they a number, or a range?',
      resolve: ({ quantity }) => quantity !== null,
    }),
    minimum: t.float({
      description: 'At least this many.',
      nullable: true,
      resolve: ({ quantity }) => quantity?.minimum,
    }),
    maximum: t.float({
      description: 'At most this many.',
      nullable: true,
      resolve: ({ quantity }) => quantity?.maximum,
    }),
    unit: t.string({
      description: 'What is counted or measured.',
      nullable: true,
      resolve: ({ quantity }) => quantity?.unit,
    }),
  }),
})

const document = { required: true, description: 'The document that is worked on.' } as const
builder.objectFields(Studio, (t) => ({
  prefill: t.field({
    type: ClaimProposal,
    description:
      'Proposes a claim for selected words of a document’s current text; null where no rules are for its language. The first time in a text it is read, which takes a second or two.',
    nullable: true,
    args: {
      document: t.arg.id(document),
      start: t.arg.int({ required: true, description: 'Offset of the first code point.' }),
      end: t.arg.int({ required: true, description: 'Offset behind the last code point.' }),
      published: t.arg.boolean({
        required: true,
        defaultValue: false,
        description: 'The text and who is known as published, whatever is drafted: for practising.',
      }),
    },
    complexity: 50,
    resolve: (_studio, { start, end, published, ...given }, { database }) =>
      prefillClaim(database, {
        ...{ start, end, leavesDrafts: published },
        document: readGlobalId(['Document'], given.document, 'document').id,
      }),
  }),
  readValue: t.field({
    type: TypedValue,
    description: 'Reads words as a time (“February 2025”) or a number (“up to 30,000 troops”).',
    args: {
      document: t.arg.id(document),
      text: t.arg.string({ required: true, description: 'The words.' }),
    },
    complexity: 20,
    resolve: (_studio, given, { database }) =>
      readTypedValue(database, {
        text: given.text,
        document: readGlobalId(['Document'], given.document, 'document').id,
      }),
  }),
}))
