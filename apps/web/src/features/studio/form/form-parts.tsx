'use client'
import { type EntityKind, entityKinds } from '../../entity/entity-kinds.ts'

/** What is wrong with a field, told at once. */
export function Wrong({ children }: { children: string | undefined }) {
  return children ? (
    <span role="alert" className="text-bad">
      {children}
    </span>
  ) : null
}

type EndProps = {
  general: string
  /** What is done, and the keys that do it. */
  save?: string
  keys?: string
  isReady?: boolean
  onClose: () => void
}

/** The end of a form: what is wrong with it as a whole, and its two ways out. */
export function FormEnd({ general, save = 'Save', keys = 'Ctrl Enter', isReady = true, onClose }: EndProps) {
  return (
    <>
      <Wrong>{general}</Wrong>
      <p className="flex gap-2">
        <button
          type="submit"
          className="button button-primary min-h-9 py-1 text-sm aria-disabled:opacity-55"
          aria-disabled={!isReady}
        >
          {save} <kbd className="kbd border-current">{keys}</kbd>
        </button>
        <button type="button" className="button min-h-9 py-1 text-sm" onClick={onClose}>
          Cancel <kbd className="kbd">Esc</kbd>
        </button>
      </p>
    </>
  )
}

/** The kinds of entities as options. */
export const KindOptions = () =>
  Object.entries(entityKinds).map(([kind, { one }]) => (
    <option key={kind} value={kind}>
      {one}
    </option>
  ))

type KindsProps = { legend: string; kinds: readonly EntityKind[]; onChange: (kinds: EntityKind[]) => void }

/** Any of the kinds of entities; none stands for all. */
export function KindsField({ legend, kinds, onChange }: KindsProps) {
  return (
    <fieldset>
      <legend className="mb-1">{legend}</legend>
      <div className="flex flex-wrap gap-x-4">
        {(Object.keys(entityKinds) as EntityKind[]).map((kind) => (
          <label key={kind} className="flex min-h-8 items-center gap-1.5">
            <input
              type="checkbox"
              className="size-4 accent-accent"
              checked={kinds.includes(kind)}
              onChange={({ target }) =>
                onChange(target.checked ? [...kinds, kind] : kinds.filter((each) => each !== kind))
              }
            />
            {entityKinds[kind].one}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
