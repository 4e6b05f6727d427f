import { circumstanceName } from '../claim/circumstance-words.ts'
import { certaintyInWords, conditionInWords } from '../claim/claim-words.ts'
import { relationWords } from '../claim/relation-words.ts'
import { entityKinds } from '../entity/entity-kinds.ts'
import { guardWords } from './guard/guard-words.ts'
import { kindsInWords, promisesInWords } from './predicate/predicate-words.ts'
import type { PublishedData, StudioClaimData, StudioThingData } from './studio-document.query.ts'

/** Of something as much as names it. */
export type Named =
  | { __typename: 'StudioClaim'; text: string }
  | { __typename: 'StudioEntity'; name: string; survivor?: { name: string } | null }
  | { __typename: 'StudioPredicate'; label: string }
  | {
      __typename: 'StudioRelation'
      relationKind: keyof typeof relationWords
      from: { text: string }
      to: { text: string }
    }
  | {
      __typename: 'StudioGuard'
      guardKind: keyof typeof guardWords
      guardFrom: { name: string }
      guardTo: { name: string }
    }
  | { __typename: 'StudioSource'; title: string }

/** What something is called in a line: a claim by its sentence, an entity by its name, one that is merged by whom it is too. */
export function nameOf(thing: Named | null): string {
  switch (thing?.__typename) {
    case 'StudioClaim':
      return thing.text
    case 'StudioEntity':
      return thing.survivor ? `${thing.name} is ${thing.survivor.name}` : thing.name
    case 'StudioPredicate':
      return thing.label
    case 'StudioRelation':
      return `“${thing.from.text}” ${relationWords[thing.relationKind].OUTGOING.toLowerCase()} “${thing.to.text}”`
    case 'StudioGuard':
      return `${thing.guardFrom.name} ${guardWords[thing.guardKind].FROM} ${thing.guardTo.name}`
    case 'StudioSource':
      return thing.title
    default:
      return 'Something that is taken away'
  }
}

/** Subject, predicate and object in a line: "Britain · proposes · a force", or of what is denied "Britain · not: proposes · a force". */
export const tripleInWords = ({ subject, predicate, object, polarity }: StudioClaimData): string =>
  [
    subject.name,
    polarity === 'NEGATED' ? `not: ${predicate.label}` : predicate.label,
    object?.entity?.name ?? object?.text,
  ]
    .filter(Boolean)
    .join(' · ')

type Circumstance = { key: string | null; text: string; entity: { name: string } | null }

/** The circumstances in a line, each behind what the form calls it: "When: last Monday · Where: Paris"; nothing where there are none. */
export const circumstancesInWords = ({ qualifiers }: { qualifiers: readonly Circumstance[] }): string =>
  qualifiers.map(({ key, text, entity }) => `${circumstanceName(key ?? '')}: ${entity?.name ?? text}`).join(' · ')

/** How something stands to what is published, in a word or two. */
export const statusWords: Record<StudioThingData['status'], string> = {
  PUBLISHED: 'Published',
  CHANGED: 'Changed',
  DRAFT: 'New draft',
  WITHDRAWN: 'To be withdrawn',
  SUGGESTED: 'Suggested',
  FORMER: 'Former',
}

/** One field of something, in words. */
export type FieldWords = { field: string; label: string; words: string }

const line = (field: string, label: string, words: string | null | undefined): FieldWords => ({
  field,
  label,
  words: words ?? '',
})

/** What something says, field by field in words, to be set beside another of its revisions. */
export function fieldsOf(thing: StudioThingData | PublishedData | null): FieldWords[] {
  if (thing?.__typename === 'StudioClaim')
    return [
      line('text', 'Sentence', thing.text),
      line('subject', 'Subject', thing.subject.name),
      line('predicate', 'Predicate', thing.predicate.label),
      line('object', 'Object', thing.object?.entity?.name ?? thing.object?.text),
      line('qualifiers', 'Circumstances', circumstancesInWords(thing)),
      line('modality', 'How certain', certaintyInWords(thing)),
      line('attribution', 'Who says it', thing.attribution.map(({ speaker }) => speaker.name).join(', reported by ')),
      line('conditions', 'Condition', thing.conditions.map(conditionInWords).join('; ')),
      line('evidence', 'Words', thing.evidence.map(({ quote }) => `“${quote}”`).join(' … ')),
      line('note', 'Note', thing.note),
    ]
  if (thing?.__typename === 'StudioEntity')
    return [
      line('name', 'Name', thing.name),
      line('kind', 'Kind', entityKinds[thing.entityKind].one),
      line('description', 'Description', thing.description),
      line('aliases', 'Other names', thing.aliases.join(', ')),
      line('sameAs', 'Elsewhere', thing.sameAs.join(', ')),
    ]
  if (thing?.__typename === 'StudioPredicate')
    return [
      line('label', 'Reads', thing.label),
      line('inverseLabel', 'The other way round', thing.inverseLabel),
      line('key', 'Key', thing.key),
      line('description', 'When it is used', thing.description),
      line('subjectKinds', 'Who or what', kindsInWords(thing.subjectKinds)),
      line('objectKinds', 'To whom or what', kindsInWords(thing.objectKinds)),
      line('promises', 'Promises', promisesInWords(thing)),
    ]
  if (thing?.__typename === 'StudioRelation' || thing?.__typename === 'StudioGuard')
    return [
      line('is', 'Says', nameOf(thing)),
      line('because', 'Why', thing.__typename === 'StudioGuard' ? thing.known : thing.reason),
    ]
  if (thing?.__typename === 'StudioSource') return [line('title', 'Title', thing.title)]
  return []
}

/** A field that two revisions have otherwise. */
export type Difference = { field: string; label: string; before: string; after: string }

/** The fields that two revisions of something have otherwise, with the words of both. */
export const differencesOf = (before: PublishedData | null, after: StudioThingData | PublishedData | null) =>
  differ(fieldsOf(before), fieldsOf(after))

/** The fields that are worded otherwise. */
export function differ(before: readonly FieldWords[], after: readonly FieldWords[]): Difference[] {
  const old = new Map(before.map(({ field, words }) => [field, words]))
  return after
    .map(({ field, label, words }) => ({ field, label, before: old.get(field) ?? '', after: words }))
    .filter((each) => each.before !== each.after)
}
