/**
 * Which claim is open, among which claims on the same words, and whether it stays when the pointer moves on. Who came to the words walking has seen the
 * claims that go on from earlier ones.
 */
export type OpenClaim = { anchor: string; among: readonly string[]; pinned: boolean; walking?: true } | null

/**
 * What a reader does: points at words, presses words, keeps what they show, steps to a neighbour in the text, walks through
 * the claims on the words and then on, asks for a claim by name, closes.
 */
export type ReaderAction =
  | { type: 'point' | 'press' | 'keep'; among: readonly string[] }
  | {
      type: 'step' | 'walk'
      by: 1 | -1
      order: readonly string[]
      amongOf: (anchor: string) => readonly string[]
      /** The claim that was open last: where a step goes on from when none is. */
      last?: string | undefined
    }
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
    case 'walk':
      return state && walk(state, action)
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

type Move = Omit<Extract<ReaderAction, { by: 1 | -1 }>, 'type'>

/** The neighbour in reading order of what is or was open; from nothing, the first or the last. The ends stay where they are. */
function step(state: OpenClaim, { by, order, amongOf, last }: Move): OpenClaim {
  const from = state?.anchor ?? last
  const at = from === undefined ? (by === 1 ? -1 : order.length) : order.indexOf(from)
  const anchor = order[Math.max(0, Math.min(at + by, order.length - 1))]
  return anchor === undefined ? state : { anchor, among: amongOf(anchor), pinned: true }
}

/**
 * The other claims on the words, then those on the words where the next claim begins, so that each is met once. The ends stay where they are.
 */
function walk(state: NonNullable<OpenClaim>, { by, order, amongOf }: Move): OpenClaim {
  const beginningOn = (among: readonly string[]) => among.filter((one) => amongOf(one).join() === among.join())
  const beginning = beginningOn(state.among)
  const here = state.walking ? beginning : state.among
  const other = here[here.indexOf(state.anchor) + by]
  if (other !== undefined && here.includes(state.anchor)) return { ...state, anchor: other, pinned: true }
  const places = (beginning.length > 0 ? beginning : state.among).map((one) => order.indexOf(one))
  const beyond = order[by === 1 ? Math.max(...places) + 1 : Math.min(...places) - 1]
  if (beyond === undefined) return { ...state, pinned: true }
  const among = amongOf(beyond)
  return { anchor: beginningOn(among).at(by === 1 ? 0 : -1) ?? beyond, among, pinned: true, walking: true }
}
