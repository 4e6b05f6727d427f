'use client'
import { useState } from 'react'

/** Which of the rows that are shown are chosen. */
export function usePicked<Row extends { id: string }>(rows: readonly Row[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const picked = rows.filter(({ id }) => ids.has(id))
  return {
    picked,
    has: (id: string) => ids.has(id),
    toggle: (id: string) => setIds(new Set(ids.has(id) ? [...ids].filter((each) => each !== id) : [...ids, id])),
    isAll: picked.length > 0 && picked.length === rows.length,
    toggleAll: () => setIds(new Set(picked.length === rows.length ? [] : rows.map(({ id }) => id))),
    clear: () => setIds(new Set()),
  }
}

/** What `usePicked` gives. */
export type Picked = Omit<ReturnType<typeof usePicked>, 'picked'>
