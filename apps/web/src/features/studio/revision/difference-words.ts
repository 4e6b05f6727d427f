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

const words: Record<string, string> = {
  ...Object.fromEntries(Object.entries(entityKinds).map(([kind, { one }]) => [kind, one])),
  ...Object.fromEntries(Object.entries(modalityWords).map(([modality, { label }]) => [modality, label])),
  ...{ AFFIRMED: 'Said', NEGATED: 'Denied' },
  ...{ STATED: 'The document', EDITORIAL: 'An editor' },
}
const ofRelations = Object.fromEntries(Object.entries(relationWords).map(([kind, { OUTGOING }]) => [kind, OUTGOING]))
const ofGuards = { PART_OF: 'Is part of', BROADER: 'Is broader than', OVERLAPPING: 'Is or overlaps with' }
const wordsOfKind: Partial<Record<RevisionData['kind'], Record<string, string>>> = {
  RELATION: ofRelations,
  GUARD: ofGuards,
}

/** Fields whose values are ours, not the words of somebody. */
const coded: readonly string[] = ['kind', 'modality', 'polarity', 'basis', 'subjectKinds', 'objectKinds']

/** What a field says, in plain words: values of ours are told as everywhere else. */
export function valueInWords(kind: RevisionData['kind'], field: string, value: string): string {
  if (!coded.includes(field)) return value
  const known = field === 'kind' ? { ...words, ...wordsOfKind[kind] } : words
  return value
    .split('; ')
    .map((each) => known[each] ?? each)
    .join(', ')
}
