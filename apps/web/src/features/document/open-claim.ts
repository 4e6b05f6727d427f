/** Which claim is open, among which claims on the same words, and whether it stays when the pointer moves on. */
export type OpenClaim = { anchor: string; among: readonly string[]; pinned: boolean } | null

/** What a reader does: points at words, presses words, steps to a neighbour, asks for one by name, closes. */
export type ReaderAction =
  | { type: 'point'; among: readonly string[] }
  | { type: 'press'; among: readonly string[] }
  | { type: 'step'; by: 1 | -1; order: readonly string[]; amongOf: (anchor: string) => readonly string[] }
  | { type: 'show'; anchor: string; among: readonly string[] }
  | { type: 'close' }

/** The state of a page that shows one claim at a time. What is pinned yields to a press, never to a passing pointer. */
export function openClaim(state: OpenClaim, action: ReaderAction): OpenClaim {
  switch (action.type) {
    case 'close':
      return null
    case 'show':
      return { anchor: action.anchor, among: action.among, pinned: true }
    case 'step':
      return step(state, action)
    case 'point':
    case 'press': {
      const pinned = action.type === 'press'
      const [first] = action.among
      if (first === undefined || (!pinned && (state?.pinned || state?.among.join() === action.among.join())))
        return state
      // Words that already show one of their claims keep showing it, unless they are pressed again: then the next one.
      const shown = state !== null && action.among.includes(state.anchor) ? state.anchor : undefined
      const anchor = shown === undefined ? first : pinned && state?.pinned ? next(action.among, shown) : shown
      return { anchor, among: action.among, pinned }
    }
  }
}

const next = (among: readonly string[], anchor: string) => among[(among.indexOf(anchor) + 1) % among.length] ?? anchor

/** The neighbour in reading order; from nothing, the first or the last. The ends stay where they are. */
function step(state: OpenClaim, { by, order, amongOf }: Extract<ReaderAction, { type: 'step' }>): OpenClaim {
  const at = state === null ? (by === 1 ? -1 : order.length) : order.indexOf(state.anchor)
  const anchor = order[Math.max(0, Math.min(at + by, order.length - 1))]
  return anchor === undefined ? state : { anchor, among: amongOf(anchor), pinned: true }
}
