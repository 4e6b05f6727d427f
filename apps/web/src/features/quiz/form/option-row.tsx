import type { ReactNode } from 'react'
import type { ItemResult } from '../quiz-page.query.ts'

type Props = {
  kind: 'radio' | 'checkbox'
  option: { id: string; text: ReactNode }
  result: ItemResult | null
  isChosen: boolean
  onChoose: (chosen: boolean) => void
}

/** A choice; once it is settled, with a sign where its circle was, so that nothing moves. */
export function OptionRow({ kind, option, result, isChosen, onChoose }: Props) {
  const given = result?.chosen.some((one) => one.option.id === option.id) ?? false
  const right = result?.right.some((one) => one.option.id === option.id) ?? false
  const verdict = right ? 'right' : given ? 'wrong' : undefined
  return (
    <label className="option" data-verdict={verdict}>
      <span className="option-sign">
        <input
          type={kind}
          name="option"
          value={option.id}
          checked={result === null ? isChosen : given}
          onChange={(event) => onChoose(event.target.checked)}
        />
        {verdict && <span aria-hidden="true">{right ? '✓' : '✗'}</span>}
      </span>
      <span>
        {option.text}
        {verdict && <span className="sr-only">{saidOf(given, right)}</span>}
      </span>
    </label>
  )
}

const saidOf = (given: boolean, right: boolean) =>
  given ? ` (your answer, ${right ? 'right' : 'not right'})` : ' (the right answer)'
