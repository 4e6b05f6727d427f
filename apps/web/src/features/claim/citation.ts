import { dateInWords } from '../../ui/date-words.ts'
import { sourceInWords } from './claim-words.ts'

type Cited = {
  text: string
  attribution: readonly { speaker: { name: string } }[]
  evidence: readonly { quote: string }[]
  document: {
    title: string
    author: string | null
    publisher: string | null
    publishedOn: string | null
    datedAround: { value: string } | null
  }
}

/** How to cite a claim: what it says, its words, where they stand, and its address here. A date that the source does not print is marked. */
export function citation(claim: Cited, address: string): string {
  const { author, title, publisher } = claim.document
  const where = [author, quoted(title), publisher, dateOf(claim.document)].filter(Boolean).join(', ')
  const quotes = claim.evidence.map(({ quote }) => quoted(quote.trim())).join(' … ')
  const cited = claim.attribution.length === 0 ? '' : ` (${sourceInWords(claim).replace('This article, ', '')})`
  return `${claim.text} ${quotes}, in ${where}${cited}. ${address}`
}

/** In double marks; those within become single ones. */
const quoted = (text: string): string => `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`

function dateOf({ publishedOn, datedAround }: Cited['document']): string | null {
  if (publishedOn !== null) return dateInWords(publishedOn)
  if (datedAround === null) return null
  return `around ${dateInWords(datedAround.value).replace(/^around /u, '')} (date inferred)`
}
