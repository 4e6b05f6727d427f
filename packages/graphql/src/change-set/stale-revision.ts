import { canonicalJson, type Snapshot } from '@backstop/knowledge'
import type { Conflict, Problem, StudioRevision } from '@backstop/store'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { classOf, ProblemInterface } from '../problem/problem.ts'
import { loadRevision, StudioRevision as Revision } from '../studio/revision.ts'
import { AggregateKind, idOf, readAsThing, StudioThing } from '../studio/thing.ts'

export const StaleRevision = classOf('STALE_REVISION')

const conflictsOf = ({ details }: Problem) => (details.conflicts ?? []) as readonly Conflict[]

const load = (context: Context, id: string | null) => (id === null ? null : loadRevision(context, id))

const yoursOf = ({ aggregate, kind, base, yours }: Conflict, context: Context) =>
  readAsThing(context, { aggregate, kind, revision: base, content: yours as Snapshot['content'] | null })

/** The fields that both sides changed, each otherwise. */
async function clashingFields({ base, theirs, yours }: Conflict, context: Context): Promise<string[]> {
  const [before, now] = await Promise.all([load(context, base), load(context, theirs)])
  const [a, b, c] = [partsOf(before?.content), partsOf(now?.content), new Map(Object.entries(yours ?? {}))]
  const said = (parts: ReadonlyMap<string, unknown>, name: string) => canonicalJson(parts.get(name) ?? null)
  return [...new Set([...b.keys(), ...c.keys()])].filter((name) => {
    const [one, two, three] = [said(a, name), said(b, name), said(c, name)]
    return one !== two && one !== three && two !== three
  })
}

const partsOf = (content: StudioRevision['content'] | undefined) => new Map(Object.entries(content?.content ?? {}))

const RevisionConflict = builder.objectRef<Conflict>('RevisionConflict').implement({
  description: 'One thing that two sides changed, with the three values to choose from.',
  fields: (t) => ({
    thing: t.id({ description: 'What it is.', resolve: ({ kind, aggregate }) => idOf(kind, aggregate) }),
    kind: t.expose('kind', { type: AggregateKind, description: 'What sort of thing.' }),
    base: t.field({
      type: Revision,
      description: 'What both began with; null for nothing.',
      nullable: true,
      resolve: ({ base }, _args, context) => load(context, base),
    }),
    theirs: t.field({
      type: Revision,
      description: 'What stands now: base an edit on it to have it your way. Null for nothing.',
      nullable: true,
      resolve: ({ theirs }, _args, context) => load(context, theirs),
    }),
    yours: t.field({
      type: StudioThing,
      description: 'What you wanted to write; null to take it away.',
      nullable: true,
      resolve: (conflict, _args, context) => yoursOf(conflict, context),
    }),
    fields: t.stringList({
      description: 'The fields that both changed, each otherwise: the rest can be taken from either.',
      resolve: (conflict, _args, context) => clashingFields(conflict, context),
    }),
  }),
})

builder.objectType(StaleRevision, {
  name: 'StaleRevision',
  description: 'Something changed since it was looked at. Nothing was written.',
  interfaces: [ProblemInterface],
  fields: (t) => ({
    conflicts: t.field({
      type: [RevisionConflict],
      description: 'What changed; empty where only the count of the change set did.',
      resolve: conflictsOf,
    }),
    base: t.field({
      type: Revision,
      description: 'What both began with, of the first of them.',
      nullable: true,
      resolve: (problem, _args, context) => load(context, conflictsOf(problem)[0]?.base ?? null),
    }),
    theirs: t.field({
      type: Revision,
      description: 'What stands now, of the first of them.',
      nullable: true,
      resolve: (problem, _args, context) => load(context, conflictsOf(problem)[0]?.theirs ?? null),
    }),
    yours: t.field({
      type: StudioThing,
      description: 'What you wanted to write, of the first of them.',
      nullable: true,
      resolve: (problem, _args, context) => {
        const [first] = conflictsOf(problem)
        return first === undefined ? null : yoursOf(first, context)
      },
    }),
  }),
})
