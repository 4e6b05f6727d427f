import { type KeyboardEvent, type ReactNode, useSyncExternalStore } from 'react'
import { areSingleKeysOn, onSingleKeysSwitched } from '../../../ui/on-key.ts'
import { lastDigit } from '../quiz-keys.ts'
import type { ItemResult } from '../quiz-page.query.ts'
import { verdictOn } from './option-verdict.ts'

type Props = {
  kind: 'radio' | 'checkbox'
  option: { id: string; text: ReactNode }
  /** Its place among them, from 1: the digit that chooses it. */
  number: number
  result: ItemResult | null
  isChosen: boolean
  onChoose: (chosen: boolean) => void
}

/** A choice; once it is settled, with a sign where its circle was, so that nothing moves. */
export function OptionRow({ kind, option, number, result, isChosen, onChoose }: Props) {
  const given = result?.chosen.some((one) => one.option.id === option.id) ?? false
  const hasKeys = useSyncExternalStore(onSingleKeysSwitched, areSingleKeysOn, () => true)
  const verdict = result === null ? undefined : verdictOn(option.id, result, kind === 'checkbox')
  return (
    <label className="option" data-verdict={verdict?.look}>
      <span className="option-sign">
        <input
          type={kind}
          name="option"
          value={option.id}
          checked={result === null ? isChosen : given}
          onChange={(event) => onChoose(event.target.checked)}
          onKeyDown={kind === 'checkbox' ? keepFromSending : undefined}
        />
        {verdict && <span aria-hidden="true">{verdict.sign}</span>}
      </span>
      <span>{option.text}</span>
      {/* For the eye alone: a screen reader says the place of each by itself. It keeps its room where it says nothing. */}
      {number <= lastDigit && (
        <span aria-hidden="true" className={`option-key ${hasKeys ? '' : 'invisible'}`}>
          {number}
        </span>
      )}
      {verdict && <span className="option-words">{verdict.words}</span>}
    </label>
  )
}

/**
 * Enter is taken for choosing by many, and would send the first of several: Space chooses, and the button sends. Where none is chosen there is
 * nothing to send, and it is said what is missing.
 */
const keepFromSending = (event: KeyboardEvent<HTMLInputElement>) => {
  if (event.key === 'Enter' && event.currentTarget.form?.querySelector(':checked')) event.preventDefault()
}
