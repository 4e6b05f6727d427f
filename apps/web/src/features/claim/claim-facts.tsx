import Link from 'next/link'
import type { ReactNode } from 'react'
import type { ClaimCardData } from './claim-card.query.ts'
import { certaintyInWords, conditionInWords, modalityWords, speakerInWords } from './claim-words.ts'
import { ModalitySample } from './modality-sample.tsx'

/** The four answers every claim gives, always in this order: who says it, how certain, under what condition, the words. */
export function ClaimFacts({ claim, words }: { claim: ClaimCardData; words?: ReactNode }) {
  return (
    <dl className="grid gap-y-3 text-[0.9375rem] leading-snug">
      <Fact label="Who says it">
        <Speakers claim={claim} />
      </Fact>
      <Fact label="How certain">
        <span className="-ml-1 inline-flex items-baseline gap-1.5">
          <ModalitySample modality={claim.modality} negated={claim.polarity === 'NEGATED'} />
          <span>
            <span className="font-medium">{certaintyInWords(claim)}</span>
            <span className="text-soft"> · {modalityWords[claim.modality].meaning}</span>
          </span>
        </span>
      </Fact>
      <Fact label="On what condition">
        {claim.conditions.length === 0 ? (
          <span className="text-soft">None stated</span>
        ) : (
          claim.conditions.map((condition) => (
            <span key={condition.text} className="block">
              {conditionInWords(condition)}
            </span>
          ))
        )}
      </Fact>
      <Fact label="The words it rests on">
        {words ??
          claim.evidence.map((evidence) => (
            <q key={evidence.start} className="block font-serif text-base leading-relaxed">
              {evidence.quote}
            </q>
          ))}
      </Fact>
    </dl>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="eyebrow">{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Speakers({ claim }: { claim: ClaimCardData }) {
  if (claim.attribution.length === 0) return speakerInWords(claim)
  return claim.attribution.map(({ speaker }, index) => (
    <span key={speaker.slug}>
      {index === 0 ? 'According to ' : ', as reported by '}
      <Link className="link" href={`/entities/${speaker.slug}`}>
        {speaker.name}
      </Link>
    </span>
  ))
}
