'use client'
import { type Ref, useImperativeHandle } from 'react'
import { findWords } from '../evidence/span.ts'
import type { ClaimDraft, DraftField } from './claim-draft.ts'
import { meaningOf } from './value-words.ts'

/** The option that makes something new of what was typed, and how it reads. */
export const newId = 'new'
export const newLabel = 'New: '

/** The option that takes what was typed as words of the source. */
export const wordsId = 'words'

/** Whether an option is somebody or something that is known: neither new, nor words, nor what words mean. */
export const isKnownId = (id: string): boolean => id !== newId && id !== wordsId && meaningOf(id) === null

/** What a form still needs, in words. */
export const missingWords = {
  spans: 'the words it rests on',
  subject: 'who or what it is about',
  predicate: 'what they do or are',
  sort: 'what sort of thing the new name is',
  text: 'a sentence',
  conditions: 'where the condition stands in the text',
} as const

/** Where something may still be to do: what a claim is made of, words of which nothing was chosen, what sort a new name is, a condition that stands nowhere. */
const mayBeOpen =
  '#claim-subject, #claim-predicate, #claim-object, [data-unresolved], [data-asks], [id^=claim-condition][aria-invalid]'

/**
 * Puts the keyboard in the next field, in reading order, that still needs something: behind one, or the first of the form. Where none behind it
 * does, in one before it that a claim cannot be without; else in the sentence.
 */
export function focusNext(form: HTMLFormElement | null, from?: string): void {
  if (form === null) return
  const at = from === undefined ? null : form.querySelector(`#${from}`)
  const open = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>(mayBeOpen)].filter(
    (field) => field !== at && (field.value === '' || field.matches('[data-unresolved], [data-asks], [aria-invalid]')),
  )
  const isBehind = (field: Element) =>
    at === null || (at.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  const next = open.find(isBehind) ?? open.find(({ id, value }) => id !== 'claim-object' || value !== '')
  const folded = next?.closest('details')
  if (folded) folded.open = true
  const field = next ?? form.querySelector<HTMLElement>('#claim-text')
  field?.focus()
}

/** The id of the field for what sort of thing a new name in another field is. */
export const sortId = (field: string): string => `${field}-sort`

const fields: Readonly<Record<string, DraftField>> = {
  'claim-subject': 'subject',
  'claim-predicate': 'predicate',
  'claim-object': 'object',
  'claim-speaker': 'speakers',
  'claim-text': 'text',
}

/** Of what a field is, by its id: one in which somebody types is theirs. */
export const fieldOf = (id: string): DraftField[] => [fields[id] ?? []].flat()

/** Lets whoever holds the form add words to the claim. */
export function useImperativeAdd(
  ref: Ref<{ add: (spans: ClaimDraft['spans']) => void }>,
  add: (spans: ClaimDraft['spans']) => void,
) {
  useImperativeHandle(ref, () => ({ add }))
}

/** The words of the text that name somebody; their name where they are not named in it so. */
export function wordsFor(name: string, { spans }: ClaimDraft, cut: (start: number, end: number) => string): string {
  for (const { start, end } of spans) {
    const words = cut(start, end)
    const found = findWords(words, name)
    if (found) return [...words].slice(found.start, found.end).join('')
  }
  return name
}

const longest = 60

/** The beginning and the end of long words. */
export function shorten(words: string): string {
  const points = [...words]
  return points.length <= longest ? words : `${points.slice(0, 34).join('')} … ${points.slice(-20).join('')}`
}

/** Can such a one say something? */
export const speaks = (kind: string): boolean => ['PERSON', 'ORGANIZATION', 'GROUP'].includes(kind)
