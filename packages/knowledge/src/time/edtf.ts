/// <reference path="./edtf-types.d.ts" />
import edtf from 'edtf'
import { remember } from '../text/remember.ts'

/** The days a date covers, as `YYYY-MM-DD`, both inclusive; null where that end is open or unknown. */
export type DayRange = { readonly first: string | null; readonly last: string | null }

/** Reads an EDTF level 1 date, season or interval ("2025-02", "2025-02-24/.."). Null when it is not one. */
export const parseEdtf = remember((text: string): DayRange | null => {
  try {
    const { min, max } = edtf(text, { level: 1 })
    return { first: dayOf(min), last: dayOf(max) }
  } catch {
    return null
  }
})

const dayOf = (time: number) => (Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : null)
