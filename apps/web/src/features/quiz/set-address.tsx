'use client'
import { useSyncExternalStore } from 'react'
import { CopyButton } from '../../ui/copy-button.tsx'
import { quizAddress } from './quiz-address.ts'
import type { QuizNameData } from './quiz-name.query.ts'

const never = () => () => {}

/** The address of a set, for a class: whoever opens it gets the same questions. */
export function SetAddress({ quiz }: { quiz: QuizNameData }) {
  const origin = useSyncExternalStore(
    never,
    () => location.origin,
    () => '',
  )
  return (
    <p className="no-print flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.9375rem] text-soft">
      Whoever opens this page’s address gets the same questions. <CopyButton text={`${origin}${quizAddress(quiz)}`} />
    </p>
  )
}
