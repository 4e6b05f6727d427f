'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { problemOf } from '../studio-api.ts'

type Props = { label: string; done: string; act: () => Promise<Parameters<typeof problemOf>[0]> }

/** Does something to a change set once, says what came of it, and reads the page anew. */
export function SetButton({ label, done, act }: Props) {
  const router = useRouter()
  const [told, setTold] = useState<{ words: string; bad: boolean }>()
  const [isBusy, setBusy] = useState(false)
  const press = async () => {
    if (isBusy) return
    setBusy(true)
    const problem = problemOf(await act())
    setBusy(false)
    setTold({ words: problem ?? done, bad: problem !== undefined })
    router.refresh()
  }
  return (
    <span className="ms-auto flex items-center text-sm">
      <span role="status" className={`me-3 empty:me-0 ${told?.bad ? 'text-bad' : 'text-soft'}`}>
        {told?.words}
      </span>
      <button
        type="button"
        className="needs-script button min-h-9 shrink-0 py-1 text-sm"
        aria-disabled={isBusy}
        onClick={() => void press()}
      >
        {label}
      </button>
    </span>
  )
}
