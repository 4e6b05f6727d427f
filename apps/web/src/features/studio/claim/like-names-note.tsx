'use client'
import { useEffect, useState } from 'react'
import type { Choice, Known } from './claim-draft.ts'
import { completeNames, completePredicates } from './complete-names.ts'
import { bareName, type Likeness, likeNames } from './like-names.ts'

type Props = {
  /** Of the field that this stands under. */
  id: string
  choice: Choice | null
  /** Whom, or which predicates, the document names; `document` is where others are looked for. */
  known: readonly Known[]
  document: string
  onTake: (choice: Choice) => void
}

type Like = { id: string; name: string; likeness: Likeness; kind?: string; standing?: string }

/** More are no help. */
const most = 3

/** Under a field in which somebody, something or a predicate was named anew: what is known already by that name, or nearly so, to be taken instead. A warning, no more. */
export function LikeNamesNote({ id, choice, known, document, onTake }: Props) {
  const name = choice?.makes ? choice.name : ''
  const complete = choice?.makes === 'PREDICATE' ? completePredicates : completeNames
  const here: Like[] = likeNames(name, known)
  const [others, setOthers] = useState<{ name: string; found: Like[] }>({ name: '', found: [] })
  useEffect(() => {
    if (name === '') return
    let isCurrent = true
    void complete(bareName(name), document).then((found) => {
      if (isCurrent) setOthers({ name, found: likeNames(name, found) })
    })
    return () => {
      isCurrent = false
    }
  }, [name, document, complete])
  const there = others.name === name ? others.found : []
  const like = [...there, ...here.filter((each) => !there.some((other) => other.id === each.id))].slice(0, most)
  const isSame = like.some(({ likeness }) => likeness === 'SAME')

  return (
    <div aria-live="polite" className="mt-1 flex flex-wrap items-baseline gap-x-2 text-sm empty:hidden">
      {like.length > 0 && <span>{isSame ? 'Known already:' : 'Known, and much alike:'}</span>}
      {like.map((each) => (
        <span key={each.id} className="inline-flex items-baseline gap-1.5">
          <button
            type="button"
            className="link min-h-6"
            onClick={() => {
              // The button goes: on from the field that it stands under.
              window.document.getElementById(id)?.focus()
              onTake({ id: each.id, name: each.name })
            }}
          >
            <span className="sr-only">Take </span>
            {each.name}
          </button>
          <span className="text-soft text-xs empty:hidden">{each.kind ?? each.standing}</span>
        </span>
      ))}
    </div>
  )
}
