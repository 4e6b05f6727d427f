'use client'
import { useState } from 'react'
import { Link } from '../../../ui/link.tsx'

type Props = {
  slug: string
  /** Does the device keep it beyond this window? */
  isKept: boolean
  onStartAgain: () => void
}

/** Says that this is practice, where it is kept, and how it is forgotten. */
export function PracticeNote({ slug, isKept, onStartAgain }: Props) {
  const [isAsking, setAsking] = useState(false)
  return (
    <div className="grid max-w-measure gap-1 rounded-md bg-tint p-3 text-sm">
      <p>
        <strong>This is practice in curating.</strong> The article is here without its claims. Nothing you do is
        published, kept by Backstop or seen by anybody else; in the end it is compared with what is published.{' '}
        {isKept
          ? 'It stays on this device, so that you can go on later.'
          : 'This browser keeps nothing: close or reload the page, and it is gone.'}
      </p>
      <p className="flex flex-wrap items-center gap-x-4">
        <Link className="link inline-flex min-h-6 items-center" href={`/studio/documents/${slug}`}>
          Back to the studio
        </Link>
        <button type="button" className="link min-h-6" aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
          Start again
        </button>
        {isAsking && (
          <button
            type="button"
            className="button min-h-8 px-2.5 py-0.5 text-sm"
            onClick={() => {
              setAsking(false)
              onStartAgain()
            }}
          >
            Forget what I did here
          </button>
        )}
      </p>
    </div>
  )
}
