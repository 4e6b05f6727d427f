import { type Segment, segmentText } from '../document/segment-text.ts'
import { sentenceSpans } from './mark-sentences.ts'
import type { AttemptDocument, AttemptItem } from './quiz-page.query.ts'

type Props = { document: AttemptDocument; items: readonly AttemptItem[] }

/** The article, with the sentences marked that would have settled what was missed, and the others where a link can find them. */
export function MarkedText({ document, items }: Props) {
  const missed = new Set(items.flatMap(({ result }, index) => (result?.correct === false ? [`${index + 1}`] : [])))
  return (
    <section aria-labelledby="marked" className="border-rule border-t pt-8">
      <h2 id="marked" className="mb-6 font-semibold text-xl">
        {missed.size === 0 ? 'The article' : 'The article, with what you missed'}
      </h2>
      <div lang={document.language} className="prose-serif grid gap-[1em]">
        {segmentText(document.text, sentenceSpans(items)).map((paragraph, index) => (
          <p key={paragraph.start} className={index === 0 ? 'font-semibold text-xl leading-snug' : undefined}>
            {paragraph.segments.map((segment) => (
              <MarkedSegment key={segment.start} segment={segment} missed={missed} />
            ))}
          </p>
        ))}
      </div>
    </section>
  )
}

function MarkedSegment({ segment: { text, keys, opens }, missed }: { segment: Segment; missed: ReadonlySet<string> }) {
  if (keys.length === 0) return text
  const [first, ...others] = opens
  const Tag = keys.some((key) => missed.has(key)) ? 'mark' : 'span'
  return (
    <Tag id={first && `sentence-${first}`} className="sentence">
      {others.map((key) => (
        <span key={key} id={`sentence-${key}`} />
      ))}
      {opens
        .filter((key) => missed.has(key))
        .map((key) => (
          <a
            key={key}
            href={`#answer-${key}`}
            className="step mr-1.5"
            data-outcome="wrong"
            aria-label={`To question ${key}`}
          >
            {key}
          </a>
        ))}
      {text}
    </Tag>
  )
}
