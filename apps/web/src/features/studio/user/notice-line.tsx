'use client'
import { useEffect, useRef } from 'react'
import type { Notice } from './use-deed.ts'

/** Says what came of the last deed, aloud too; it takes the focus where what was pressed goes away. */
export function NoticeLine({ notice, takesFocus = false }: { notice: Notice | null; takesFocus?: boolean }) {
  const line = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (notice !== null && takesFocus) line.current?.focus()
  }, [notice, takesFocus])
  return (
    <p
      ref={line}
      tabIndex={-1}
      role={notice?.bad ? 'alert' : 'status'}
      className={`min-h-6 text-sm ${notice?.bad ? 'text-bad' : 'text-soft'}`}
    >
      {notice?.words}
    </p>
  )
}
