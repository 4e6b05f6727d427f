import { Link } from '../../ui/link.tsx'
import { AsRead } from './as-read.tsx'
import type { ClaimCardData } from './claim-card.query.ts'
import { claimInDocument, claimPage } from './claim-link.ts'
import { claimInShort, conditionInWords, denialInWords, speakerInWords } from './claim-words.ts'
import { ModalitySample } from './modality-sample.tsx'

/** Between facts; it stays with what it ends, so that no line begins with it. */
const dot = '\u00a0· '

type Props = {
  claims: readonly ClaimCardData[]
  /** The fragment by which each is found. */
  anchor?: (claim: ClaimCardData) => string
  /** Whether a heading above already says how certain they are. */
  underCertainty?: boolean
  /** Whether to name the article each is from. */
  titled?: boolean
}

/** Claims one under the other: the sentence, who says it and how certain it is, and the words it rests on. */
export function ClaimList({ claims, anchor, underCertainty = false, titled = false }: Props) {
  return (
    <ol className="grid">
      {claims.map((claim) => (
        <li
          key={claim.id}
          id={anchor?.(claim)}
          className="border-rule border-t py-3 first:border-t-0 target:bg-tint print:break-inside-avoid"
        >
          <p className="font-serif text-[1.0625rem] leading-snug">
            <Link className="decoration-1 underline-offset-4 hover:underline" href={claimPage(claim)}>
              {claim.text}
            </Link>
          </p>
          <p className={`mt-1 flex items-baseline gap-1.5 text-sm text-soft ${underCertainty ? '' : '-ml-1'}`}>
            {!underCertainty && <ModalitySample modality={claim.modality} negated={claim.polarity === 'NEGATED'} />}
            <span>
              {[
                speakerInWords(claim),
                ...(underCertainty
                  ? [...denialInWords(claim), ...claim.conditions.map(conditionInWords)]
                  : [claimInShort(claim)]),
              ].join(dot)}
              <span className="no-print">
                {dot}
                <a className={titled ? 'link' : 'link whitespace-nowrap'} href={claimInDocument(claim)}>
                  {titled ? claim.document.title : 'in the text'}
                </a>
              </span>
              <AsRead claim={claim} />
            </span>
          </p>
        </li>
      ))}
    </ol>
  )
}
