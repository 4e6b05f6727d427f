'use client'
import { count } from '../../../ui/plural.ts'
import { useRequest } from '../use-request.ts'

type Props = {
  /** How many answers wait on this device. */
  waiting: number
  /** What became of those that did. */
  news: string
  onSend: () => Promise<void>
}

/** How it stands with answers that have not arrived. */
export function WaitingNote({ waiting, news, onSend }: Props) {
  const { busy, run } = useRequest()
  const sendNow = () => run(() => onSend().then(() => undefined))
  return (
    <>
      <p role="status" className={waiting > 0 || news ? 'mb-3 text-sm' : 'sr-only'}>
        {waiting > 0
          ? `No connection. ${count(waiting, 'answer')} ${waiting === 1 ? 'is' : 'are'} kept on this device and will be sent.`
          : news}
      </p>
      {waiting > 0 && (
        <p className="mb-4 text-sm">
          <button type="button" className="link py-1" aria-disabled={busy} onClick={sendNow}>
            {busy ? 'Sending …' : 'Send now'}
          </button>
        </p>
      )}
    </>
  )
}
