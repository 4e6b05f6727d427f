import { useState } from 'react'
import type { FormProps } from './form-props.ts'

/** How many letters a list shows on the narrowest phone, of 320 pixels, and on one as wide as most. */
const [shownInList, shownOnMost] = [20, 30]

/** Each thing gets what belongs to it, from a list: a native one, which every keyboard, finger and screen reader knows. */
export function MatchingForm({ item, result, given, onGive }: FormProps<'MatchingItem'>) {
  const [partners, setPartners] = useState<Record<string, string>>(() =>
    given && 'pairs' in given ? Object.fromEntries(given.pairs.map(({ left, right }) => [left, right])) : {},
  )
  const pair = (left: string, right: string) => {
    // Whoever goes through a list by the arrow keys passes what is chosen elsewhere: it stays there, and is asked about at the end.
    const next = { ...partners, [left]: right }
    setPartners(next)
    const pairs = item.left.map(({ id }) => ({ left: id, right: next[id] ?? '' }))
    const isWhole =
      pairs.every((one) => one.right !== '') && new Set(pairs.map((one) => one.right)).size === pairs.length
    onGive(isWhole ? { pairs } : undefined)
  }
  return (
    <>
      <p className="-mt-2 mb-1 text-soft">Use each at most once: one is left over.</p>
      {item.left.map(({ id, text }) => {
        const told = result?.chosen.find(({ option }) => option.id.startsWith(`${id}-`))
        const chosen = told?.option.id.slice(id.length + 1) ?? partners[id] ?? ''
        const verdict = told && (told.correct ? 'right' : 'wrong')
        const { text: whole = '' } = item.right.find((right) => right.id === chosen) ?? {}
        return (
          <label key={id} className="part" data-verdict={verdict}>
            <span>{text}</span>
            <span className="flex items-baseline gap-2">
              {verdict && <span aria-hidden="true">{verdict === 'right' ? '✓' : '✗'}</span>}
              <select
                className="field w-full text-base"
                value={chosen}
                onChange={({ target }) => pair(id, target.value)}
              >
                <option value="">Choose …</option>
                {item.right.map((right) => (
                  <option key={right.id} value={right.id}>
                    {right.text}
                  </option>
                ))}
              </select>
              {verdict && <span className="sr-only">{verdict === 'right' ? 'right' : 'not right'}</span>}
            </span>
            {/* A list shows one line, and cuts it off; who hears it read has heard all of it. */}
            {whole.length > shownInList && (
              <span
                aria-hidden="true"
                className={`break-words text-sm text-soft ${whole.length > shownOnMost ? 'sm:hidden' : 'min-[375px]:hidden'}`}
              >
                {whole}
              </span>
            )}
          </label>
        )
      })}
    </>
  )
}
