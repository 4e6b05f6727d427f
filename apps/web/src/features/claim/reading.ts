import { dateInWords } from '../../ui/date-words.ts'
import { midSentence } from '../../ui/mid-sentence.ts'
import { claimPage } from './claim-link.ts'

type Read = {
  note: string | null
  qualifiers: readonly {
    value: { text: string } | { text: string; value: string; inferredBecause: string | null }
  }[]
}

/** What an editor decided in reading a claim's words: the note on them, and each date that the source does not print, with the reason. */
export function readingsOf({ note, qualifiers }: Read): string[] {
  const dates = qualifiers.flatMap(({ value }) =>
    'value' in value && value.inferredBecause
      ? [`“${value.text}” is ${dateInWords(value.value)}, because ${midSentence(value.inferredBecause)}`]
      : [],
  )
  return note === null ? dates : [note, ...dates]
}

/** Where the claim's page tells how it was read; null where nothing had to be decided. */
export function readingLink(claim: Read & { id: string }): string | null {
  if (readingsOf(claim).length === 0) return null
  return `${claimPage(claim)}#${claim.note === null ? 'circumstances' : 'note'}`
}
