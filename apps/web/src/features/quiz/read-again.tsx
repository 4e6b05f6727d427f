import { firstWords, type Passage } from './find-passages.ts'

/** Where a passage that was missed is marked in the article, by its place among them, from 0. */
export const passageId = (index: number) => `passage-${index + 1}`

/** What to read again, in reading order: links into the article. Nothing where nothing was missed. */
export function ReadAgain({ passages, language }: { passages: readonly Passage[]; language: string }) {
  if (passages.length === 0) return null
  return (
    <section aria-labelledby="again" className="no-print">
      <h2 id="again" className="mb-2 font-semibold text-xl">
        Read {passages.length === 1 ? 'this' : 'these'} again
      </h2>
      <ol className="grid" lang={language}>
        {passages.map(({ start, text }, index) => (
          <li key={start} className="border-rule border-b py-2 last:border-b-0">
            <a className="link inline-block py-0.5 font-serif leading-snug" href={`#${passageId(index)}`}>
              {firstWords(text)}
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}
