import { Link } from '../../ui/link.tsx'
import { claimInDocument } from '../claim/claim-link.ts'
import { modalityWords } from '../claim/claim-words.ts'
import { quoteInSentence } from '../claim/quote-in-sentence.ts'
import type { FeaturedClaimData } from './home-page.query.ts'

/** The claim's sentence, large, with its words marked; it leads into the text, to itself. */
export function FeaturedSentence({ claim }: { claim: FeaturedClaimData }) {
  const [evidence] = claim.context
  if (evidence === undefined) return null
  const { before, quote, after } = quoteInSentence(evidence)
  return (
    <blockquote className="font-serif text-[clamp(1.75rem,1.2rem+2.4vw,2.875rem)] leading-[1.28] tracking-[-0.012em]">
      <Link href={claimInDocument(claim)} className="text-pretty">
        {before}
        <span className={`mark ${modalityWords[claim.modality].mark}`}>{quote}</span>
        {after}
      </Link>
    </blockquote>
  )
}
