import type { Claim, Evidence, Relation, Value } from '@backstop/knowledge'
import type { StudioNames } from '@backstop/store'
import { builder } from '../builder.ts'
import { ConditionKind, Modality, Polarity } from '../claim/claim-enums.ts'
import { Basis, RelationKind } from '../relation/relation.ts'
import { StudioEntity, StudioPredicate } from './known-thing.ts'
import { idOf, named, StudioThing, type Thing } from './thing.ts'

const StudioSpan = builder.objectRef<Evidence>('StudioSpan').implement({
  description: 'Words of a text, verbatim: from `start` up to but not including `end`, in Unicode code points.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Names this evidence: hand it back with an edit that keeps it.' }),
    start: t.exposeInt('start', { description: 'Offset of the first code point.' }),
    end: t.exposeInt('end', { description: 'Offset behind the last code point.' }),
    quote: t.exposeString('quote', { description: 'The words.' }),
  }),
})

export const ValueKind = builder.enumType('ValueKind', {
  description: 'What sort of value it is.',
  values: {
    ENTITY: { description: 'Somebody or something.' },
    QUANTITY: { description: 'A number of something, or a range.' },
    TIME: { description: 'A time.' },
    TEXT: { description: 'Words of the source.' },
  },
})

/** A value in its place: the object of a claim, or a qualifier with its key. */
type Part = { id: string; key: string | null; value: Value; names: StudioNames }

const whenOf =
  <Kind extends Value['kind'], Result>(
    kind: Kind,
    read: (value: Extract<Value, { kind: Kind }>, names: StudioNames) => Result,
  ) =>
  ({ value, names }: Part): Result | null =>
    value.kind === kind ? read(value as Extract<Value, { kind: Kind }>, names) : null

const StudioPart = builder.objectRef<Part>('StudioPart').implement({
  description: 'A value in its place in a claim; the fields that its kind has are not null.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Names this part: hand it back with an edit that keeps it.' }),
    key: t.exposeString('key', { description: 'Which circumstance it is; null for the object.', nullable: true }),
    kind: t.field({ type: ValueKind, description: 'What sort of value it is.', resolve: ({ value }) => value.kind }),
    text: t.string({ description: 'As the source words it.', resolve: ({ value }) => value.text }),
    entity: t.field({
      type: StudioEntity,
      description: 'Who or what it is.',
      nullable: true,
      resolve: whenOf('ENTITY', ({ entity }, names) => named(names, 'ENTITY', entity)),
    }),
    minimum: t.float({
      description: 'At least this many.',
      nullable: true,
      resolve: whenOf('QUANTITY', ({ minimum }) => minimum),
    }),
    maximum: t.float({
      description: 'At most this many.',
      nullable: true,
      resolve: whenOf('QUANTITY', ({ maximum }) => maximum),
    }),
    unit: t.string({
      description: 'What is counted or measured.',
      nullable: true,
      resolve: whenOf('QUANTITY', ({ unit }) => unit),
    }),
    time: t.field({
      type: 'EDTF',
      description: 'The time it means.',
      nullable: true,
      resolve: whenOf('TIME', ({ value }) => value),
    }),
    inferredBecause: t.string({
      description: 'Why the source means this time; null where it prints it.',
      nullable: true,
      resolve: whenOf('TIME', ({ inferredBecause }) => inferredBecause),
    }),
  }),
})

type Link = Claim['attribution'][number] & { names: StudioNames }
const StudioAttribution = builder.objectRef<Link>('StudioAttribution').implement({
  description: 'One link of the chain of those who say something.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Names this part: hand it back with an edit that keeps it.' }),
    speaker: t.field({
      type: StudioEntity,
      description: 'Who says it.',
      resolve: ({ speaker, names }) => named(names, 'ENTITY', speaker),
    }),
    cue: t.exposeString('cue', { description: 'The word that says so.', nullable: true }),
    evidence: t.expose('evidence', {
      type: StudioSpan,
      description: 'The words that put it in their mouth.',
      nullable: true,
    }),
  }),
})

type Condition = Claim['conditions'][number]
const StudioCondition = builder.objectRef<Condition>('StudioCondition').implement({
  description: 'What a claim is said to depend on.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Names this part: hand it back with an edit that keeps it.' }),
    kind: t.expose('kind', { type: ConditionKind, description: 'How it bears on the claim.' }),
    text: t.exposeString('text', { description: 'The condition in words.' }),
    claim: t.id({
      description: 'The claim that says the same.',
      nullable: true,
      resolve: ({ claim }) => (claim === null ? null : idOf('CLAIM', claim)),
    }),
    evidence: t.expose('evidence', { type: StudioSpan, description: 'The words that state it.' }),
  }),
})

export const StudioClaim = builder.objectRef<Thing<'CLAIM'>>('StudioClaim').implement({
  description: 'A claim with all its parts, as one revision has it.',
  interfaces: [StudioThing],
  fields: (t) => ({
    document: t.id({
      description: 'The document that says it.',
      resolve: ({ state }) => idOf('DOCUMENT', state.content.document),
    }),
    text: t.string({ description: 'One sentence that stands alone.', resolve: ({ state }) => state.content.text }),
    subject: t.field({
      type: StudioEntity,
      description: 'Of whom or what it is said.',
      resolve: ({ state, names }) => named(names, 'ENTITY', state.content.subject),
    }),
    predicate: t.field({
      type: StudioPredicate,
      description: 'What is said of it.',
      resolve: ({ state, names }) => named(names, 'PREDICATE', state.content.predicate),
    }),
    object: t.field({
      type: StudioPart,
      description: 'To what it relates its subject.',
      nullable: true,
      resolve: ({ state, names }) =>
        state.content.object === null ? null : { key: null, ...state.content.object, names },
    }),
    qualifiers: t.field({
      type: [StudioPart],
      description: 'The circumstances.',
      // Most claims have one or none.
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ state, names }) => state.content.qualifiers.map((qualifier) => ({ ...qualifier, names })),
    }),
    modality: t.field({
      type: Modality,
      description: 'How the source presents it.',
      resolve: ({ state }) => state.content.modality,
    }),
    polarity: t.field({
      type: Polarity,
      description: 'Is it said to be so or not to be so?',
      resolve: ({ state }) => state.content.polarity,
    }),
    attribution: t.field({
      type: [StudioAttribution],
      description: 'Who says it, nearest the content first.',
      resolve: ({ state, names }) => state.content.attribution.map((link) => ({ ...link, names })),
    }),
    conditions: t.field({
      type: [StudioCondition],
      description: 'What it is said to depend on.',
      resolve: ({ state }) => state.content.conditions,
    }),
    evidence: t.field({
      type: [StudioSpan],
      description: 'The words it rests on.',
      resolve: ({ state }) => state.content.evidence,
    }),
    note: t.string({
      description: 'Why the words were read as they were.',
      nullable: true,
      resolve: ({ state }) => state.content.note,
    }),
  }),
})

/** A claim of a relation, by what it says. */
const end = (side: keyof Pick<Relation, 'from' | 'to'>, description: string) => ({
  type: StudioClaimRef,
  description,
  resolve: ({ state, names }: Thing<'RELATION'>) => {
    const claim = names.get(state.content[side])
    return { id: state.content[side], text: claim?.kind === 'CLAIM' ? claim.content.text : '' }
  },
})

const StudioClaimRef = builder.objectRef<{ id: string; text: string }>('StudioClaimRef').implement({
  description: 'A claim by its sentence.',
  fields: (t) => ({
    id: t.id({ description: 'The claim.', resolve: ({ id }) => idOf('CLAIM', id) }),
    text: t.exposeString('text', { description: 'What it says.' }),
  }),
})

export const StudioRelation = builder.objectRef<Thing<'RELATION'>>('StudioRelation').implement({
  description: 'What one claim has to do with another, as one revision has it.',
  interfaces: [StudioThing],
  fields: (t) => ({
    relationKind: t.field({
      type: RelationKind,
      description: 'What they have to do with each other.',
      resolve: ({ state }) => state.content.kind,
    }),
    from: t.field(end('from', 'The claim that requires, enables … the other.')),
    to: t.field(end('to', 'The other claim.')),
    basis: t.field({
      type: Basis,
      description: 'Does the document say so, or an editor?',
      resolve: ({ state }) => state.content.basis,
    }),
    because: t.string({
      description: 'The editor’s reason.',
      nullable: true,
      resolve: ({ state }) => state.content.because,
    }),
    evidence: t.field({
      type: [StudioSpan],
      description: 'The words that state it.',
      resolve: ({ state }) => state.content.evidence,
    }),
  }),
})
