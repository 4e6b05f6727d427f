import type { QueueEntry } from './queue-entry.ts'

/** A sign for how something stands, told apart by its form: the text has the same before its words. */
export const statusSigns: Record<QueueEntry['status'], string> = {
  PUBLISHED: '—',
  CHANGED: '◐',
  DRAFT: '●',
  WITHDRAWN: '✕',
  SUGGESTED: '○',
  FORMER: '·',
}
