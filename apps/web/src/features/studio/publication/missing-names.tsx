'use client'
import { useEffect, useState } from 'react'
import { ask } from '../../../graphql/ask.ts'
import { type MissingNameData, missingNames } from './missing-names.query.ts'

type Props = {
  document: string
  /** Changes with each edit. */
  state: string
  /** Goes to a claim. */
  onShow: (claim: string) => void
}

/** More than these are not named one by one. */
const most = 5

/** Warns of what is named and would not be published: with it nothing goes out. */
export function MissingNames({ document, state, onShow }: Props) {
  const [missing, setMissing] = useState<readonly MissingNameData[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drafted is read by the service.
  useEffect(() => {
    let isCurrent = true
    void ask(missingNames, { document }).then((data) => {
      if (isCurrent) setMissing('problem' in data ? [] : data.studio.missingNames)
    })
    return () => {
      isCurrent = false
    }
  }, [document, state])
  return (
    <div role="status" className="grid gap-2 rounded-md bg-tint p-3 text-sm empty:hidden">
      {missing.length > 0 && (
        <>
          <p className="text-bad">
            This cannot be published yet: it names what is not published, or was taken back since. Publish that first,
            or let these claims name something else.
          </p>
          <ul className="grid gap-2">
            {missing.slice(0, most).map(({ name, claims }) => (
              <li key={name + claims[0]?.id}>
                “{name}” in{' '}
                {claims.map(({ id, text }) => (
                  <button
                    key={id}
                    type="button"
                    className="link block min-h-6 text-left font-serif"
                    onClick={() => onShow(id)}
                  >
                    {text}
                  </button>
                ))}
              </li>
            ))}
          </ul>
          {missing.length > most && <p>and {missing.length - most} more</p>}
        </>
      )}
    </div>
  )
}
