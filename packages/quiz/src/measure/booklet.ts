import type { Sentence } from '@backstop/knowledge'
import { sentencesOfSpan } from '@backstop/knowledge'
import type { Response } from '../form/response.ts'
import { gradeResponse } from '../grade/grade-response.ts'
import type { Item } from '../item/item.ts'
import { chanceOf } from './chance.ts'
import { type Share, shareOf } from './interval.ts'

/** What a solver gets to read: everything, nothing, only what settles an item, or everything but that. */
export const conditions = ['full text', 'no text', 'evidence only', 'text without evidence'] as const
export type Condition = (typeof conditions)[number]

/** Items about a document, as an outside solver takes them. */
export type Booklet = { condition: Condition; items: readonly Item[]; sentences: readonly Sentence[] }

/** A booklet as plain text: no key, no type, nothing that says who wrote it. Items are numbered in their order. */
export function printBooklet({ condition, items, sentences }: Booklet): string {
  const whole = sentences.map(({ text }) => text).join('\n')
  const head = condition === 'full text' ? `${whole}\n\n` : ''
  return head + items.map((item, at) => printItem(item, at + 1, { condition, sentences })).join('\n')
}

function printItem(
  item: Item,
  number: number,
  { condition, sentences }: Pick<Booklet, 'condition' | 'sentences'>,
): string {
  const settles = new Set(
    item.evidence.flatMap(({ start, end }) => sentencesOfSpan(sentences, start, end).map(({ index }) => index)),
  )
  const shown =
    condition === 'evidence only'
      ? sentences.filter(({ index }) => settles.has(index))
      : condition === 'text without evidence'
        ? sentences.filter(({ index }) => !settles.has(index))
        : []
  return [...shown.map(({ text }) => `> ${text}`), `${number}. ${item.stem}`, ...partsOf(item), ''].join('\n')
}

function partsOf({ options, multiple, answer }: Item): string[] {
  const list = (parts: readonly { id: string; text: string }[]) => parts.map(({ id, text }) => `   ${id}) ${text}`)
  if (answer === undefined) return [...list(options), ...(multiple ? ['   (the letters of all that are right)'] : [])]
  switch (answer.form) {
    case 'order':
      return [...list(answer.steps), '   (their letters, in order)']
    case 'pairs':
      return [...list(answer.left), ...list(answer.right), '   (a letter for each number)']
    case 'text':
      return ['   (the missing words)']
    case 'sentence':
      return answer.sentences.map(({ index, text }) => `   ${index}) ${text}`)
  }
}

/** An answer sheet to fill in: a line an item, "12:" and behind it the answer. */
export const printSheet = (items: readonly Item[]): string => items.map((_, at) => `${at + 1}:`).join('\n')

/** What a sheet came to: how many were right, which were not, and which were left out or cannot be read. */
export type SheetScore = Share & { chance: number; wrong: number[]; unread: number[] }

/** Scores a filled-in sheet against the items it was made for; what stands behind # is a note. */
export function scoreSheet(sheet: string, items: readonly Item[]): SheetScore {
  const answers = new Map(
    sheet.split('\n').flatMap((line) => {
      const match = /^\s*(?:Q\s*)?(\d+)\s*[:.)]\s*([^#]*)/iu.exec(line)
      return match ? [[Number(match[1]), (match[2] as string).trim()] as const] : []
    }),
  )
  const [wrong, unread]: [number[], number[]] = [[], []]
  for (const [at, item] of items.entries()) {
    const grade = gradeResponse(item, readAnswer(answers.get(at + 1) ?? '', item))
    if (!grade.ok) unread.push(at + 1)
    else if (!grade.value.correct) wrong.push(at + 1)
  }
  const chance = items.reduce((sum, item) => sum + chanceOf(item), 0) / Math.max(1, items.length)
  return { ...shareOf(items.length - wrong.length - unread.length, items.length), chance, wrong, unread }
}

/** An answer as people write it, in the form of its item: "b", "a, c", "bca", "1b 2a", "12", words. */
function readAnswer(written: string, { answer }: Item): Response {
  const letters = written.toLowerCase().match(/[a-z]/gu) ?? []
  if (answer === undefined) return { options: letters }
  switch (answer.form) {
    case 'order':
      return { order: letters }
    case 'pairs':
      return {
        pairs: [...written.toLowerCase().matchAll(/(\d+)\s*[-:=]?\s*([a-z])/gu)].map(([, left, right]) => ({
          left: left as string,
          right: right as string,
        })),
      }
    case 'text':
      return { text: written }
    case 'sentence':
      return { sentence: Number(/\d+/u.exec(written)?.[0] ?? -1) }
  }
}
