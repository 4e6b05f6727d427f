'use client'
import { useRef, useState } from 'react'
import { Combobox } from '../../../ui/combobox.tsx'
import { count } from '../../../ui/plural.ts'
import type { Choice } from '../claim/claim-draft.ts'
import { bulkEdit, type Change, problemOf } from '../studio-api.ts'
import type { Editing } from '../use-editing.ts'
import { changedIn, type Planned, planBulk } from './bulk-plan.ts'
import { Changed } from './table-bar.tsx'

/** One way in which several rows can be changed: to one of some values, to one that is found, or to nothing. */
export type BulkWay = {
  key: string
  label: string
  options?: readonly (readonly [value: string, words: string])[]
  find?: Parameters<typeof Combobox>[0]['find']
  change: (id: string, value: string) => Change
}

/** A row that can be changed with others. */
export type BulkRow = { id: string; revision: string; changeSet: string | null; name: string }

type Props = {
  /** What a row is called, and several: “claim”, “claims”. */
  nouns: readonly [one: string, many: string]
  rows: readonly BulkRow[]
  ways: readonly BulkWay[]
  editing: Pick<Editing, 'noteEdit' | 'refresh'>
  onClear: () => void
}

/** Below the table while rows are chosen: what becomes of all of them, shown one by one before it is done. */
export function BulkPanel({ nouns, rows, ways, editing, onClear }: Props) {
  const [key, setKey] = useState(ways[0]?.key)
  const [value, setValue] = useState<Choice | null>(null)
  const [plan, setPlan] = useState<readonly Planned<BulkRow>[] | null>(null)
  const [problem, setProblem] = useState('')
  const [isBusy, setBusy] = useState(false)
  const way = ways.find((each) => each.key === key)
  const chosen = way?.options ? (value?.id ?? way.options[0]?.[0]) : way?.find ? value?.id : ''
  const shown = rows.map(({ id }) => id).join()
  const [planned, setPlanned] = useState(shown)
  if (planned !== shown) {
    // Another choice of rows is another plan.
    setPlanned(shown)
    setPlan(null)
  }

  /** What the form does next. What was pressed goes with the plan that comes or goes. */
  const next = useRef<HTMLButtonElement>(null)
  const goOn = () => requestAnimationFrame(() => next.current?.focus())
  const send = async (of: readonly BulkRow[], dryRun: boolean) => {
    if (way === undefined || chosen === undefined || isBusy) return null
    setBusy(true)
    const edits = of.map(({ id, revision, changeSet }) => ({
      ...{ change: way.change(id, chosen), baseRevision: revision, changeSet },
    }))
    const outcome = await bulkEdit({ edits, dryRun })
    setBusy(false)
    setProblem(problemOf(outcome) ?? '')
    return 'done' in outcome ? outcome.done : null
  }
  const look = async () => {
    const tried = await send(rows, true)
    if (!tried) return
    setPlan(planBulk(rows, tried))
    goOn()
  }
  const changing = plan === null ? [] : changedIn(plan)
  const apply = async () => {
    const done = changing.length > 0 ? await send(changing, false) : null
    if (done === null) return
    await editing.refresh()
    const words =
      way?.options || way?.find
        ? `${way.label} of ${count(changing.length, ...nouns)}`
        : `${count(changing.length, ...nouns)} withdrawn`
    editing.noteEdit(
      words,
      done.changes.flatMap(({ revision }) => revision ?? []),
    )
    onClear()
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-row] input')?.focus())
  }
  const another = (part: () => void) => () => {
    part()
    setPlan(null)
  }

  return (
    <form
      aria-label={`Change ${count(rows.length, ...nouns)}`}
      className="sheet sticky bottom-0 z-10 grid max-h-[70dvh] gap-3 overflow-y-auto text-sm lg:bottom-4"
      onSubmit={(event) => {
        event.preventDefault()
        void (plan === null ? look() : apply())
      }}
    >
      <div className="flex flex-wrap items-end gap-3">
        <p className="min-h-9 content-center font-medium">{count(rows.length, ...nouns)} chosen</p>
        {/* Here nothing that comes or goes moves it under the pointer. */}
        <button type="button" className="link min-h-9 px-2" onClick={onClear}>
          Choose none
        </button>
        <label className="grid gap-1">
          Change
          <select
            className="field min-h-9 py-1 text-base"
            value={key}
            onChange={({ target }) =>
              another(() => {
                setKey(target.value)
                setValue(null)
              })()
            }
          >
            {ways.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </label>
        {way?.options && (
          <label className="grid gap-1">
            To
            <select
              className="field min-h-9 py-1 text-base"
              value={chosen}
              onChange={({ target }) => another(() => setValue({ id: target.value, name: target.value }))()}
            >
              {way.options.map(([id, words]) => (
                <option key={id} value={id}>
                  {words}
                </option>
              ))}
            </select>
          </label>
        )}
        {way?.find && (
          <div className="w-64">
            <Combobox
              id="bulk-value"
              label="To"
              value={value}
              find={way.find}
              onChoose={({ id, label }) => another(() => setValue({ id, name: label }))()}
              onClear={another(() => setValue(null))}
            />
          </div>
        )}
        {plan === null && (
          <button
            ref={next}
            type="submit"
            className="button button-primary min-h-9 py-1 text-sm aria-disabled:opacity-55"
            aria-disabled={isBusy || chosen === undefined}
          >
            Show what changes
          </button>
        )}
      </div>
      {problem !== '' && (
        <p role="alert" className="text-bad">
          {problem}
        </p>
      )}
      {plan !== null && (
        <>
          <Plan plan={plan} />
          <p className="flex flex-wrap items-center gap-3">
            <button
              ref={next}
              type="submit"
              className="button button-primary min-h-9 py-1 text-sm aria-disabled:opacity-55"
              aria-disabled={isBusy || changing.length === 0}
            >
              {changing.length === 0 ? 'Nothing changes' : `Change ${changing.length}`}
            </button>
            <button type="button" className="button min-h-9 py-1 text-sm" onClick={another(goOn)}>
              Not yet
            </button>
            <span role="status" className="text-soft">
              {[
                changing.length > 0 &&
                  changing.length < plan.length &&
                  `${count(changing.length, ...nouns)} of ${plan.length} would change.`,
                changing.length > 0 && 'A draft, until it is published.',
              ]
                .filter(Boolean)
                .join(' ')}
            </span>
          </p>
        </>
      )}
    </form>
  )
}

function Plan({ plan }: { plan: readonly Planned<BulkRow>[] }) {
  return (
    <ul aria-label="What changes" className="grid gap-2">
      {plan.map(({ row, refusal, differences }) => (
        <li key={row.id} className="border-rule border-t pt-2">
          <p className="font-serif text-base leading-snug">{row.name}</p>
          {refusal !== null ? (
            <p className="text-bad">Left as it is: {refusal}</p>
          ) : differences === null ? (
            <p>To be withdrawn</p>
          ) : differences.length === 0 ? (
            <p className="text-soft">Is so already.</p>
          ) : (
            <Changed differences={differences} />
          )}
        </li>
      ))}
    </ul>
  )
}
