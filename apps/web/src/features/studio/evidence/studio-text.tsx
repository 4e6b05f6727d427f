'use client'
import { type KeyboardEvent, type RefObject, useDeferredValue, useRef } from 'react'
import { segmentText } from '../../document/segment-text.ts'
import type { QueueEntry } from '../change-set/queue-entry.ts'
import type { StudioDocumentData } from '../studio-document.query.ts'
import { readSelection, selectSpan } from './dom-span.ts'
import { cursorAt, isMove, moveCursor, spanOf, wordsOf } from './move-cursor.ts'
import type { Span } from './span.ts'
import { TextBlock } from './text-block.tsx'
import { makeBlocks, picking } from './text-blocks.ts'

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

/** The text with its marks; a field to read, in which the keyboard moves by words and selects them. */
export function StudioText({ document, queue, current, picked, ref, onShow, onLeave, onMove }: Props) {
  const { text, sentences, source } = document
  const anchor = useRef<number | null>(null)
  const words = wordsOf(text, source.language)
  const marked = useDeferredValue(queue)
  const byKey = new Map(marked.map((entry) => [entry.key, entry]))
  const spans = [
    ...picked.map((span) => ({ key: picking, ...span })),
    ...marked.flatMap(({ key, thing }) =>
      thing && 'evidence' in thing && thing.__typename === 'StudioClaim'
        ? thing.evidence.map(({ start, end }) => ({ key, start, end }))
        : [],
    ),
  ]
  const blocks = makeBlocks(segmentText(text, spans), byKey)

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
      {blocks.map((block) => (
        <TextBlock
          key={block.key}
          block={block}
          current={current !== null && block.holds.has(current.key) ? current.key : null}
          isLong={blocks.length > manyBlocks}
        />
      ))}
    </div>
  )
}

/** From so many blocks on those out of sight are not laid out. */
const manyBlocks = 6
