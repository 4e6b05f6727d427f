import type { KeyboardEventHandler, Ref } from 'react'
import { Highlighted } from '../../ui/highlighted.tsx'
import { claimInDocument } from '../claim/claim-link.ts'
import { quotesInSentences } from '../claim/quotes-in-sentences.ts'
import { firstWords } from './find-passages.ts'
import type { ItemData, ItemResult } from './quiz-page.query.ts'

/** Questions whose answer is one whole: what was wrong in it is told by telling all that is right, under these words. */
const wholes: Partial<Record<ItemData['__typename'], string>> = {
  OrderingItem: 'The right order',
  MatchingItem: 'What belongs together',
}

/** What is said of an answer that came after another one. */
export const lateWords = 'You had answered this before, in another window. The first answer counts.'

type Props = {
  ref: Ref<HTMLElement>
  onKeyDown: KeyboardEventHandler<HTMLElement>
  typename: ItemData['__typename']
  /** Where the question stands, to come back to. */
  address: string
  result: ItemResult
  /** An answer from another window was there first. */
  isLate: boolean
}

/** What settles a question: the verbatim sentence, why the right choice is right, and why the chosen one is not. */
export function Verdict({ ref, onKeyDown, typename, address, result, isLate }: Props) {
  const [claim] = result.claims
  const whole = wholes[typename]
  // The sentence stands above among the others, and what belongs together below.
  const isShownAbove = typename !== 'ChoiceItem' && typename !== 'ClozeItem'
  const wrong = whole ? [] : result.chosen.filter(({ correct }) => !correct)
  return (
    <section
      ref={ref}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      aria-labelledby="verdict"
      aria-describedby="verdict-answer"
      className={`verdict ${result.correct ? 'border-good' : 'border-bad'}`}
    >
      <div>
        <h2 id="verdict" className={`font-semibold text-lg ${result.correct ? 'text-good' : 'text-bad'}`}>
          {result.correct ? 'Right' : 'Not right'}
        </h2>
        <p id="verdict-answer" className={result.correct || isShownAbove ? 'sr-only' : undefined}>
          The answer is {answerInWords(result)}.
        </p>
        {isLate && <p>{lateWords}</p>}
      </div>
      <figure className="grid gap-1">
        <Evidence result={result} />
        {claim && (
          <figcaption className="text-sm">
            <a className="link inline-block py-1" href={claimInDocument(claim, address)}>
              {quotesInSentences(result.evidence).length > 1
                ? 'See the first of them in the article'
                : 'See the sentence in the article'}
            </a>
          </figcaption>
        )}
      </figure>
      <div className="grid gap-3 text-[0.9375rem]">
        {wrong.map(({ option, because }) => (
          <div key={option.id}>
            <h3 className="font-medium">Why not “{named(option.text)}”</h3>
            <p>{because}</p>
          </div>
        ))}
        {whole && <h3 className="font-medium">{whole}</h3>}
        {result.right.map(({ option, because }, at) => (
          // The sentence above has mostly said it; what was right has nothing else to explain.
          <details key={option.id} open={wrong.length === 0}>
            <summary className="disclosure font-medium">
              {typename === 'OrderingItem' && `${at + 1}. `}
              {whole ? `“${bare(option.text)}”` : `Why “${named(option.text)}”`}
            </summary>
            <p>{because}</p>
          </details>
        ))}
      </div>
    </section>
  )
}

/** An option as it stands between quotation marks: without its full stop. */
const bare = (text: string) => text.replace(/\.$/u, '')

/** An option as a heading names it: a whole sentence, which stands above, by its first words. */
const named = (text: string) => firstWords(bare(text), 60)

/** The right answer; where it has several parts, each in quotation marks, in their order. */
const answerInWords = ({ right }: ItemResult) => right.map(({ option }) => `“${bare(option.text)}”`).join(', ')

/** The sentences that settle it, with the words that do so highlighted. */
function Evidence({ result }: { result: ItemResult }) {
  return quotesInSentences(result.evidence).map(({ sentence, parts }) => (
    <blockquote key={sentence} className="font-serif text-lg leading-relaxed">
      <Highlighted parts={parts} />
    </blockquote>
  ))
}
