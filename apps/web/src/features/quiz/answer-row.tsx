import { quotesInSentences } from '../claim/quotes-in-sentences.ts'
import { PlaceLink } from './place-link.tsx'
import type { AttemptItem } from './quiz-page.query.ts'

type Props = {
  entry: AttemptItem
  /** From 1. */
  number: number
  /** Where the question stands. */
  address: string
}

/** A question of a run that is over: what was answered, beside the right answer; on paper with the sentence that settles it. */
export function AnswerRow({ entry: { item, result }, number, address }: Props) {
  if (result === null) return null
  const { correct, chosen, right } = result
  return (
    <li
      id={`answer-${number}`}
      className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 break-inside-avoid border-rule border-b py-4 last:border-b-0 print:py-2.5"
    >
      <span className="step" data-outcome={correct ? 'right' : 'wrong'}>
        {number}
      </span>
      <div className="grid gap-1.5">
        <p className="font-medium">{item.stem}</p>
        <dl className="grid gap-1 text-[0.9375rem]">
          <Answer
            name={correct ? 'Your answer, right' : 'Your answer, not right'}
            sign={correct ? '✓' : '✗'}
            options={chosen}
          />
          {!correct && <Answer name="Right answer" sign="✓" options={right} />}
        </dl>
        {quotesInSentences(result.evidence).map(({ sentence }) => (
          <blockquote key={sentence} className="hidden font-serif leading-snug print:block">
            “{sentence}”
          </blockquote>
        ))}
        <p className="no-print flex flex-wrap gap-x-4 text-sm">
          <a className="link py-1" href={`#sentence-${number}`}>
            See the sentence
          </a>
          <PlaceLink className="link py-1" href={address}>
            {correct ? 'See why' : 'See why, and why not'}
          </PlaceLink>
        </p>
      </div>
    </li>
  )
}

function Answer({
  name,
  sign,
  options,
}: {
  name: string
  sign: string
  options: readonly { correct?: boolean; option: { text: string } }[]
}) {
  return (
    <div className={sign === '✓' ? 'text-good' : 'text-bad'}>
      <dt className="inline">
        <span aria-hidden="true">{sign}</span> {name}:
      </dt>{' '}
      {options.length > 1 ? (
        <dd className="text-ink">
          <ul className="grid gap-1 pt-1">
            {options.map(({ correct = true, option: { text } }) => (
              <li key={text} className="grid grid-cols-[1.25rem_minmax(0,1fr)]">
                <span aria-hidden="true" className={correct ? 'text-good' : 'text-bad'}>
                  {correct ? '✓' : '✗'}
                </span>
                <span>
                  {text} <span className="sr-only">{correct ? '(right)' : '(not right)'}</span>
                </span>
              </li>
            ))}
          </ul>
        </dd>
      ) : (
        <dd className="inline text-ink">{options[0]?.option.text ?? 'none'}</dd>
      )}
    </div>
  )
}
