'use client'
import { usePathname } from 'next/navigation'
import { useEffect } from 'react'
import { answersWait } from './waiting-flag.ts'
import { whenItMayArrive } from './when-it-may-arrive.ts'

/** Where questions are answered, which sends what waits by itself and tells of it. */
const ofThePlayer = /^\/(quizzes|review)(\/|$)/u

/** Sends answers that still wait in this browser from every other page too: whoever closed a run without a network need not come back to it. Loads nothing where none wait. */
export function SendElsewhere() {
  const isElsewhere = !ofThePlayer.test(usePathname())
  useEffect(() => {
    if (!isElsewhere) return
    return whenItMayArrive(() => {
      // What fails is tried again by the next reason to.
      if (answersWait()) void import('./send-alone.ts').then(({ sendAlone }) => sendAlone()).catch(() => {})
    })
  }, [isElsewhere])
  return null
}
