import { modalityWords } from '../../claim/claim-words.ts'
import { relationWords } from '../../claim/relation-words.ts'
import { entityKinds } from '../../entity/entity-kinds.ts'
import type { RevisionData } from './history-page.query.ts'

const labels: Record<string, string> = {
  ...{ document: 'Document', text: 'Sentence', subject: 'Subject', predicate: 'Predicate', object: 'Object' },
  ...{ qualifiers: 'Circumstances', modality: 'How certain', polarity: 'Said or denied', attribution: 'Who says it' },
  ...{ conditions: 'Condition', evidence: 'Words it rests on', note: 'Note' },
  ...{ slugs: 'In addresses', name: 'Name', kind: 'What sort', description: 'Description', aliases: 'Other names' },
  ...{ sameAs: 'Elsewhere', mergedInto: 'Is the same as' },
  ...{ key: 'In filters', label: 'Label', inverseLabel: 'The other way round', subjectKinds: 'Its subjects are' },
  ...{ objectKinds: 'Its objects are', functional: 'One object at most', symmetric: 'Holds both ways' },
  ...{ complete: 'All that is said', from: 'From', to: 'To', because: 'Because', basis: 'Who says so' },
  ...{
    title: 'Title',
    language: 'Language',
    publisher: 'Publisher',
    author: 'Author',
    url: 'Address',
    rights: 'Rights',
  },
  ...{ publishedOn: 'Published on', datedAround: 'Written around', versions: 'Text' },
}

/** What a field is called before a person. */
export const labelOf = (field: string): string => labels[field] ?? field

type Words = Record<string, string>
const kindsOfEntity: Words = Object.fromEntries(Object.entries(entityKinds).map(([kind, { one }]) => [kind, one]))
const kindsOfRelation: Words = Object.fromEntries(
  Object.entries(relationWords).map(([kind, { OUTGOING }]) => [kind, OUTGOING]),
)
const kindsOfGuard: Words = { PART_OF: 'Is part of', BROADER: 'Is broader than', OVERLAPPING: 'Is or overlaps with' }

/** Of the fields whose values are ours, not the words of somebody: what each value is called. */
const coded: Record<string, Words> = {
  modality: Object.fromEntries(Object.entries(modalityWords).map(([modality, { label }]) => [modality, label])),
  polarity: { AFFIRMED: 'Said', NEGATED: 'Denied' },
  basis: { STATED: 'The document', EDITORIAL: 'An editor' },
  subjectKinds: kindsOfEntity,
  objectKinds: kindsOfEntity,
}
const codedKinds: Partial<Record<RevisionData['kind'], Words>> = {
  ENTITY: kindsOfEntity,
  RELATION: kindsOfRelation,
  GUARD: kindsOfGuard,
}

/** What a field says, in plain words: values of ours are told as everywhere else. */
export function valueInWords(kind: RevisionData['kind'], field: string, value: string): string {
  const words = field === 'kind' ? codedKinds[kind] : coded[field]
  if (words === undefined) return value
  return value
    .split('; ')
    .map((each) => words[each] ?? each)
    .join(', ')
}
