'use client'
import { useId } from 'react'

/** How long a run may take, and by how much longer for this learner. No limit where `minutes` is null. */
export type TimeLimit = { minutes: number | null; accommodation: number }

const limits = [null, 10, 20, 40]
const factors = [1, 1.25, 1.5, 2, 3]

type Props = { limit: TimeLimit; onChange: (limit: TimeLimit) => void }

/** What few ask for, out of the way of the others: a time limit, and more of it. */
export function TimeOptions({ limit, onChange }: Props) {
  const name = useId()
  return (
    <details className="needs-script text-[0.9375rem]">
      <summary className="disclosure text-soft">Options</summary>
      <div className="mt-2 flex flex-wrap gap-x-6 gap-y-3">
        <label className="grid gap-1" htmlFor={`${name}-limit`}>
          Time limit
          <select
            id={`${name}-limit`}
            className="field"
            value={limit.minutes ?? ''}
            onChange={({ target }) => onChange({ ...limit, minutes: Number(target.value) || null })}
          >
            {limits.map((minutes) => (
              <option key={minutes} value={minutes ?? ''}>
                {minutes === null ? 'None' : `${minutes} minutes`}
              </option>
            ))}
          </select>
        </label>
        <label className="grid gap-1" htmlFor={`${name}-factor`}>
          More time
          <select
            id={`${name}-factor`}
            className="field"
            value={limit.accommodation}
            onChange={({ target }) => onChange({ ...limit, accommodation: Number(target.value) })}
          >
            {factors.map((factor) => (
              <option key={factor} value={factor}>
                ×{factor}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p className="mt-2 text-soft" role="status">
        {limit.minutes === null
          ? 'Take as long as you like.'
          : `You have ${limit.minutes * limit.accommodation} minutes. What is chosen by then is sent; what is open counts as left out.`}
      </p>
    </details>
  )
}
