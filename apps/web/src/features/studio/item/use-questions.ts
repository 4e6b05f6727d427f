'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useEditing } from '../use-editing.ts'
import { reopen, restore, retire, settle } from './question-api.ts'
import type { StudioQuestionData } from './question-page.query.ts'

/** What asks for a reason. */
export type Reasoned = 'retire' | 'nothing' | 'mended'

/** What an editor does to the questions on the page: each told, each taken back by U. */
export function useQuestions(questions: readonly StudioQuestionData[]) {
  const router = useRouter()
  const refresh = async () => {
    router.refresh()
    return undefined
  }
  const { acts, note, notice, tell, undo, fail } = useEditing({ document: null, keep: refresh, refresh })
  const [chosen, setChosen] = useState<{ key: string; at: number } | null>(null)
  const [isBusy, setBusy] = useState(false)
  // What was decided on leaves the list: the one that stands in its place is the next.
  const current =
    questions.find(({ key }) => key === chosen?.key) ??
    questions[Math.min(chosen?.at ?? 0, questions.length - 1)] ??
    null
  const show = (key: string) => setChosen({ key, at: questions.findIndex((each) => each.key === key) })
  const step = (by: 1 | -1) => {
    const at = questions.findIndex(({ key }) => key === current?.key) + by
    const next = questions[Math.max(0, Math.min(at, questions.length - 1))]
    if (next) show(next.key)
  }

  /** Does something once, tells it, and keeps the way back; where it is refused, says why. */
  const perform = async (
    words: string,
    act: () => Promise<{ problem: string } | { takeBack: () => Promise<string | undefined> }>,
  ) => {
    if (isBusy) return
    setBusy(true)
    const outcome = await act()
    setBusy(false)
    router.refresh()
    if ('problem' in outcome) return fail(outcome.problem)
    tell(words)
    note(words, async () => {
      const problem = await outcome.takeBack()
      router.refresh()
      return problem
    })
  }
  const done = (problem: string | undefined, takeBack: () => Promise<string | undefined>) =>
    problem === undefined ? { takeBack } : { problem }

  const decide = ({ key, stem }: StudioQuestionData, what: Reasoned, reason: string) =>
    what === 'retire'
      ? perform(`Taken out: ${stem}`, async () => done(await retire(key, reason), () => restore(key)))
      : perform(`${what === 'nothing' ? 'Nothing to do' : 'Claim mended'}: ${stem}`, async () => {
          const outcome = await settle(key, what === 'nothing' ? 'NOTHING_TO_DO' : 'CLAIM_MENDED', reason)
          return 'problem' in outcome ? outcome : { takeBack: () => reopen(outcome.settlement) }
        })
  const askAgain = ({ key, stem, retirement }: StudioQuestionData) =>
    perform(`Asked again: ${stem}`, async () =>
      done(await restore(key), () => retire(key, retirement?.reason ?? 'Taken out as before')),
    )
  const reopenAgain = (question: StudioQuestionData, settlement: NonNullable<Settlement>) =>
    perform(`Waits again: ${question.stem}`, async () =>
      done(await reopen(settlement.id), async () => {
        const outcome = await settle(question.key, settlement.outcome, settlement.reason)
        return 'problem' in outcome ? outcome.problem : undefined
      }),
    )

  return { current, show, step, decide, askAgain, reopenAgain, undo, acts, notice, isBusy }
}

type Settlement = StudioQuestionData['reports'][number]['settlement']
