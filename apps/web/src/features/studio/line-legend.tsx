import { modalities, modalityWords } from '../claim/claim-words.ts'
import { ModalitySample } from '../claim/modality-sample.tsx'
import { NotSign } from '../claim/not-sign.tsx'
import type { QueueEntry } from './change-set/queue-entry.ts'

/** What the lines under words mean, as far as the text has them. */
export function LineLegend({ queue }: { queue: readonly QueueEntry[] }) {
  const claims = queue.flatMap(({ thing }) => (thing?.__typename === 'StudioClaim' ? [thing] : []))
  const kinds = new Set(claims.map(({ modality }) => modality))
  if (claims.length === 0) return null
  return (
    <ul aria-label="Lines in the text" className="-mx-1 mt-2 flex flex-wrap gap-x-3 gap-y-1.5 text-soft text-sm">
      {modalities
        .filter((one) => kinds.has(one))
        .map((modality) => (
          <li key={modality} className="flex items-center gap-1">
            <ModalitySample modality={modality} />
            {modalityWords[modality].label}
          </li>
        ))}
      {claims.some(({ polarity }) => polarity === 'NEGATED') && (
        <li className="pl-2">
          <NotSign />
        </li>
      )}
    </ul>
  )
}
