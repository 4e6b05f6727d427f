'use client'
import { emptyRecord, type PracticeRecord } from './practice-record.ts'

const prefix = 'backstop:practice:'

/** Where what is practised on one text is kept; a new version of the text begins anew. */
export type PracticeKeeper = {
  read: () => PracticeRecord
  /** Changes what is kept as it is by then: another tab may have written since. */
  change: (by: (record: PracticeRecord) => PracticeRecord) => PracticeRecord
  forget: () => void
}

type Options = {
  /** Whose practice it is: nobody else sees it, on the same device either. */
  account: string
  document: string
  version: number
  storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  /** Called once where the device keeps nothing, or nothing more. */
  onLost: () => void
}

/** Keeps it on this device; where that keeps nothing, as long as the window is open. */
export function keepPractice({ account, document, version, storage, onLost }: Options): PracticeKeeper {
  const key = `${prefix}${account}:${document}`
  let latest = emptyRecord
  /** What stands for the latest where it is kept. */
  let written: string | null = null
  let isLasting = true
  const lose = () => {
    if (isLasting) onLost()
    isLasting = false
  }
  const read = (): PracticeRecord => {
    try {
      const kept = isLasting ? storage().getItem(key) : written
      if (kept !== written) latest = recordIn(kept, version) ?? emptyRecord
      written = kept
    } catch {
      lose()
    }
    return latest
  }
  return {
    read,
    change: (by) => {
      latest = by(read())
      try {
        const next = JSON.stringify({ version, ...latest })
        if (isLasting) storage().setItem(key, next)
        written = next
      } catch {
        // Full, or forbidden: what was done is not lost while the window is open.
        lose()
      }
      return latest
    },
    forget: () => {
      latest = emptyRecord
      written = null
      try {
        storage().removeItem(key)
      } catch {
        lose()
      }
    },
  }
}

function recordIn(kept: string | null, version: number): PracticeRecord | null {
  try {
    const found: (PracticeRecord & { version: number }) | null = JSON.parse(kept ?? 'null')
    if (found?.version !== version || !Array.isArray(found.acts)) return null
    return { acts: found.acts, isCompared: found.isCompared === true }
  } catch {
    return null
  }
}
