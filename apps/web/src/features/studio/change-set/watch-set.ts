import type { Desk } from '../desk.ts'

/** A set of changes as it was at some time: each change of it raises the version by one. */
type SetVersion = { id: string; version: number }

/** Tells what was done here from what others did in the same set, of which only versions and totals are known. */
export type SetWatch = {
  /** Notes what an act of one's own made of the set. */
  note: (set: SetVersion | null | undefined) => void
  /** Whether all that was done since what was seen last was done here. */
  isOwn: (found: SetVersion | null) => boolean
  /** Notes that all of the set is known as it was then. */
  see: (found: SetVersion | null) => void
}

/** Begins with the set as it was seen first; null where there was none yet. */
export function watchSet(first: SetVersion | null): SetWatch {
  let seen = first
  const own = new Set<string>()
  const keyOf = ({ id, version }: SetVersion) => `${id} ${version}`
  return {
    note: (set) => {
      if (set) own.add(keyOf(set))
    },
    isOwn: (found) => {
      if (found === null || (seen !== null && seen.id !== found.id)) return found === seen
      const from = seen?.version ?? 0
      const since = Array.from({ length: Math.max(0, found.version - from) }, (_, at) => from + at + 1)
      return since.every((version) => own.has(keyOf({ id: found.id, version })))
    },
    see: (found) => {
      seen = found
    },
  }
}

/** The same desk, of whose acts the watch is told. */
export function watchDesk(desk: Desk, watch: SetWatch): Desk {
  const told =
    <Given extends unknown[], Result extends { done: { changeSet?: SetVersion | null } } | object>(
      act: (...given: Given) => Promise<Result>,
    ) =>
    async (...given: Given): Promise<Result> => {
      const outcome = await act(...given)
      if ('done' in outcome) watch.note(outcome.done.changeSet)
      return outcome
    }
  return { ...desk, propose: told(desk.propose), decide: told(desk.decide), takeBack: told(desk.takeBack) }
}
