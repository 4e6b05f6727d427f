import { certaintyInWords, type Modality, type Polarity } from '../claim/claim-words.ts'
import { markClass } from '../claim/mark-look.ts'
import type { Paragraph, Segment } from './segment-text.ts'

/** What the text needs of a claim to mark its words, by the claim's anchor. */
export type Marks = Record<string, { modality: Modality; polarity: Polarity }>

type Options = {
  marks: Marks
  /** The anchor of the open claim. */
  open?: string | null
  /** Where the first words of a claim lead; without it no words are links and none carries an anchor. */
  linkTo?: (anchor: string) => string
}

/**
 * A paragraph with its marks. Where a claim begins, its words are a link that carries its anchor; where it goes on,
 * they only carry the line. `data-claims` tells whoever listens around it which claims rest on the words.
 */
export function ParagraphText({ paragraph, ...options }: { paragraph: Paragraph } & Options) {
  return paragraph.segments.map((segment) => <SegmentText key={segment.start} segment={segment} {...options} />)
}

function SegmentText({ segment, marks, open, linkTo }: { segment: Segment } & Options) {
  // While a claim is open, all of its words are drawn as it is meant, whatever else is said by some of them.
  const shown = open && segment.keys.includes(open) ? open : segment.keys[0]
  const drawn = marks[shown ?? '']
  if (drawn === undefined) return segment.text
  // A denial that rests on several spans has its “not” in the last: “Starmer will … without asking”.
  const denied = segment.lasts.some((key) => marks[key]?.polarity === 'NEGATED')
  const marked = {
    className: markClass(drawn, denied),
    'data-claims': segment.keys.join(' '),
    'data-open': open && segment.keys.includes(open) ? '' : undefined,
  }
  const [opened, ...others] = segment.opens
  if (opened === undefined || linkTo === undefined) return <span {...marked}>{segment.text}</span>
  return (
    <a {...marked} id={opened} href={linkTo(opened)} aria-describedby={nameOfCertainty(drawn)}>
      {others.map((anchor) => (
        <span key={anchor} id={anchor} />
      ))}
      {segment.text}
    </a>
  )
}

type Certain = Marks[string]

const nameOfCertainty = ({ modality, polarity }: Certain) => `certainty-${modality}-${polarity}`.toLowerCase()

/** How certain what is marked is, in words that the marks point to: the line under them tells it to eyes alone. */
export function Certainties({ marks }: { marks: Marks }) {
  const all = new Map(Object.values(marks).map((claim) => [nameOfCertainty(claim), certaintyInWords(claim)]))
  return (
    <div hidden>
      {[...all].map(([name, words]) => (
        <span key={name} id={name}>
          {words}
        </span>
      ))}
    </div>
  )
}
