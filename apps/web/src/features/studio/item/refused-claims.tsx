import { Link } from '../../../ui/link.tsx'
import { count } from '../../../ui/plural.ts'
import { questionAddress } from './question-filter.ts'
import type { RefusedClaimData } from './question-page.query.ts'
import { claimInStudio, mendingOf, sortRefusals, type ToldReason } from './question-words.ts'

/** Claims of which questions were refused: why, and what can be done about it. */
export function RefusedClaims({ claims }: { claims: readonly RefusedClaimData[] }) {
  return (
    <ol className="grid gap-4">
      {claims.map((claim) => {
        const { id, text, questionCount, publishedIn, refusals } = claim
        const { mendable, others } = sortRefusals(refusals)
        return (
          <li key={id} className="card grid gap-3">
            <div>
              <h2 className="max-w-measure font-serif text-xl leading-snug">{text}</h2>
              <p className="flex flex-wrap gap-x-3 text-sm">
                {questionCount === 0 ? (
                  <span className="py-0.5 font-medium">Bears no question</span>
                ) : (
                  <Link className="link py-0.5" href={questionAddress({ claim: id })}>
                    Bears {count(questionCount, 'question')}
                  </Link>
                )}
                {publishedIn && (
                  <Link className="link py-0.5" href={claimInStudio(publishedIn.slug, id)}>
                    Open it in the studio<span className="sr-only">: {text}</span>
                  </Link>
                )}
              </p>
            </div>
            {mendable.size > 0 && (
              <ul className="grid max-w-3xl gap-2.5 text-sm">
                {[...mendable].map(([deed, reasons]) => {
                  const mending = mendingOf(deed, claim)
                  return (
                    <li key={deed}>
                      {reasons.map((reason) => (
                        <Reason key={reason.words} reason={reason} />
                      ))}
                      {mending && (
                        <Link className="link inline-block py-0.5" href={mending.href}>
                          {mending.words}
                        </Link>
                      )}
                    </li>
                  )
                })}
              </ul>
            )}
            {others.length > 0 && (
              <details className="text-sm">
                <summary className="disclosure text-soft">
                  {count(others.length, 'reason')} about which nothing is to be done
                </summary>
                <ul className="mt-1 grid max-w-3xl gap-2">
                  {others.map((reason) => (
                    <li key={reason.words}>
                      <Reason reason={reason} />
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        )
      })}
    </ol>
  )
}

const Reason = ({ reason: { words, sorts } }: { reason: ToldReason }) => (
  <p>
    {words} <span className="text-soft">({sorts.join('; ')})</span>
  </p>
)
