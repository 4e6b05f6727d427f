'use client'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { CopyButton } from '../../ui/copy-button.tsx'
import type { AttemptData } from './quiz-page.query.ts'
import { share, unshare } from './share-api.ts'
import { useRequest } from './use-request.ts'

const never = () => () => {}

type Props = {
  attempt: AttemptData
  quiz: { slug: string }
  /** The result has another link now, or none. */
  onShare: (token: string | null) => void
}

/** A link to the result, made when it is asked for, and taken back again. */
export function ShareResult({ attempt: { id, shareToken: token }, quiz, onShare }: Props) {
  const [pressed, setPressed] = useState(false)
  const { busy, problem, run } = useRequest()
  const link = useRef<HTMLAnchorElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const origin = useSyncExternalStore(
    never,
    () => location.origin,
    () => '',
  )
  // The button that had the focus is gone.
  useEffect(() => {
    if (pressed) (token === null ? button : link).current?.focus()
  }, [token, pressed])
  const change = (send: typeof share) =>
    run(async () => {
      const outcome = await send(id)
      if ('problem' in outcome) return outcome.problem
      setPressed(true)
      onShare(outcome.token)
      return undefined
    })
  const address = `/quizzes/${quiz.slug}/results/${token}`
  return (
    <section aria-labelledby="share" className="needs-script no-print card grid gap-3">
      <h2 id="share" className="font-semibold text-xl">
        Share this result
      </h2>
      <p className="text-[0.9375rem]">
        A link shows your score, what you were asked about and which sentences you missed. It does not show who you are,
        the questions, or what you answered.
      </p>
      {token !== null && (
        <p>
          <a ref={link} className="link inline-block break-all py-1 text-sm" href={address}>
            {origin}
            {address}
          </a>
        </p>
      )}
      <p className="flex flex-wrap items-center gap-3">
        <button
          ref={button}
          type="button"
          className="button"
          aria-disabled={busy}
          onClick={() => change(token === null ? share : unshare)}
        >
          {token === null ? 'Make a link' : 'Stop sharing'}
        </button>
        {token !== null && <CopyButton text={`${origin}${address}`} />}
        <span role="status" className="text-sm text-soft">
          {token !== null
            ? 'Whoever has the link can open it.'
            : pressed
              ? 'The link does not lead anywhere any more.'
              : ''}
        </span>
      </p>
      {problem && (
        <p role="alert" className="text-bad">
          {problem}
        </p>
      )}
    </section>
  )
}
