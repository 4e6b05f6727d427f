'use client'
import { type RefObject, useEffect, useLayoutEffect, useReducer, useRef } from 'react'
import { onKey } from '../../ui/on-key.ts'
import { namesAnchor } from '../claim/claim-link.ts'
import { openClaim } from './open-claim.ts'

/** The link at a claim's first words. */
const markOf = (anchor: string) => document.getElementById(anchor)?.closest<HTMLElement>('[data-claims]') ?? null

/** Where the card stands beside the text instead of over it. */
const isWide = () => matchMedia('(min-width: 64rem)').matches

/** Scrolls words into the window, clear of a card that lies over the text and no further than needed; words in sight stay where they are. */
function reveal(mark: HTMLElement, card: HTMLElement | null) {
  const { top, bottom } = mark.getBoundingClientRect()
  const floor = isWide() ? innerHeight : (card?.getBoundingClientRect().top ?? innerHeight)
  if (top >= 0 && bottom <= floor) return
  const margin = floor * 0.15
  scrollBy({ top: top < 0 ? top - margin : Math.min(top - margin, bottom - floor + margin) })
}

/** A mouse over a wide page, or the keyboard: a finger presses, and over a narrow page a sheet would cover what is pointed at. */
const points = (event: Event) =>
  event instanceof PointerEvent
    ? event.pointerType === 'mouse' && isWide()
    : event.target instanceof Element && event.target.matches(':focus-visible')

const claimsOf = (target: EventTarget | null): string[] | null =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-claims]')?.dataset.claims?.split(' ') ?? null) : null

/** The claims on the words where this one begins. */
const amongOf = (anchor: string) => claimsOf(markOf(anchor)) ?? [anchor]

/** The first and the last thing in a card that Tab stops at. */
function endsOf(card: HTMLElement | null): [first?: Element | undefined, last?: Element | undefined] {
  const stops = [...(card?.querySelectorAll('a[href], button, summary') ?? [])]
  return [stops[0], stops.at(-1)]
}

/** Takes the claim out of the address: what is closed should not open again by a reload or a copied link. */
function forgetFragment(order: readonly string[]) {
  if (location.hash !== '' && order.some((anchor) => namesAnchor(location.hash, anchor)))
    history.replaceState(history.state, '', location.pathname + location.search)
}

/**
 * Opens claims by hover, focus, press, J and K, and the address's fragment; closes by Escape. Enter on words goes into the
 * card, Escape back to the words. `order` is the anchors in
 * reading order, `text` the element around the marks, `card` the one that shows the open claim.
 */
export function useReader(
  order: readonly string[],
  text: RefObject<HTMLElement | null>,
  card: RefObject<HTMLElement | null>,
) {
  const [open, dispatch] = useReducer(openClaim, null)
  const closing = useRef(false)
  const entering = useRef(false)
  /** Whether the open sheet has an entry of its own in the history. */
  const covering = useRef(false)
  const shown = open?.anchor
  const last = useRef<string>(undefined)
  useEffect(() => {
    if (shown !== undefined) last.current = shown
  }, [shown])

  /** Closes, and gives the keyboard back to the words, which must not open the claim again. */
  const close = () => {
    closing.current = true
    if (shown !== undefined && card.current?.contains(document.activeElement)) markOf(shown)?.focus()
    closing.current = false
    if (covering.current) history.back()
    else forgetFragment(order)
    covering.current = false
    dispatch({ type: 'close' })
  }

  useEffect(() => {
    const leave = () => {
      if (location.hash !== '') return
      covering.current = false
      dispatch({ type: 'close' })
    }
    window.addEventListener('popstate', leave)
    return () => window.removeEventListener('popstate', leave)
  }, [])

  useEffect(() => {
    const show = () => {
      const anchor = location.hash === '' ? undefined : order.find((one) => namesAnchor(location.hash, one))
      if (anchor === undefined) return
      dispatch({ type: 'show', anchor, among: amongOf(anchor) })
    }
    show()
    window.addEventListener('hashchange', show)
    return () => window.removeEventListener('hashchange', show)
  }, [order])

  useEffect(() =>
    onKey(({ key }) => {
      if (key === 'j' || key === 'k')
        dispatch({ type: 'step', by: key === 'j' ? 1 : -1, order, amongOf, last: last.current })
      if (key === 'Escape') close()
    }),
  )

  // What is pinned is what a copied address should open, and where the keyboard is. Before the card is placed beside it.
  const pinned = open?.pinned ? open.anchor : null
  useLayoutEffect(() => {
    if (pinned === null) return
    // A sheet over the text is left as a page is: by Back.
    if (!isWide() && location.hash === '') {
      covering.current = true
      history.pushState(history.state, '', `#${pinned}`)
    } else history.replaceState(history.state, '', `#${pinned}`)
    const mark = markOf(pinned)
    if (!card.current?.contains(document.activeElement)) mark?.focus({ preventScroll: true })
    if (mark) reveal(mark, card.current)
  }, [pinned, card])

  useLayoutEffect(() => {
    if (open !== null && entering.current) card.current?.focus({ preventScroll: true })
    entering.current = false
  }, [open, card])

  // A sheet must not cover the words that the keyboard has just reached.
  useLayoutEffect(() => {
    const mark = shown === undefined || pinned !== null || isWide() ? null : markOf(shown)
    if (mark) reveal(mark, card.current)
  }, [shown, pinned, card])

  useEffect(() => {
    const element = text.current
    if (element === null) return
    const point = (event: Event) => {
      if (closing.current || !points(event)) return
      const among = claimsOf(event.target)
      if (among) dispatch({ type: 'point', among })
    }
    const press = (event: MouseEvent) => {
      const among = claimsOf(event.target)
      if (among === null || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      // A click without a press of a button is the keyboard's, or a screen reader's.
      entering.current = event.detail === 0
      dispatch({ type: entering.current ? 'keep' : 'press', among })
    }
    element.addEventListener('pointermove', point)
    element.addEventListener('focusin', point)
    element.addEventListener('click', press)
    return () => {
      element.removeEventListener('pointermove', point)
      element.removeEventListener('focusin', point)
      element.removeEventListener('click', press)
    }
  }, [text])

  /** To the claim before or after, through those on the same words. */
  const walk = (by: 1 | -1) => dispatch({ type: 'walk', by, order, amongOf })
  const isEnd = (by: 1 | -1) =>
    open !== null && openClaim(open, { type: 'walk', by, order, amongOf })?.anchor === open.anchor

  /** From the last thing in the card to the words behind those that it is about, and from its first back to them. */
  const leaveCard = (event: KeyboardEvent) => {
    const [first, end] = endsOf(card.current)
    const marks = [...(text.current?.querySelectorAll<HTMLElement>('a[data-claims]') ?? [])]
    const own = shown === undefined ? null : markOf(shown)
    const isOut = event.key === 'Tab' && document.activeElement === (event.shiftKey ? first : end)
    const beyond = event.shiftKey ? own : marks[marks.indexOf(own as HTMLElement) + 1]
    if (!isOut || !beyond) return
    event.preventDefault()
    beyond.focus()
  }

  return { open, walk, isEnd, close, leaveCard }
}
