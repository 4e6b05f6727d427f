import { qualifierKeys } from '@backstop/knowledge'
import { builder } from '../builder.ts'
import { ConditionKind, Modality, Polarity } from '../claim/claim-enums.ts'
import { EntityKind } from '../entity/entity.ts'
import { Basis, RelationKind } from '../relation/relation.ts'
import { GuardKind } from '../studio/known-thing.ts'

const newId = 'What is changed; missing for something new.'
const rest = 'What is left away stays as it is; null empties.'

const TimeInput = builder.inputType('TimeInput', {
  description: 'A time, as it is written and what it means.',
  fields: (t) => ({
    text: t.string({ required: true, description: 'As the source words it.' }),
    value: t.field({ type: 'EDTF', required: true, description: 'The time it means.' }),
    inferredBecause: t.string({ description: 'How one knows, where the source does not print it.' }),
  }),
})

const DocumentInput = builder.inputType('DocumentInput', {
  description: `What is known of where a text comes from. ${rest}`,
  fields: (t) => ({
    id: t.id({ required: true, description: 'The document.' }),
    slug: t.string({ description: 'Its readable name; former ones go on working.' }),
    title: t.string({ description: 'Its title.' }),
    language: t.string({ description: 'Its language, a BCP 47 tag.' }),
    publisher: t.string({ description: 'Who published it.' }),
    author: t.string({ description: 'Who wrote it.' }),
    url: t.string({ description: 'Where it was published.' }),
    rights: t.string({ description: 'The terms under which the text may be shown.' }),
    publishedOn: t.field({ type: 'EDTF', description: 'When it was published, as printed.' }),
    datedAround: t.field({ type: TimeInput, description: 'When it was written, as you infer.' }),
  }),
})

const EntityInput = builder.inputType('EntityInput', {
  description: `An entity. ${rest}`,
  fields: (t) => ({
    id: t.id({ description: newId }),
    slug: t.string({ description: 'Its readable name; made of its name when it is new, former ones go on working.' }),
    name: t.string({ description: 'Its name in full.' }),
    kind: t.field({ type: EntityKind, description: 'What sort of thing it is.' }),
    description: t.string({ description: 'Who or what it is, in a sentence.' }),
    aliases: t.stringList({ description: 'Other names it goes by.' }),
    sameAs: t.stringList({ description: 'The same thing elsewhere, as URLs.' }),
  }),
})

const PredicateInput = builder.inputType('PredicateInput', {
  description: `A predicate. ${rest}`,
  fields: (t) => ({
    id: t.id({ description: newId }),
    key: t.string({ description: 'Its name in filters; made of its label when it is new.' }),
    label: t.string({ description: 'As it reads between subject and object.' }),
    inverseLabel: t.string({ description: 'As it reads between object and subject.' }),
    description: t.string({ description: 'When it is used.' }),
    subjectKinds: t.field({ type: [EntityKind], description: 'What its subjects are; empty for anything.' }),
    objectKinds: t.field({ type: [EntityKind], description: 'What its objects are; empty for anything.' }),
    functional: t.boolean({ description: 'Has a subject at most one object under equal qualifiers?' }),
    symmetric: t.boolean({ description: 'Does it hold the other way round too?' }),
    complete: t.boolean({ description: 'Are the claims of a document with it all that the document says?' }),
  }),
})

const GuardInput = builder.inputType('GuardInput', {
  description: `A guard. ${rest}`,
  fields: (t) => ({
    id: t.id({ description: newId }),
    kind: t.field({ type: GuardKind, description: 'How close they are.' }),
    from: t.id({ description: 'The first entity.' }),
    to: t.id({ description: 'The second.' }),
    because: t.string({ description: 'How one knows.' }),
  }),
})

const SpanInput = builder.inputType('SpanInput', {
  description:
    'Words of the text of the document’s current version, by where they stand, in Unicode code points. The words themselves are read off the text.',
  fields: (t) => ({
    id: t.id({ description: 'The id that this evidence has; missing for new evidence.' }),
    start: t.int({ required: true, description: 'Offset of the first code point.' }),
    end: t.int({ required: true, description: 'Offset behind the last code point.' }),
  }),
})

const EntityValueInput = builder.inputType('EntityValueInput', {
  description: 'Somebody or something.',
  fields: (t) => ({
    text: t.string({ required: true, description: 'As the source words it.' }),
    entity: t.id({ required: true, description: 'Who or what it is.' }),
  }),
})

const QuantityInput = builder.inputType('QuantityInput', {
  description: 'A number of something, or a range: "up to 30,000" has a maximum alone.',
  fields: (t) => ({
    text: t.string({ required: true, description: 'As the source words it.' }),
    minimum: t.float({ description: 'At least this many.' }),
    maximum: t.float({ description: 'At most this many.' }),
    unit: t.string({ description: 'What is counted or measured.' }),
  }),
})

const ValueInput = builder.inputType('ValueInput', {
  description: 'What a claim says of its subject, or a circumstance, in the one shape that fits.',
  isOneOf: true,
  fields: (t) => ({
    entity: t.field({ type: EntityValueInput, description: 'Somebody or something.' }),
    quantity: t.field({ type: QuantityInput, description: 'A number of something, or a range.' }),
    time: t.field({ type: TimeInput, description: 'A time.' }),
    text: t.string({ description: 'Words of the source.' }),
  }),
})

const ObjectInput = builder.inputType('ObjectInput', {
  description: 'To what a claim relates its subject.',
  fields: (t) => ({
    id: t.id({ description: 'The id that this part has; missing for a new one.' }),
    value: t.field({ type: ValueInput, required: true, description: 'What it is.' }),
  }),
})

const QualifierKey = builder.enumType('QualifierKey', {
  description: 'The circumstances of what a claim says.',
  values: Object.fromEntries(qualifierKeys.map((key) => [key, { description: `The ${key} of it.` }])) as Record<
    (typeof qualifierKeys)[number],
    { description: string }
  >,
})

const QualifierInput = builder.inputType('QualifierInput', {
  description: 'A circumstance of what a claim says.',
  fields: (t) => ({
    id: t.id({ description: 'The id that this part has; missing for a new one.' }),
    key: t.field({ type: QualifierKey, required: true, description: 'Which circumstance.' }),
    value: t.field({ type: ValueInput, required: true, description: 'What it is.' }),
  }),
})

const AttributionInput = builder.inputType('AttributionInput', {
  description: 'One link of the chain of those who say something.',
  fields: (t) => ({
    id: t.id({ description: 'The id that this part has; missing for a new one.' }),
    speaker: t.id({ required: true, description: 'Who says it: a person, an organization or a group.' }),
    cue: t.string({ description: 'The word that says so.' }),
    evidence: t.field({ type: SpanInput, description: 'The words that put it in their mouth.' }),
  }),
})

const ConditionInput = builder.inputType('ConditionInput', {
  description: 'What a claim is said to depend on.',
  fields: (t) => ({
    id: t.id({ description: 'The id that this part has; missing for a new one.' }),
    kind: t.field({ type: ConditionKind, required: true, description: 'How it bears on the claim.' }),
    text: t.string({ required: true, description: 'The condition in words.' }),
    claim: t.id({ description: 'The claim that says the same.' }),
    evidence: t.field({ type: SpanInput, required: true, description: 'The words that state it.' }),
  }),
})

const ClaimInput = builder.inputType('ClaimInput', {
  description: `A claim. ${rest}`,
  fields: (t) => ({
    id: t.id({ description: newId }),
    text: t.string({ description: 'One sentence that stands alone.' }),
    subject: t.id({ description: 'The entity of which it is said.' }),
    predicate: t.id({ description: 'What is said of it.' }),
    object: t.field({ type: ObjectInput, description: 'To what it relates its subject; null for nothing.' }),
    qualifiers: t.field({ type: [QualifierInput], description: 'The circumstances, all of them.' }),
    modality: t.field({ type: Modality, description: 'How the source presents it. ASSERTED for a new one.' }),
    polarity: t.field({ type: Polarity, description: 'Is it said to be so? AFFIRMED for a new one.' }),
    attribution: t.field({ type: [AttributionInput], description: 'Who says it, nearest the content first.' }),
    conditions: t.field({ type: [ConditionInput], description: 'What it is said to depend on.' }),
    evidence: t.field({ type: [SpanInput], description: 'The words it rests on: never none.' }),
    note: t.string({ description: 'Why the words were read as they were.' }),
  }),
})

const RelationInput = builder.inputType('RelationInput', {
  description: `What one claim has to do with another. ${rest}`,
  fields: (t) => ({
    id: t.id({ description: newId }),
    kind: t.field({ type: RelationKind, description: 'What they have to do with each other.' }),
    from: t.id({ description: 'The claim that requires, enables … the other.' }),
    to: t.id({ description: 'The other claim.' }),
    basis: t.field({ type: Basis, description: 'EDITORIAL for a new one.' }),
    because: t.string({ description: 'Your reason, where it is your reading.' }),
    evidence: t.field({
      type: [SpanInput],
      description: 'The words that state it, in the document of the first claim.',
    }),
  }),
})

const WithdrawInput = builder.inputType('WithdrawInput', {
  description: 'That something be no longer published.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'A document, entity, predicate, guard, claim or relation.' }),
  }),
})

export const ChangeInput = builder.inputType('ChangeInput', {
  description: 'A change of one thing.',
  isOneOf: true,
  fields: (t) => ({
    document: t.field({ type: DocumentInput, description: 'What is known of where a text comes from.' }),
    entity: t.field({ type: EntityInput, description: 'Somebody or something.' }),
    predicate: t.field({ type: PredicateInput, description: 'What can be said of something.' }),
    guard: t.field({ type: GuardInput, description: 'What proofs must know and no text says.' }),
    claim: t.field({ type: ClaimInput, description: 'What a source says.' }),
    relation: t.field({ type: RelationInput, description: 'What one claim has to do with another.' }),
    withdraw: t.field({ type: WithdrawInput, description: 'That something be no longer published.' }),
  }),
})
