import { Problem } from '../problem.ts'
import { shownPath } from './shown-path.ts'

/** What is wrong with a seed: in which of its files, on which line, in which entry and part of it, and how to mend it. */
export type SeedFault = {
  file?: string
  line?: number
  /** The key or slug of the entry. */
  entry?: string
  field?: string
  reason: string
  remedy?: string
  cause?: unknown
}

const mendIt = 'Mend it and run this again; nothing of this seed was taken in.'
const mendThem = 'Mend them and run this again; nothing of this seed was taken in.'

/** Throws the Problem that names folder, file, line and reason, as `seeds/my-article/claims.yaml:12: bob-went: subject: …`. */
export function refuseSeed(folder: string, { file, line, entry, field, reason, remedy, cause }: SeedFault): never {
  const path = shownPath(folder, file)
  const where = [line === undefined ? path : `${path}:${line}`, entry, field].filter(Boolean).join(': ')
  throw new Problem('BROKEN_LAW', `${where}: ${reason}${/[.!?]$/.test(reason) ? '' : '.'}`, {
    field: [file, field].filter(Boolean).join(' '),
    remedy: remedy ?? mendIt,
    cause,
  })
}

/** How many faults are told at once. */
const most = 20

/** Gathers the faults of a seed, so that a curator is told of all of them together rather than of one at each start. */
export type Faults = {
  /** Does the work; where it is refused, notes the fault and gives undefined. */
  attempt: <Result>(work: () => Result) => Result | undefined
  /** Throws what was noted, if anything: one Problem, a line a fault. */
  end: () => void
}

/** Nothing noted yet. */
export function gatherFaults(): Faults {
  const noted: Problem[] = []
  return {
    attempt: (work) => {
      try {
        return work()
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        noted.push(error)
        return undefined
      }
    },
    end: () => {
      const [first, ...others] = noted
      if (first === undefined) return
      if (others.length === 0) throw first
      const told = noted
        .slice(0, most)
        // The remedy that fits all is told once, at the end.
        .map(({ message, remedy }) => (remedy === null || remedy === mendIt ? message : `${message} ${remedy}`))
      if (noted.length > most) told.push(`and ${noted.length - most} more.`)
      throw new Problem('BROKEN_LAW', told.join('\n'), {
        field: first.field ?? undefined,
        remedy: mendThem,
        cause: first,
      })
    },
  }
}
