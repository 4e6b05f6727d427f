'use client'
import { Link } from '../../../ui/link.tsx'
import { count } from '../../../ui/plural.ts'
import { useRequest } from '../use-request.ts'

type Props = {
  /** How many answers wait on this device for the network. */
  waiting: number
  /** How many wait for whoever gave them to sign in again. */
  notYours: number
  /** What became of those that waited. */
  news: string
  onSend: () => Promise<void>
  onGiveUp: () => Promise<void>
}

/** How it stands with answers that have not arrived. */
export function WaitingNote({ waiting, notYours, news, onSend, onGiveUp }: Props) {
  const { busy, problem, run } = useRequest()
  const press = (act: () => Promise<void>) => () => run(() => act().then(() => undefined))
  const said = [waiting > 0 ? heldUp(waiting) : news, notYours > 0 && forSomebody(notYours)].filter(Boolean).join(' ')
  return (
    <div className="no-print">
      <p role="status" className={said ? 'mb-3 text-sm' : 'sr-only'}>
        {said}
      </p>
      {waiting > 0 && (
        <p className="mb-4 text-sm">
          <button type="button" className="link py-1" aria-disabled={busy} onClick={press(onSend)}>
            {busy ? 'Sending …' : 'Send now'}
          </button>
        </p>
      )}
      {notYours > 0 && (
        <div className="mb-4 grid gap-2 text-sm">
          <p>
            <Link className="link" href="/account">
              Sign in
            </Link>
          </p>
          <details>
            <summary className="disclosure">Throw {notYours === 1 ? 'it' : 'them'} away</summary>
            <button type="button" className="button mt-2" aria-disabled={busy} onClick={press(onGiveUp)}>
              Throw away {count(notYours, 'answer')} for good
            </button>
          </details>
        </div>
      )}
      {problem && (
        <p role="alert" className="mb-4 text-bad text-sm">
          {problem}
        </p>
      )}
    </div>
  )
}

const heldUp = (waiting: number) =>
  `No connection. ${count(waiting, 'answer')} ${waiting === 1 ? 'is' : 'are'} kept on this device and will be sent.`

/** It stays true whoever reads it: somebody else may use this browser by now. */
const forSomebody = (notYours: number) =>
  `${count(notYours, 'answer')} ${notYours === 1 ? 'is' : 'are'} kept on this device, for thirty days, until whoever gave ${notYours === 1 ? 'it' : 'them'} signs in again.`
