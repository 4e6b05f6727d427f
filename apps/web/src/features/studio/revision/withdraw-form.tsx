'use client'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { Link } from '../../../ui/link.tsx'
import { type Outcome, problemOf, propose, takeBack } from '../studio-api.ts'

type Props = {
  thing: string
  /** What is published of it. */
  revision: string
  /** The draft that withdraws it; null where there is none. */
  drafted: string | null
  /** What goes with it. */
  along: string
  /** Where what gathers is published. */
  publishedAt: string
}

/** Drafts that something be no longer published, or takes that draft back. */
export function WithdrawForm({ thing, revision, drafted, along, publishedAt }: Props) {
  const router = useRouter()
  const [problem, setProblem] = useState('')
  const [isBusy, setBusy] = useState(false)
  const place = useRef<HTMLElement>(null)
  const run = async (act: () => Promise<Outcome<unknown>>) => {
    if (isBusy) return
    setBusy(true)
    setProblem(problemOf(await act()) ?? '')
    setBusy(false)
    router.refresh()
    // What was pressed goes: the focus stays here.
    place.current?.focus()
  }
  const withdraw = () =>
    propose({ change: { withdraw: { id: thing } }, base: revision, document: null, clientKey: crypto.randomUUID() })
  const told = (
    <p role="alert" className="text-bad text-sm">
      {problem}
    </p>
  )
  return (
    <section ref={place} tabIndex={-1} aria-label="Withdrawal">
      {drafted !== null ? (
        <div role="status" className="grid max-w-3xl grid-cols-1 gap-2 rounded-md bg-tint p-3">
          <p>
            It is to be withdrawn{along}. For readers nothing has changed before that is published.{' '}
            <Link className="link inline-block py-1" href={publishedAt}>
              To where it is published
            </Link>
          </p>
          {told}
          <button
            type="button"
            className="needs-script button min-h-9 justify-self-start py-1 text-sm"
            aria-disabled={isBusy}
            onClick={() => void run(() => takeBack(drafted))}
          >
            Keep it
          </button>
        </div>
      ) : (
        <details className="needs-script max-w-3xl">
          <summary className="disclosure text-soft">Withdraw</summary>
          <div className="mt-2 grid max-w-measure grid-cols-1 gap-3">
            <p>
              It is published no more{along}, once that is published. The publication can be taken back like any other,
              which brings all of it back.
            </p>
            {told}
            <button
              type="button"
              className="button min-h-9 justify-self-start py-1 text-sm"
              aria-disabled={isBusy}
              onClick={() => void run(withdraw)}
            >
              Draft the withdrawal
            </button>
          </div>
        </details>
      )}
    </section>
  )
}
