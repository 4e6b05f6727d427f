import { promiseNames, promises } from './predicate-words.ts'

/** What predicates promise, and what a quiz makes of it. */
export function PromiseLegend() {
  return (
    <details className="mb-4 text-sm">
      <summary className="disclosure text-soft">What they promise, and what a quiz makes of it</summary>
      <dl className="grid max-w-measure gap-2 py-1 pl-4">
        {promiseNames.map((name) => (
          <div key={name}>
            <dt className="font-medium">{promises[name].label}</dt>
            <dd className="text-soft">
              {promises[name].meaning} {promises[name].quiz}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
