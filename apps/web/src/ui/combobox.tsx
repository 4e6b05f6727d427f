'use client'
import { type KeyboardEvent, type Ref, useEffect, useId, useRef, useState } from 'react'

/** What can be chosen: `detail` tells those of one name apart. One that is loose fits but for a slip or in its middle: it is offered, never taken for meant. */
export type Option = { id: string; label: string; detail?: string | undefined; isLoose?: boolean }

/** The place of what is meant, if nobody says otherwise: the first that is not loose. */
const meantIn = (options: readonly Option[]): number =>
  Math.max(
    0,
    options.findIndex(({ isLoose }) => !isLoose),
  )

/** How long a person rests between letters: what is typed on meanwhile is asked for by nobody. */
const restMs = 100

/** Each option once, where it stands first, with what was told of it last: what comes later knows more. */
const onceEach = (options: readonly Option[]): Option[] =>
  options
    .filter(({ id }, at) => options.findIndex((one) => one.id === id) === at)
    .map((option) => ({ ...option, detail: options.findLast(({ id, detail }) => id === option.id && detail)?.detail }))

type Props = {
  id: string
  label: string
  /** Where what stands before the field says the same. */
  isLabelHidden?: boolean
  /** What is chosen; its name stands in the field. */
  value: { id: string; name: string } | null
  /** What fits the words typed so far, the likeliest first: what is known here at once, the rest from wherever it is asked for once the typing rests. */
  find: (words: string) => { now: readonly Option[]; soon: readonly (() => Promise<readonly Option[]>)[] }
  /** What was chosen, and what else was offered. */
  onChoose: (option: Option, offered: readonly Option[]) => void
  onClear: () => void
  /** What the words are where nothing is chosen: offered as the last option. */
  other?: (words: string) => Option[]
  required?: boolean
  hint?: string
  wrong?: string | undefined
  ref?: Ref<HTMLInputElement>
}

/**
 * A field that completes as one types (WAI-ARIA combobox with a list): Enter and Tab take the option that is lit, Ctrl+Enter one that arrows lit,
 * Escape puts back what was chosen; before that has come it is busy. Words of which nothing was chosen stay there when the field is left, marked as `data-unresolved`: whoever saves has to look.
 */
export function Combobox({
  id,
  label,
  isLabelHidden = false,
  value,
  find,
  onChoose,
  onClear,
  other,
  required,
  hint,
  wrong,
  ref,
}: Props) {
  const list = useId()
  const [words, setWords] = useState<string | null>(null)
  const [options, setOptions] = useState<readonly Option[]>([])
  const [litId, setLitId] = useState<string | null>(null)
  const lit = Math.max(
    0,
    options.findIndex(({ id: option }) => option === litId),
  )
  const [isHere, setIsHere] = useState(false)
  const isOpen = isHere && words !== null && options.length > 0
  /** Whether all that fits has come; and whether another than the first was lit by hand. */
  const isComplete = useRef(false)
  const isMoved = useRef(false)

  /** Enter was pressed before anything had come that fits: the first that comes is meant. */
  const isAwaited = useRef(false)
  const [isBusy, setIsBusy] = useState(false)
  const awaitFirst = (isWanted: boolean) => {
    isAwaited.current = isWanted
    setIsBusy(isWanted)
  }
  const choose = (option: Option | undefined, offered: readonly Option[] = options) => {
    awaitFirst(false)
    setWords(null)
    setOptions([])
    if (option) onChoose(option, offered)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: what fits is looked for when the words change, not when the page is drawn.
  useEffect(() => {
    if (words === null) return
    const { now, soon } = find(words)
    const found: (readonly Option[])[] = soon.map(() => [])
    let missing = soon.length
    let isCurrent = true
    isMoved.current = false
    const show = () => {
      isComplete.current = missing === 0
      // What the words are by themselves is there at once, and meant for sure once nothing else can come.
      const last = (other?.(words) ?? []).map((option) => (missing === 0 ? option : { ...option, isLoose: true }))
      const all = onceEach([...now, ...found.flat(), ...last])
      if (isComplete.current && isAwaited.current && all.length > 0) return choose(all[meantIn(all)], all)
      setOptions(all)
      // Whoever has lit one by hand keeps it, wherever it stands by now.
      if (!isMoved.current) setLitId(all[meantIn(all)]?.id ?? null)
    }
    show()
    const timer = setTimeout(() => {
      for (const [at, look] of soon.entries())
        void look().then((options) => {
          if (!isCurrent) return
          found[at] = options
          missing -= 1
          show()
        })
    }, restMs)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [words])

  /** Whether what is lit is what was meant: more may come that fits better than what fits loosely. */
  const isCertain = () => isOpen && (isComplete.current || isMoved.current || !options[lit]?.isLoose)

  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      isMoved.current = true
      if (words === null) setWords('')
      else
        setLitId(
          options[(lit + (event.key === 'ArrowDown' ? 1 : options.length - 1)) % Math.max(1, options.length)]?.id ??
            null,
        )
    }
    const isSaving = event.ctrlKey || event.metaKey
    // A field that was emptied has nothing to take: the form goes on.
    if (event.key === 'Enter' && !isSaving && words !== null && (isOpen || words.trim() !== '')) {
      event.preventDefault()
      if (isCertain()) choose(options[lit])
      else awaitFirst(words.trim() !== '')
    }
    // Whoever saves has meant what they lit, not what merely stands first.
    if (event.key === 'Enter' && isSaving && isOpen && isMoved.current) choose(options[lit])
    if (event.key === 'Tab') {
      // Out of the way before the browser goes on: a list that scrolls would take the keyboard, and be gone.
      setIsHere(false)
      // A list that was merely opened means nothing.
      if (words?.trim() || (words !== null && isMoved.current)) {
        if (isCertain()) choose(options[lit])
        else awaitFirst(words.trim() !== '')
      }
    }
    if (event.key === 'Escape' && words !== null) {
      event.stopPropagation()
      setWords(null)
    }
  }

  return (
    <div className="relative grid grid-cols-1 gap-1">
      <label htmlFor={id} className={isLabelHidden ? 'sr-only' : 'text-sm'}>
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
          awaitFirst(false)
          setWords(event.target.value)
          if (event.target.value === '') onClear()
        }}
        data-unresolved={words?.trim() || undefined}
        aria-busy={isBusy || undefined}
        onKeyDown={press}
        onFocus={() => setIsHere(true)}
        onBlur={() => {
          setIsHere(false)
          if (!words?.trim()) setWords(null)
        }}
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
