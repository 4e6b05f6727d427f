'use client'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { Link } from '../../ui/link.tsx'
import { count } from '../../ui/plural.ts'
import type { ClaimCardData } from '../claim/claim-card.query.ts'
import { ClaimCard } from '../claim/claim-card.tsx'
import { certaintyInWords, speakerInWords } from '../claim/claim-words.ts'
import { Certainties, ParagraphText } from './paragraph-text.tsx'
import type { PassageSet } from './passage-offer.query.ts'
import type { Paragraph } from './segment-text.ts'
import { useReader } from './use-reader.ts'

type Props = {
  title: Paragraph | undefined
  body: Paragraph[]
  /** The claims by anchor, in reading order. */
  claims: Record<string, ClaimCardData>
  /** The questions on a claim's paragraph, by the claim's anchor. */
  setOn: Record<string, PassageSet>
  /** What stands between the title and the text. */
  children: ReactNode
}

/** The text of a document and the claim that is open beside it: in the margin where there is one, else in a sheet. */
export function Reader({ title, body, claims, setOn, children }: Props) {
  const order = Object.keys(claims)
  const text = useRef<HTMLDivElement>(null)
  const card = useRef<HTMLElement>(null)
  const { open, walk, isEnd, close, leaveCard } = useReader(order, text, card)
  const claim = open === null ? undefined : claims[open.anchor]
  const set = open === null ? undefined : setOn[open.anchor]
  const options = { marks: claims, open: open?.anchor ?? null, linkTo: (anchor: string) => `#note-${anchor}` }

  // Beside the words, as far as column and window go. Set without React: the height is known only after the card is drawn.
  useLayoutEffect(() => {
    const [element, column] = [card.current, card.current?.parentElement]
    if (!element || !column || open === null) return
    const words = text.current?.querySelector(`[data-claims~="${CSS.escape(open.anchor)}"]`)
    const columnTop = column.getBoundingClientRect().top
    const inWindow = Math.min(words?.getBoundingClientRect().top ?? 0, innerHeight - element.offsetHeight) - 16
    const inColumn = Math.min(inWindow - columnTop, column.clientHeight - element.offsetHeight)
    element.style.setProperty('--beside', `${Math.max(0, 16 - columnTop, inColumn)}px`)
  }, [open])

  return (
    <div className="grid grid-cols-[minmax(0,var(--measure))] gap-x-16 lg:grid-cols-[minmax(0,var(--measure))_minmax(0,21rem)]">
      <div ref={text} data-marks="" className="col-start-1">
        <h1 className="mb-5 font-serif text-[clamp(1.875rem,1.3rem+2.4vw,2.75rem)] leading-[1.15] tracking-[-0.015em]">
          {title && <ParagraphText paragraph={title} {...options} />}
        </h1>
        {children}
        <p className="needs-script no-print -mt-3 mb-6 text-soft text-sm lg:hidden">
          Tap marked words to see who says it and how certain it is.
        </p>
        <div className="prose-serif grid gap-[1.1em]">
          {body.map((paragraph) => (
            <p key={paragraph.start} className="text-pretty">
              <ParagraphText paragraph={paragraph} {...options} />
            </p>
          ))}
        </div>
        <Certainties marks={claims} />
      </div>
      {/* What is put into a page is told by few screen readers; what changes in it is, and not the buttons with it. */}
      <p role="status" className="sr-only">
        {claim && `${certaintyInWords(claim)}. ${speakerInWords(claim)}: ${claim.text}`}
      </p>
      <div className="no-print pointer-events-none relative lg:col-start-2 lg:row-start-1">
        {claim === undefined ? (
          <p className="needs-script sticky top-8 hidden text-soft text-sm leading-relaxed lg:block">
            <span className="pointer-coarse:hidden">Point at</span>
            <span className="hidden pointer-coarse:inline">Tap</span> marked words to see who says it and how certain it
            is.{' '}
            <span className="pointer-coarse:hidden">
              <kbd className="kbd">J</kbd> and <kbd className="kbd">K</kbd> go from claim to claim,{' '}
              <kbd className="kbd">?</kbd> shows all keys.
            </span>
          </p>
        ) : (
          <section
            ref={card}
            onKeyDown={(event) => leaveCard(event.nativeEvent)}
            tabIndex={-1}
            aria-label="The claim on these words"
            className="sheet pointer-events-auto max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-10 max-lg:max-h-[55dvh] max-lg:overflow-y-auto lg:absolute lg:inset-x-0 lg:top-(--beside)"
          >
            <div className="-mx-2 flex text-soft text-sm">
              <CardButton onPress={() => walk(-1)} isOff={isEnd(-1)} of="claim">
                Previous
              </CardButton>
              <CardButton onPress={() => walk(1)} isOff={isEnd(1)} of="claim">
                Next
              </CardButton>
              <span className="mr-auto" />
              <CardButton onPress={close}>Close</CardButton>
            </div>
            <p className="mb-2 text-soft text-sm">
              {open && open.among.length > 1 ? `One of ${open.among.length} claims on these words` : 'Claim'}
            </p>
            <ClaimCard claim={claim} />
            {set && (
              <p className="mt-3 border-rule border-t pt-2 text-sm">
                <Link className="link inline-block py-1" href={set.address}>
                  Try {count(set.itemCount, 'question')} on this paragraph
                </Link>
              </p>
            )}
          </section>
        )}
      </div>
    </div>
  )
}

type CardButtonProps = { onPress: () => void; children: string; isOff?: boolean; of?: string }

/** As high as a fingertip; `of` says to a screen reader what the word is about. */
function CardButton({ onPress, children, isOff = false, of }: CardButtonProps) {
  return (
    <button
      type="button"
      aria-disabled={isOff}
      className="min-h-11 min-w-11 rounded-md px-2 hover:bg-tint hover:text-ink aria-disabled:text-soft/60 aria-disabled:hover:bg-transparent"
      onClick={onPress}
    >
      {children}
      {of && <span className="sr-only"> {of}</span>}
    </button>
  )
}
