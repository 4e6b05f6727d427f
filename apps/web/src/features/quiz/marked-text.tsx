import { type Segment, type Span, segmentText } from '../document/segment-text.ts'
import type { Passage } from './find-passages.ts'
import type { AttemptDocument } from './quiz-page.query.ts'
import { passageId } from './read-again.tsx'

type Props = {
  document: Pick<AttemptDocument, 'text' | 'language'>
  title: string
  /** What was missed, in reading order: marked. */
  passages: readonly Passage[]
  /** The sentences that settle questions, by the number of the question: where a link can find them. */
  sentences?: readonly Span[]
  /** The numbers of the questions that were missed. */
  missed?: ReadonlySet<string>
}

/** The article, with what was missed marked. */
export function MarkedText({ document, title, passages, sentences = [], missed = new Set() }: Props) {
  const settling = idSentences(sentences)
  const spans = [...settling, ...passages.map(({ start, end }, index) => ({ start, end, key: passageId(index) }))]
  const numbers = new Map(settling.flatMap(({ key, number }) => (missed.has(number) ? [[key, number]] : [])))
  return (
    <section aria-labelledby="marked" className="marked-text border-rule border-t pt-8">
      <h2 id="marked" className="mb-6 font-semibold text-xl">
        {title}
      </h2>
      <div lang={document.language} className="prose-serif grid gap-[1em]">
        {segmentText(document.text, spans).map((paragraph, index) => (
          <p key={paragraph.start} className={index === 0 ? 'font-semibold text-xl leading-snug' : undefined}>
            {paragraph.segments.map((segment) => (
              <MarkedSegment key={segment.start} segment={segment} numbers={numbers} />
            ))}
          </p>
        ))}
      </div>
    </section>
  )
}

/** Sentences by ids of their own, with the number of the question that each settles: a link to a question's sentence finds its first. */
function idSentences(sentences: readonly Span[]): (Span & { number: string })[] {
  return [...Map.groupBy(sentences, ({ key }) => key)].flatMap(([number, own]) =>
    [...new Map(own.map((span) => [span.start, span])).values()].map((span, at) => ({
      ...span,
      number,
      key: `sentence-${number}${at === 0 ? '' : `-${at + 1}`}`,
    })),
  )
}

type SegmentProps = { segment: Segment; numbers: ReadonlyMap<string, string> }

function MarkedSegment({ segment: { text, keys, opens }, numbers }: SegmentProps) {
  if (keys.length === 0) return text
  const [first, ...others] = opens
  const Tag = keys.some((key) => key.startsWith('passage-')) ? 'mark' : 'span'
  return (
    <Tag id={first} className="sentence">
      {others.map((key) => (
        <span key={key} id={key} />
      ))}
      {opens
        .flatMap((key) => numbers.get(key) ?? [])
        .map((number) => (
          <a
            key={number}
            href={`#answer-${number}`}
            className="step mr-1.5"
            data-outcome="wrong"
            aria-label={`To question ${number}`}
          >
            {number}
          </a>
        ))}
      {text}
    </Tag>
  )
}
