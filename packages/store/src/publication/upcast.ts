import { type AggregateKind, type Content, parseSnapshot, snapshotVersion } from '@backstop/knowledge'

/** Turns a snapshot of version N into one of version N + 1. */
type Upcast = (kind: AggregateKind, snapshot: unknown) => unknown

/** One step a schema version, the first from 1 to 2. A step is added with each change of a snapshot's shape, and never edited. */
const steps: readonly Upcast[] = [
  // 2: a claim has a note.
  (kind, snapshot) => (kind === 'CLAIM' ? { ...(snapshot as object), note: null } : snapshot),
]

/** Brings a stored snapshot to the present shape. Throws when it was written by a newer Backstop. */
export function upcast(kind: AggregateKind, from: number, snapshot: unknown): unknown {
  if (from > snapshotVersion)
    throw new Error(
      `this database was written by a newer Backstop (snapshot version ${from}, known ${snapshotVersion})`,
    )
  return steps.slice(from - 1).reduce((content, step) => step(kind, content), snapshot)
}

/** The content that a stored revision has, in the present shape. */
export const parseStoredSnapshot = <Kind extends AggregateKind>(
  kind: Kind,
  from: number,
  snapshot: unknown,
): Content<Kind> => parseSnapshot(kind, upcast(kind, from, snapshot))
