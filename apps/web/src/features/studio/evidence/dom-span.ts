'use client'
import { lengthInCodePoints } from '../../../ui/code-points.ts'
import { type Span, toCodePoints, toUtf16 } from './span.ts'

/** Each run of the text carries where it begins, in code points. */
const runOf = (node: Node | null): HTMLElement | null =>
  (node instanceof Element ? node : (node?.parentElement ?? null))?.closest<HTMLElement>('[data-start]') ?? null

const startOf = (run: HTMLElement) => Number(run.dataset.start)

/** The place of a point of the DOM in the text; null outside of it. */
function placeOf(text: HTMLElement, node: Node, offset: number, isEnd: boolean): number | null {
  if (!text.contains(node)) return null
  const run = runOf(node)
  if (run !== null && node instanceof Text) return startOf(run) + toCodePoints(node.data, offset, isEnd)
  // Between elements: at the run that follows the point, or behind the last one before it.
  const runs = [...text.querySelectorAll<HTMLElement>('[data-start]')]
  const point = document.createRange()
  point.setStart(node, offset)
  const next = runs.find((each) => point.comparePoint(each, 0) >= 0)
  if (next && !isEnd) return startOf(next)
  const before = next ? runs[runs.indexOf(next) - 1] : runs.at(-1)
  return before ? startOf(before) + lengthInCodePoints(before.textContent ?? '') : 0
}

/** What is selected in the text, in code points; null where nothing of it is. */
export function readSelection(text: HTMLElement): Span | null {
  const selection = getSelection()
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  const start = placeOf(text, range.startContainer, range.startOffset, false)
  const end = placeOf(text, range.endContainer, range.endOffset, true)
  return start === null || end === null || start >= end ? null : { start, end }
}

/** The point of the DOM at a place in the text. */
function pointAt(text: HTMLElement, place: number, isEnd: boolean): { node: Text; offset: number } | null {
  const runs = [...text.querySelectorAll<HTMLElement>('[data-start]')]
  const run = runs.findLast((each) => (isEnd ? startOf(each) < place : startOf(each) <= place))
  const node = run?.firstChild
  return run && node instanceof Text ? { node, offset: toUtf16(node.data, place - startOf(run)) } : null
}

/** Selects words of the text, and shows them. */
export function selectSpan(text: HTMLElement, { start, end }: Span): void {
  const [from, to] = [pointAt(text, start, false), pointAt(text, end, true)]
  if (from && to) getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
}
