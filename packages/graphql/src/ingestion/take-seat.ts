import { Problem } from '@backstop/store'

/** How many streams may be open: of one viewer, and of all in this process. */
const seats = { each: 5, all: 100 }

/** How long one may stay open, in milliseconds. Also what was never listened to makes room then. */
const longest = 10 * 60 * 1000

const taken = new Map<string, number>()

/**
 * A stream for a viewer, while there is room: what leaves makes room again, however it leaves.
 * @throws Problem TOO_MANY
 */
export function takeSeat<Value>(
  viewer: string,
  open: (signal: AbortSignal) => AsyncGenerator<Value>,
): AsyncGenerator<Value> {
  const own = taken.get(viewer) ?? 0
  const all = [...taken.values()].reduce((sum, count) => sum + count, 0)
  if (own >= seats.each || all >= seats.all)
    throw new Problem('TOO_MANY', own >= seats.each ? `You watch ${own} things already.` : 'Too many watch already.', {
      limit: own >= seats.each ? `${seats.each} streams each` : `${seats.all} streams`,
      remedy: 'Close one, or ask by a query now and then.',
    })
  taken.set(viewer, own + 1)
  const leaving = new AbortController()
  const leave = () => {
    if (leaving.signal.aborted) return
    leaving.abort()
    clearTimeout(late)
    const left = (taken.get(viewer) ?? 1) - 1
    if (left === 0) taken.delete(viewer)
    else taken.set(viewer, left)
  }
  const late = setTimeout(leave, longest).unref()
  const stream = open(leaving.signal)
  // Not a generator itself: `return` of one that waits is heard only when it has gone on.
  return Object.assign(stream, {
    next: settled(stream.next.bind(stream), leave),
    return: async () => {
      leave()
      return { done: true as const, value: undefined }
    },
  })
}

/** Leaves when nothing more comes. */
const settled =
  <Value>(next: () => Promise<IteratorResult<Value>>, leave: () => void) =>
  async (): Promise<IteratorResult<Value>> => {
    try {
      const result = await next()
      if (result.done) leave()
      return result
    } catch (error) {
      leave()
      throw error
    }
  }
