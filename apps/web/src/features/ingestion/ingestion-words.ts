import { count } from '../../ui/plural.ts'
import type { IngestionState, RecentIngestion } from './ingest-page.query.ts'

type Step = IngestionState['step']
type Field = IngestionState['metadata'][number]['field']

/** The steps of an ingestion in plain words, in their order. */
export const stepWords: Record<Step, string> = {
  READ: 'Read the text',
  COMPARE: 'Look for documents like it',
  DRAFT: 'Make a draft',
  SUGGEST: 'Suggest claims',
}

const statusWords: Record<IngestionState['status'], string> = {
  WAITING: 'Waiting for its turn',
  RUNNING: 'Being brought in',
  ASKING: 'Waiting for you',
  DONE: 'A draft',
  FAILED: 'Could not be brought in',
  CANCELLED: 'Cancelled',
}

/** Where an ingestion stands, in a few words. */
export const statusInWords = (status: IngestionState['status']): string => statusWords[status]

/** The fields that are proposed, with their labels, in the order in which they are asked. */
export const fieldLabels: [Field, string][] = [
  ['title', 'Title'],
  ['author', 'Who wrote it'],
  ['publisher', 'Who published it'],
  ['publishedOn', 'Published on'],
  ['language', 'Language'],
  ['url', 'Address'],
  ['rights', 'Rights'],
]

/** Where a proposed value comes from. */
export const originWords: Record<IngestionState['metadata'][number]['origin'], string> = {
  GIVEN: 'as you said',
  FIRST_LINE: 'the first line of the text',
  BYLINE: 'from beneath the title',
  FRONT_MATTER: 'from the head of the file',
  PAGE: 'from the page itself',
  ASSUMED: 'assumed: nothing says so',
}

/** How much of the new text stands in another document. */
export const shareInWords = ({ share, isSame }: { share: number; isSame: boolean }): string =>
  isSame ? 'the same text' : `${Math.round(share * 100)} % of the wording`

/** What a document on its way in is called. */
export const nameOf = ({ document, metadata }: Pick<RecentIngestion, 'document' | 'metadata'>): string =>
  document?.title ?? metadata.find(({ field }) => field === 'title')?.value ?? 'A document without a title yet'

type Waiting = NonNullable<IngestionState['document']>['changeSet']

/** How many suggestions wait in a document: those that are shown, and those that are folded away for being less sure. */
export function suggestionsInWords(changeSet: Waiting): string {
  const { pending, unsure } = changeSet ?? { pending: 0, unsure: 0 }
  const shown = pending - unsure
  const waiting = `${count(shown, 'suggestion')} ${shown === 1 ? 'waits' : 'wait'} for you.`
  if (unsure === 0) return shown === 0 ? 'No suggestion waits.' : waiting
  const folded = `${unsure} less sure ${unsure === 1 ? 'one is' : 'ones are'} folded away under “All”.`
  return shown === 0 ? `No sure suggestion waits. ${folded}` : `${waiting} ${folded}`
}
