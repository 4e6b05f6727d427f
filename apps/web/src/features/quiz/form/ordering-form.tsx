import { useLayoutEffect, useRef, useState } from 'react'
import type { FormProps } from './form-props.ts'
import { moveStep } from './move-step.ts'

/** Steps are moved up and down by buttons: no dragging is needed, and where a step came to is said. */
export function OrderingForm({ item, result, given, onGive }: FormProps<'OrderingItem'>) {
  const [moved, setMoved] = useState('')
  const shown = item.steps.map(({ id }) => id)
  const order = result?.chosen.map(({ option }) => option.id) ?? (given && 'order' in given ? given.order : shown)
  const textOf = (id: string) => item.steps.find((step) => step.id === id)?.text ?? ''
  /** What was pressed keeps the keyboard, wherever its step came to. */
  const pressed = useRef<HTMLButtonElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the order has changed.
  useLayoutEffect(() => pressed.current?.focus(), [order.join()])
  const move = (button: HTMLButtonElement, id: string, by: 1 | -1) => {
    pressed.current = button
    if (button.ariaDisabled === 'true') return
    const next = moveStep(order, id, by)
    onGive({ order: next })
    setMoved(`“${textOf(id)}” is now ${next.indexOf(id) + 1} of ${next.length}.`)
  }
  return (
    <>
      <ol className="grid gap-2.5">
        {order.map((id, at) => {
          const told = result?.chosen[at]
          const verdict = told && (told.correct ? 'right' : 'wrong')
          return (
            <li key={id} className="part sm:grid-cols-[minmax(0,1fr)_auto]" data-verdict={verdict}>
              <span className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
                <span className="text-soft tabular-nums">{at + 1}.</span>
                <span>
                  {textOf(id)}
                  {verdict && (
                    <span className="sr-only">{verdict === 'right' ? ' (right place)' : ' (not its place)'}</span>
                  )}
                </span>
              </span>
              {/* The sign takes the room of the buttons, so that nothing moves. */}
              <span className="grid items-center *:[grid-area:1/1]">
                <span className={`flex gap-2 ${verdict ? 'invisible' : ''}`}>
                  <button
                    type="button"
                    className="button aria-disabled:opacity-55"
                    aria-disabled={at === 0}
                    aria-label={`Move “${textOf(id)}” up`}
                    onClick={({ currentTarget }) => move(currentTarget, id, -1)}
                  >
                    ↑
                  </button>
                  <button
                    type="button"
                    className="button aria-disabled:opacity-55"
                    aria-disabled={at === order.length - 1}
                    aria-label={`Move “${textOf(id)}” down`}
                    onClick={({ currentTarget }) => move(currentTarget, id, 1)}
                  >
                    ↓
                  </button>
                </span>
                {verdict && (
                  <span aria-hidden="true" className="sm:justify-self-end">
                    {verdict === 'right' ? '✓' : '✗'}
                  </span>
                )}
              </span>
            </li>
          )
        })}
      </ol>
      <p role="status" className="sr-only">
        {moved}
      </p>
    </>
  )
}
