/** Which claim is open, among which claims on the same words, and whether it stays when the pointer moves on. */
export type OpenClaim = { anchor: string; among: readonly string[]; pinned: boolean } | null

/**
 * What a reader does: points at words, presses words, keeps what they show, asks for the next claim on them, steps to a
 * neighbour in the text, asks for a claim by name, closes.
 */
export type ReaderAction =
  | { type: 'point' | 'press' | 'keep'; among: readonly string[] }
  | { type: 'step'; by: 1 | -1; order: readonly string[]; amongOf: (anchor: string) => readonly string[] }
  | { type: 'show'; anchor: string; among: readonly string[] }
  | { type: 'next' }
  | { type: 'close' }

/** The state of a page that shows one claim at a time. What is pinned yields to a press, never to a passing pointer. */
export function openClaim(state: OpenClaim, action: ReaderAction): OpenClaim {
  switch (action.type) {
    case 'close':
      return null
    case 'next':
      return state && { ...state, anchor: next(state), pinned: true }
    case 'show':
      return { anchor: action.anchor, among: action.among, pinned: true }
    case 'step':
      return step(state, action)
    case 'point':
      return state?.pinned || isOn(state, action) ? state : first(action, false)
    case 'press':
      return state?.pinned && isOn(state, action) ? { ...state, anchor: next(state) } : first(action, true)
    case 'keep':
      return isOn(state, action) ? { ...state, pinned: true } : first(action, true)
  }
}

type OnWords = { among: readonly string[] }

/** Words always show the same claim first, wherever the pointer came from. */
const first = ({ among }: OnWords, pinned: boolean): OpenClaim => {
  const [anchor] = among
  return anchor === undefined ? null : { anchor, among, pinned }
}

const isOn = (state: OpenClaim, { among }: OnWords): state is NonNullable<OpenClaim> =>
  state !== null && state.among.join() === among.join()

const next = ({ anchor, among }: NonNullable<OpenClaim>) => among[(among.indexOf(anchor) + 1) % among.length] ?? anchor

/** The neighbour in reading order; from nothing, the first or the last. The ends stay where they are. */
function step(state: OpenClaim, { by, order, amongOf }: Extract<ReaderAction, { type: 'step' }>): OpenClaim {
  const at = state === null ? (by === 1 ? -1 : order.length) : order.indexOf(state.anchor)
  const anchor = order[Math.max(0, Math.min(at + by, order.length - 1))]
  return anchor === undefined ? state : { anchor, among: amongOf(anchor), pinned: true }
}
