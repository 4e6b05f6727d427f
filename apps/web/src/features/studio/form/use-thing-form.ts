'use client'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { Broken, Change } from '../studio-api.ts'
import type { Editing } from '../use-editing.ts'

/** What a form of one thing needs of the page that it is on. */
export type FormStudio = Pick<Editing, 'save' | 'noteEdit' | 'setClash' | 'tell'>

/** What an edit is based on: the revision that was looked at, and the set that it is a draft in. */
type Looked = { revision: string; changeSet?: string | null }

/** Saves what a form makes, once, and says beside its fields why it was not kept. */
export function useThingForm(studio: FormStudio, onClose: () => void) {
  const [broken, setBroken] = useState<Broken | null>(null)
  const [problem, setProblem] = useState('')
  const key = useRef(crypto.randomUUID())
  const isBusy = useRef(false)

  /** What is typed anew is sent anew. */
  const renew = () => {
    key.current = crypto.randomUUID()
  }
  const wrong = (field: string) =>
    broken?.field?.startsWith(field) ? [broken.message, broken.remedy].filter(Boolean).join(' ') : undefined

  /** Keeps a change of what was looked at, null for something new, and tells of it in these words. */
  const send = async (change: Change, looked: Looked | null, words: string) => {
    if (isBusy.current) return
    isBusy.current = true
    const outcome = await studio.save(change, looked?.revision ?? null, key.current, {
      changeSet: looked?.changeSet ?? null,
    })
    isBusy.current = false
    if ('done' in outcome) {
      const { revision } = outcome.done
      studio.noteEdit(words, revision ? [revision.id] : [])
      onClose()
    } else if ('broken' in outcome) setBroken(outcome.broken)
    else if ('problem' in outcome) setProblem(outcome.problem)
    else {
      const [conflict] = outcome.conflicts
      if (conflict) studio.setClash({ conflict, change })
      else setProblem(outcome.message)
    }
  }

  /** Escape closes; Enter with Ctrl does what the form is for, with what the same press has chosen in a field of it. */
  const keys = (event: KeyboardEvent<HTMLFormElement>) => {
    const form = event.currentTarget
    if (event.key === 'Escape') onClose()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      setTimeout(() => form.isConnected && form.requestSubmit())
    }
  }
  const general = problem || (broken !== null && !broken.field ? broken.message : '')
  return { send, renew, wrong, keys, general, broken }
}
