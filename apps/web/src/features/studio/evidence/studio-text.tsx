'use client'
import { type KeyboardEvent, type RefObject, useDeferredValue, useRef } from 'react'
import { modalityWords } from '../../claim/claim-words.ts'
import { type Segment, segmentText } from '../../document/segment-text.ts'
import type { QueueEntry } from '../change-set/queue-entry.ts'
import type { StudioDocumentData } from '../studio-document.query.ts'
import { readSelection, selectSpan } from './dom-span.ts'
import { cursorAt, isMove, moveCursor, spanOf, wordsOf } from './move-cursor.ts'
import type { Span } from './span.ts'

type Props = {
  document: StudioDocumentData
  queue: readonly QueueEntry[]
  current: QueueEntry | null
  /** The words of the claim that is being written. */
  picked: readonly Span[]
  ref: RefObject<HTMLDivElement | null>
  onShow: (key: string) => void
  onLeave: () => void
  onMove: (words: string) => void
}

/** The key of the words that are picked for a claim: no id is called so. */
const picking = 'picked'

/** The text with its marks; a field to read, in which the keyboard moves by words and selects them. */
export function StudioText({ document, queue, current, picked, ref, onShow, onLeave, onMove }: Props) {
  const { text, sentences, source } = document
  const anchor = useRef<number | null>(null)
  const words = wordsOf(text, source.language)
  const byKey = new Map(queue.map((entry) => [entry.key, entry]))
  const marked = useDeferredValue(queue)
  const spans = [
    ...picked.map((span) => ({ key: picking, ...span })),
    ...marked.flatMap(({ key, thing }) =>
      thing && 'evidence' in thing && thing.__typename === 'StudioClaim'
        ? thing.evidence.map(({ start, end }) => ({ key, start, end }))
        : [],
    ),
  ]
  const paragraphs = segmentText(text, spans)

  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      getSelection()?.removeAllRanges()
      onLeave()
    }
    if (!isMove(event.key) || event.altKey || event.ctrlKey || event.metaKey || ref.current === null) return
    event.preventDefault()
    const before = readSelection(ref.current)
    const place = before ?? { start: current?.place ?? 0, end: (current?.place ?? 0) + 1 }
    const at = cursorAt(place, words)
    // Which end moves: the one that is not where the selection began.
    const isBackwards =
      before !== null && anchor.current !== null && at.focus === anchor.current && at.anchor !== at.focus
    const cursor = isBackwards ? { anchor: at.focus, focus: at.anchor } : at
    const moved =
      before === null && !event.shiftKey
        ? cursor
        : moveCursor(cursor, { key: event.key, extend: event.shiftKey }, { words, sentences })
    anchor.current = moved.anchor
    const span = spanOf(moved, words)
    if (span === null) return
    selectSpan(ref.current, span)
    const range = getSelection()?.getRangeAt(0)
    range?.endContainer.parentElement?.scrollIntoView({ block: 'nearest' })
    onMove([...text].slice(span.start, span.end).join(''))
  }

  const follow = (target: EventTarget) => {
    if (!(target instanceof Element) || !getSelection()?.isCollapsed) return
    const keys = target.closest<HTMLElement>('[data-keys]')?.dataset.keys?.split(' ') ?? []
    const next = keys[(keys.indexOf(current?.key ?? '') + 1) % keys.length]
    if (next) onShow(next)
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a text area holds no marks.
    <div
      ref={ref}
      role="textbox"
      tabIndex={0}
      aria-readonly="true"
      aria-multiline="true"
      aria-label="The text. Arrows move by words and sentences, with Shift they select."
      lang={source.language}
      className="studio-text prose-serif grid gap-[1em]"
      onKeyDown={press}
      onClick={(event) => follow(event.target)}
    >
      {paragraphs.map(({ start, segments }, at) => (
        <p key={start} className={at === 0 ? 'font-semibold text-[1.15em] leading-snug' : 'text-pretty'}>
          {segments.map((segment) => (
            <Run key={segment.start} segment={segment} byKey={byKey} current={current?.key ?? null} />
          ))}
        </p>
      ))}
    </div>
  )
}

type RunProps = { segment: Segment; byKey: ReadonlyMap<string, QueueEntry>; current: string | null }

function Run({ segment, byKey, current }: RunProps) {
  const { start, text } = segment
  const keys = segment.keys.filter((key) => key !== picking)
  const shown = byKey.get(current !== null && keys.includes(current) ? current : (keys[0] ?? ''))
  const isPicked = segment.keys.includes(picking)
  if (shown === undefined)
    return (
      <span data-start={start} data-picked={isPicked || undefined}>
        {text}
      </span>
    )
  const { modality } = shown.thing as Extract<QueueEntry['thing'], { modality: unknown }>
  return (
    <span
      data-start={start}
      data-keys={keys.join(' ')}
      data-status={shown.status}
      data-opens={segment.opens.includes(shown.key) || undefined}
      data-open={shown.key === current ? '' : undefined}
      data-picked={isPicked || undefined}
      className={`mark ${modalityWords[modality].mark}`}
    >
      {text}
    </span>
  )
}
