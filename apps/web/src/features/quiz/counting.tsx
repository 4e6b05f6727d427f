'use client'
import { useEffect } from 'react'
import { useRequest } from './use-request.ts'

/** The end of a test, while what was right is asked for; what does not arrive can be asked for again. */
export function Counting({ onCount }: { onCount: () => Promise<string | undefined> }) {
  const { problem, run } = useRequest()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a visit, not once a rendering.
  useEffect(() => {
    run(onCount)
  }, [])
  return (
    <div className="grid gap-4">
      <h1 tabIndex={-1} className="font-serif text-4xl leading-tight tracking-tight outline-none">
        All answered
      </h1>
      <p role={problem ? 'alert' : 'status'}>{problem ?? 'Your answers are counted …'}</p>
      {problem && (
        <p>
          <button type="button" className="button button-primary" onClick={() => run(onCount)}>
            Try again
          </button>
        </p>
      )}
    </div>
  )
}
