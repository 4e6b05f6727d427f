import type { ReactNode } from 'react'

/** What narrows a table, as a form that works without scripts. */
export function FilterForm({ action, children }: { action: string; children: ReactNode }) {
  return (
    <form className="mb-4 grid grid-cols-2 items-end gap-3 text-sm sm:flex sm:flex-wrap" action={action}>
      {children}
      <button type="submit" className="button min-h-9 justify-self-start py-1">
        Show
      </button>
    </form>
  )
}

/** Words to look for. */
export function FilterWords({ name, label, value }: { name: string; label: string; value: string | null }) {
  return (
    <label className="grid gap-1">
      {label}
      <input
        name={name}
        type="search"
        defaultValue={value ?? ''}
        className="field min-h-9 w-full py-1 text-base sm:w-48"
      />
    </label>
  )
}

type ChoiceProps = {
  name: string
  label: string
  value: string | undefined
  /** What is chosen where nothing is: “Any”. */
  any?: string
  options: readonly (readonly [value: string, words: string])[]
}

/** One of several. */
export function FilterChoice({ name, label, value, any, options }: ChoiceProps) {
  return (
    <label className="grid gap-1">
      {label}
      <select name={name} defaultValue={value ?? ''} className="field min-h-9 w-full py-1 text-base sm:max-w-48">
        {any !== undefined && <option value="">{any}</option>}
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}
