'use client'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { inWords, mutate } from '../../../graphql/ask.ts'
import { graphql } from '../../../graphql/graphql.ts'

const redacting = graphql(`
  mutation Redact($thing: ID!) { redact(thing: $thing) { __typename ... on Problem { message remedy } } }
`)

/** What is typed to have it done. */
const word = 'redact'

/** Takes away for good what every revision of something said, for admins; it says what that does and asks for a word first. */
export function RedactForm({ thing, isDocument }: { thing: string; isDocument: boolean }) {
  const router = useRouter()
  const [problem, setProblem] = useState('')
  const [isBusy, setBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const redact = async () => {
    if (isBusy) return
    if (field.current?.value.trim().toLowerCase() !== word) {
      setProblem(`Type “${word}”.`)
      field.current?.focus()
      return
    }
    setBusy(true)
    const data = await mutate(redacting, { thing })
    setBusy(false)
    if ('problem' in data) return setProblem(data.problem)
    if (data.redact.__typename !== 'Redacted') return setProblem(inWords(data.redact))
    router.refresh()
  }
  return (
    <details className="needs-script max-w-3xl">
      <summary className="disclosure text-bad">Redact</summary>
      <form
        noValidate
        className="mt-3 grid max-w-measure grid-cols-1 gap-3 rounded-md border border-bad p-4"
        onSubmit={(event) => {
          event.preventDefault()
          void redact()
        }}
      >
        <p>
          What every revision of it said is taken away for good
          {isDocument && ', with every version of its text and all that its claims said'}: nobody can bring it back, no
          undo, no administrator. That it was there stays, with who wrote it and when.
        </p>
        <p>
          It is for what must not be kept, by law or by promise. What is merely wrong is withdrawn, which it is already.
        </p>
        <label className="grid grid-cols-1 gap-1 text-sm">
          Type “{word}”
          <input
            ref={field}
            className="field min-h-9 max-w-48 py-1 text-base"
            autoComplete="off"
            autoCapitalize="none"
            aria-invalid={problem !== '' || undefined}
            aria-describedby={problem === '' ? undefined : 'redact-problem'}
          />
        </label>
        {problem !== '' && (
          <p id="redact-problem" role="alert" className="text-bad text-sm">
            {problem}
          </p>
        )}
        <button type="submit" className="button min-h-9 justify-self-start py-1 text-sm" aria-disabled={isBusy}>
          Redact for good
        </button>
      </form>
    </details>
  )
}
