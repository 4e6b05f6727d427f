'use client'
import { type KeyboardEvent, type Ref, useEffect, useId, useRef, useState } from 'react'

/** What can be chosen: `detail` tells those of one name apart. */
export type Option = { id: string; label: string; detail?: string | undefined }

type Props = {
  id: string
  label: string
  /** What is chosen; its name stands in the field. */
  value: { id: string; name: string } | null
  /** What fits the words typed so far, the likeliest first: what is known here at once, the rest as soon as it comes. */
  find: (words: string) => { now: readonly Option[]; soon: Promise<readonly Option[]> }
  onChoose: (option: Option) => void
  onClear: () => void
  /** What the words are where nothing is chosen: offered as the last option. */
  other?: (words: string) => Option[]
  required?: boolean
  hint?: string
  wrong?: string | undefined
  ref?: Ref<HTMLInputElement>
}

/**
 * A field that completes as one types (WAI-ARIA combobox with a list): Enter and Tab take the option that is lit, Escape puts back what was
 * chosen.
 */
export function Combobox({ id, label, value, find, onChoose, onClear, other, required, hint, wrong, ref }: Props) {
  const list = useId()
  const [words, setWords] = useState<string | null>(null)
  const [options, setOptions] = useState<readonly Option[]>([])
  const [lit, setLit] = useState(0)
  const isOpen = words !== null && options.length > 0

  /** Enter was pressed before anything had come that fits: the first that comes is meant. */
  const isAwaited = useRef(false)
  const choose = (option: Option | undefined) => {
    isAwaited.current = false
    setWords(null)
    setOptions([])
    if (option) onChoose(option)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: what fits is looked for when the words change, not when the page is drawn.
  useEffect(() => {
    if (words === null) return
    let isCurrent = true
    const { now, soon } = find(words)
    setOptions(now)
    setLit(0)
    void soon.then((found) => {
      if (!isCurrent) return
      const all = [...now, ...found.filter(({ id }) => !now.some((one) => one.id === id)), ...(other?.(words) ?? [])]
      if (isAwaited.current && all.length > 0) choose(all[0])
      else setOptions(all)
    })
    return () => {
      isCurrent = false
    }
  }, [words])

  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (words === null) setWords('')
      else setLit((lit + (event.key === 'ArrowDown' ? 1 : options.length - 1)) % Math.max(1, options.length))
    }
    if (event.key === 'Enter' && words !== null && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      if (isOpen) choose(options[lit])
      else isAwaited.current = words?.trim() !== ''
    }
    if (event.key === 'Tab' && isOpen && words?.trim()) choose(options[lit])
    if (event.key === 'Escape' && words !== null) {
      event.stopPropagation()
      setWords(null)
    }
  }

  return (
    <div className="relative grid grid-cols-1 gap-1">
      <label htmlFor={id} className="text-sm">
        {label}
      </label>
      <input
        ref={ref}
        id={id}
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-expanded={isOpen}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? `${list}-${lit}` : undefined}
        aria-required={required}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={hint || wrong ? `${id}-told` : undefined}
        className="field min-h-9 w-full py-1 aria-invalid:border-bad"
        value={words ?? value?.name ?? ''}
        onChange={(event) => {
          isAwaited.current = false
          setWords(event.target.value)
          if (event.target.value === '') onClear()
        }}
        onKeyDown={press}
        onBlur={() => setWords(null)}
      />
      {(wrong ?? hint) && (
        <p id={`${id}-told`} className={`text-sm ${wrong ? 'text-bad' : 'text-soft'}`}>
          {wrong ?? hint}
        </p>
      )}
      <div
        id={list}
        role="listbox"
        aria-label={label}
        hidden={!isOpen}
        className="absolute inset-x-0 top-full z-20 mt-1 max-h-64 overflow-y-auto rounded-md border border-edge bg-raised py-1 shadow-lg"
      >
        {options.map((option, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard chooses in the field, as the pattern has it.
          <div
            key={option.id}
            id={`${list}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === lit}
            className="flex min-h-8 cursor-pointer items-baseline gap-2 px-3 py-1 hover:bg-tint aria-selected:bg-tint-strong"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
          >
            <span>{option.label}</span>
            {option.detail && <span className="text-soft text-sm">{option.detail}</span>}
          </div>
        ))}
      </div>
    </div>
  )
}
