import { dateInWords } from '../../ui/date-words.ts'
import { sourceInWords } from './claim-words.ts'

type Cited = {
  text: string
  attribution: readonly { speaker: { name: string } }[]
  evidence: readonly { quote: string }[]
  document: { title: string; author: string | null; publisher: string | null; publishedOn: string | null }
}

/** How to cite a claim: what it says, its words, where they stand, and its address here. */
export function citation(claim: Cited, address: string): string {
  const { author, title, publisher, publishedOn } = claim.document
  const where = [author, `“${title}”`, publisher, publishedOn && dateInWords(publishedOn)].filter(Boolean).join(', ')
  const quotes = claim.evidence.map(({ quote }) => `“${quote.trim()}”`).join(' … ')
  const cited = claim.attribution.length === 0 ? '' : ` (${sourceInWords(claim).replace('This article, ', '')})`
  return `${claim.text} ${quotes}, in ${where}${cited}. ${address}`
}
