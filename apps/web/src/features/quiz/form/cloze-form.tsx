import type { FormProps } from './form-props.ts'

/** What comes at the end of a sentence is typed. */
export function ClozeForm({ result, given, onGive }: FormProps<'ClozeItem'>) {
  const typed = result?.chosen[0]?.option.text ?? (given && 'text' in given ? given.text : '')
  return (
    <label className="grid max-w-sm grid-cols-1 gap-1.5">
      <span className="text-soft text-sm">What is missing</span>
      <input
        type="text"
        className="field text-base"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={200}
        value={typed}
        data-verdict={result === null ? undefined : result.correct ? 'right' : 'wrong'}
        onChange={({ target }) => onGive(target.value.trim() === '' ? undefined : { text: target.value })}
      />
    </label>
  )
}
