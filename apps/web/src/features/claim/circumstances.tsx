import { dateInWords } from '../../ui/date-words.ts'
import { Link } from '../../ui/link.tsx'
import { midSentence } from '../../ui/mid-sentence.ts'
import { circumstanceInWords } from './circumstance-words.ts'
import type { ClaimPageData } from './claim-page.query.ts'

/** When, where, to whom and so on, in the words of the source; a date that was inferred says why. */
export function Circumstances({ claim }: { claim: ClaimPageData }) {
  const circumstances = claim.qualifiers.filter(({ value }) => value.text !== '')
  if (circumstances.length === 0) return null
  return (
    <section aria-labelledby="circumstances">
      <h2 id="circumstances" className="mb-2 font-semibold text-xl">
        Circumstances
      </h2>
      <dl className="grid gap-x-6 sm:grid-cols-[8rem_1fr]">
        {circumstances.map((circumstance) => {
          const { key, value } = circumstance
          return (
            <div key={`${key} ${value.text}`} className="contents">
              <dt className="eyebrow pt-1.5">{circumstanceInWords(circumstance)}</dt>
              <dd className="pb-2 sm:py-1">
                {'entity' in value ? (
                  <Link className="link" href={`/entities/${value.entity.slug}`}>
                    {value.text}
                  </Link>
                ) : (
                  `“${value.text}”`
                )}
                {'value' in value && value.value !== '' && (
                  <span className="text-soft">
                    {' '}
                    · {dateInWords(value.value)}
                    {value.inferredBecause && <>, inferred because {midSentence(value.inferredBecause)}</>}
                  </span>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
