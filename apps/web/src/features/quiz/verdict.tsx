import { Highlighted } from '../../ui/highlighted.tsx'
import { claimInDocument } from '../claim/claim-link.ts'
import { quotesInSentences } from '../claim/quotes-in-sentences.ts'
import type { ItemResult } from './quiz-page.query.ts'

/** What settles a question: the verbatim sentence, why the right choice is right, and why the chosen one is not. */
export function Verdict({ result }: { result: ItemResult }) {
  const [claim] = result.claims
  return (
    <section aria-labelledby="verdict" className={`verdict ${result.correct ? 'border-good' : 'border-bad'}`}>
      <h2 id="verdict" className={`font-semibold text-lg ${result.correct ? 'text-good' : 'text-bad'}`}>
        {result.correct ? 'Right' : 'Not right'}
      </h2>
      <Evidence result={result} />
      <dl className="grid gap-3 text-[0.9375rem]">
        {!result.correct &&
          result.chosen.map(({ option, because }) => (
            <div key={option.id}>
              <dt className="font-medium">Why not “{option.text}”</dt>
              <dd>{because}</dd>
            </div>
          ))}
        {result.right.map(({ option, because }) => (
          <div key={option.id}>
            <dt className="font-medium">Why “{option.text}”</dt>
            <dd>{because}</dd>
          </div>
        ))}
      </dl>
      {claim && (
        <p className="text-sm">
          <a className="link inline-block py-1" href={claimInDocument(claim)}>
            See the sentence in the article
          </a>
        </p>
      )}
    </section>
  )
}

/** The sentences that settle it, with the words that do so highlighted. */
export function Evidence({ result }: { result: Pick<ItemResult, 'evidence'> }) {
  return quotesInSentences(result.evidence).map(({ sentence, parts }) => (
    <blockquote key={sentence} className="font-serif text-lg leading-relaxed">
      <Highlighted parts={parts} />
    </blockquote>
  ))
}
