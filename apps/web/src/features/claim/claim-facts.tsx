import type { ReactNode } from 'react'
import { Link } from '../../ui/link.tsx'
import type { ClaimCardData } from './claim-card.query.ts'
import { certaintyInWords, conditionInWords, modalityWords, speakerInWords } from './claim-words.ts'
import { ModalitySample } from './modality-sample.tsx'

/** The four answers every claim gives, always in this order: who says it, how certain, under what condition, the words. */
export function ClaimFacts({ claim, words }: { claim: ClaimCardData; words?: ReactNode }) {
  return (
    <dl className="grid gap-y-3 text-[0.9375rem] leading-snug in-[.sheet]:max-lg:gap-y-2">
      <Fact label="Who says it">
        <Speakers claim={claim} />
      </Fact>
      <Fact label="How certain">
        <span className="-ml-1 inline-flex items-baseline gap-1.5">
          <ModalitySample modality={claim.modality} negated={claim.polarity === 'NEGATED'} />
          <span>
            <span className="font-medium">{certaintyInWords(claim)}</span>
            {claim.polarity === 'AFFIRMED' && (
              <span className="text-soft in-[.sheet]:max-lg:hidden"> · {modalityWords[claim.modality].meaning}</span>
            )}
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
            <blockquote
              key={evidence.start}
              className="mt-1 border-rule border-l-2 pl-3 font-serif text-base leading-normal"
            >
              {evidence.quote}
            </blockquote>
          ))}
      </Fact>
    </dl>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="in-[.sheet]:max-lg:flex in-[.sheet]:max-lg:gap-3">
      <dt className="eyebrow in-[.sheet]:max-lg:w-24 in-[.sheet]:max-lg:shrink-0">{label}</dt>
      <dd className="min-w-0">{children}</dd>
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
