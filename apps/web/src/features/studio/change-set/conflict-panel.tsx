'use client'
import { useEffect, useRef, useState } from 'react'
import { fieldsOf, nameOf } from '../thing-words.ts'
import type { Clash, Editing } from '../use-editing.ts'
import { mergeChanges } from './merge-changes.ts'

type Props = {
  clash: Clash
  studio: Pick<Editing, 'save' | 'check' | 'noteEdit' | 'setClash' | 'refresh' | 'tell'>
  /** Opens what both came to in its form: theirs, with what you changed. */
  onTogether: (clash: Clash) => void
  onClose: () => void
}

/** Two wrote the same thing: what both began with, what stands now and what you wrote, and three ways on. */
export function ConflictPanel({ clash, studio, onTogether, onClose }: Props) {
  const { base, theirs, yours } = clash.conflict
  const heading = useRef<HTMLHeadingElement>(null)
  const [problem, setProblem] = useState('')
  useEffect(() => heading.current?.focus(), [])

  const leaveTheirs = async () => {
    studio.setClash(null)
    await studio.refresh()
    studio.tell('Theirs stands.')
    onClose()
  }
  const takeMine = async () => {
    const outcome = await studio.save(clash.change, theirs?.id ?? null, crypto.randomUUID())
    if (!('done' in outcome)) {
      studio.check(outcome)
      setProblem('It changed once more: look again.')
      return
    }
    studio.setClash(null)
    studio.noteEdit(`Yours stands: ${nameOf(yours)}`, outcome.done.revision ? [outcome.done.revision.id] : [])
    onClose()
  }

  return (
    <section aria-labelledby="clash" className="grid gap-3">
      <h2 id="clash" ref={heading} tabIndex={-1} className="font-semibold text-lg">
        Somebody else changed this
      </h2>
      <p className="text-sm">
        {theirs?.author ?? 'Somebody'} wrote something else meanwhile. Nothing of either is lost.
      </p>
      <dl className="grid gap-3 text-sm">
        {mergeChanges(fieldsOf(base?.content ?? null), fieldsOf(theirs?.content ?? null), fieldsOf(yours)).map(
          ({ field, label, before, theirs, yours }) => (
            <div key={field} className="rounded-md border border-rule p-2">
              <dt className="font-medium">{label}</dt>
              <dd className="grid gap-1">
                <Value name="Before" words={before} />
                <Value name="Theirs" words={theirs} isNew={theirs !== before} />
                <Value name="Yours" words={yours} isNew={yours !== before} />
              </dd>
            </div>
          ),
        )}
      </dl>
      {problem !== '' && (
        <p role="alert" className="text-bad text-sm">
          {problem}
        </p>
      )}
      <p className="flex flex-wrap gap-2">
        <button type="button" className="button min-h-9 py-1 text-sm" onClick={() => void leaveTheirs()}>
          Leave theirs
        </button>
        <button type="button" className="button min-h-9 py-1 text-sm" onClick={() => void takeMine()}>
          Take mine
        </button>
        <button type="button" className="button button-primary min-h-9 py-1 text-sm" onClick={() => onTogether(clash)}>
          Edit together
        </button>
      </p>
    </section>
  )
}

function Value({ name, words, isNew = false }: { name: string; words: string; isNew?: boolean }) {
  return (
    <p>
      <span className="inline-block w-14 text-soft">{name}</span>
      <span className={`font-serif ${isNew ? 'font-semibold' : 'text-soft'}`}>{words || 'nothing'}</span>
    </p>
  )
}
