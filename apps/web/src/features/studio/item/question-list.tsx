'use client'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { onKey } from '../../../ui/on-key.ts'
import { ActButton } from '../act-button.tsx'
import { ReasonForm } from '../reason-form.tsx'
import { QuestionCard } from './question-card.tsx'
import { type QuestionCommand, questionKeys, usualReasons } from './question-keys.ts'
import type { StudioQuestionData } from './question-page.query.ts'
import { type Reasoned, useQuestions } from './use-questions.ts'

const titles: Record<Reasoned, string> = {
  retire: 'Take this question out: why?',
  nothing: 'Nothing to do about what was reported: why?',
  mended: 'A claim was mended: how?',
}

const byKey = new Map(Object.entries(questionKeys).map(([command, { key }]) => [key, command as QuestionCommand]))

/** Questions one below the other, each with what can be done about it; J and K go through them. */
export function QuestionList({ questions }: { questions: readonly StudioQuestionData[] }) {
  const state = useQuestions(questions)
  const { current, notice, acts } = state
  const [asking, setAsking] = useState<{ what: Reasoned; key: string } | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const hasMoved = useRef(false)

  const act = (command: QuestionCommand) => {
    if (command === 'next' || command === 'previous') {
      hasMoved.current = true
      setAsking(null)
      state.step(command === 'next' ? 1 : -1)
    }
    if (command === 'undo') void state.undo()
    if (current === null || state.isBusy) return
    const can = whatCanBeDone(current)
    if (command === 'retire' && can.retire) setAsking({ what: 'retire', key: current.key })
    if ((command === 'nothing' || command === 'mended') && can.settle) setAsking({ what: command, key: current.key })
    if (command === 'again' && !can.retire) void state.askAgain(current)
  }
  useLayoutEffect(() =>
    onKey((event) => {
      const command = byKey.get(event.key.toLowerCase())
      if (command === undefined) return
      event.preventDefault()
      act(command)
    }),
  )
  const currentKey = current?.key
  const focusCurrent = () => list.current?.querySelector<HTMLElement>('[aria-current]')?.focus({ preventScroll: true })
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another question is the current one, by a key or since the one before it has gone.
  useEffect(() => {
    if (!hasMoved.current) return
    focusCurrent()
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [currentKey])
  const close = () => {
    hasMoved.current = true
    setAsking(null)
    focusCurrent()
  }

  return (
    <>
      <div
        className="question-bar needs-script"
        hidden={questions.length === 0 && acts.length === 0 && notice === null}
      >
        <ActButton letter="k" label={questionKeys.previous.label} onPress={() => act('previous')} />
        <ActButton letter="j" label={questionKeys.next.label} onPress={() => act('next')} />
        <ActButton letter="u" label={questionKeys.undo.label} isOff={acts.length === 0} onPress={() => act('undo')} />
        <p
          role={notice?.bad ? 'alert' : 'status'}
          className={`min-w-0 flex-1 basis-40 text-sm ${notice?.bad ? 'text-bad' : 'truncate text-soft'}`}
        >
          {state.isBusy ? 'A moment …' : notice?.words}
        </p>
      </div>
      <ol ref={list} className="grid gap-4">
        {questions.map((question) => {
          const isCurrent = question.key === currentKey
          const can = whatCanBeDone(question)
          const reasonFor = asking?.key === question.key ? asking.what : null
          const pick = (command: QuestionCommand) => () => {
            state.show(question.key)
            if (command === 'again') void state.askAgain(question)
            else setAsking({ what: command as Reasoned, key: question.key })
          }
          return (
            <QuestionCard
              key={question.key}
              question={question}
              isCurrent={isCurrent}
              onShow={() => state.show(question.key)}
              onReopen={(settlement) => void state.reopenAgain(question, settlement)}
            >
              {reasonFor ? (
                <div className="max-w-xl border-rule border-t pt-3">
                  <ReasonForm
                    title={titles[reasonFor]}
                    send={questionKeys[reasonFor].label}
                    words={question.stem}
                    usual={usualReasons[reasonFor]}
                    onGive={(reason) => {
                      close()
                      void state.decide(question, reasonFor, reason)
                    }}
                    onClose={close}
                  />
                </div>
              ) : (
                <p className="needs-script flex flex-wrap gap-1.5">
                  {can.settle && (
                    <>
                      <ActButton letter="n" label={questionKeys.nothing.label} onPress={pick('nothing')} />
                      <ActButton letter="m" label={questionKeys.mended.label} onPress={pick('mended')} />
                    </>
                  )}
                  {can.retire ? (
                    <ActButton letter="r" label={questionKeys.retire.label} onPress={pick('retire')} />
                  ) : (
                    <ActButton letter="a" label={questionKeys.again.label} onPress={pick('again')} />
                  )}
                </p>
              )}
            </QuestionCard>
          )
        })}
      </ol>
    </>
  )
}

/** A question is taken out once; reports are settled while one waits. */
const whatCanBeDone = ({ retirement, reports }: StudioQuestionData) => ({
  retire: retirement === null,
  settle: retirement === null && reports.some(({ settlement }) => settlement === null),
})
