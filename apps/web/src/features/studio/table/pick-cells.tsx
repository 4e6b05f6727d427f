'use client'
import type { Picked } from './use-picked.ts'

/** At the head of a table: chooses all rows, or none. */
export function PickAll({ picked: { isAll, toggleAll } }: { picked: Picked }) {
  return (
    <th className="needs-script w-8 py-2 pr-2 max-md:hidden">
      <Box label="All of this page" isOn={isAll} onToggle={toggleAll} />
    </th>
  )
}

/** Chooses a row, to be changed with others. */
export function PickCell({ picked, id, name }: { picked: Picked; id: string; name: string }) {
  return (
    <td className="needs-script w-8 py-1 pr-2 max-md:absolute max-md:right-0 max-md:w-auto max-md:pr-0">
      <Box label={`Choose “${name}”`} isOn={picked.has(id)} onToggle={() => picked.toggle(id)} />
    </td>
  )
}

function Box({ label, isOn, onToggle }: { label: string; isOn: boolean; onToggle: () => void }) {
  return (
    <label className="flex min-h-8 min-w-8 items-center">
      <input type="checkbox" className="size-4 accent-accent" checked={isOn} onChange={onToggle} />
      <span className="sr-only">{label}</span>
    </label>
  )
}
