import type { StudioClaimData } from '../studio-document.query.ts'
import { circumstancesInWords, tripleInWords } from '../thing-words.ts'

/** What a claim says part by part: who does what to whom, and below it when, where and how. */
export const SaidParts = ({ claim }: { claim: StudioClaimData }) => (
  <>
    <span className="block">{tripleInWords(claim)}</span>
    {claim.qualifiers.length > 0 && <span className="block">{circumstancesInWords(claim)}</span>}
  </>
)
