'use client'
import { ask } from '../../../graphql/ask.ts'
import { graphql } from '../../../graphql/graphql.ts'
import type { Option } from '../../../ui/combobox.tsx'
import type { Known } from './claim-draft.ts'
import { findEntities } from './complete-names.ts'
import { mayBeValue, meaningInWords, meaningPrefix } from './value-words.ts'

const reading = graphql(`
  query ReadValue($document: ID!, $text: String!) {
    studio {
      readValue(document: $document, text: $text) { time inferredBecause isNumber minimum maximum unit }
    }
  }
`)

type Look = () => Promise<readonly Option[]>

/** What words may be in a field for a value: a time or a number, and somebody or something. */
export const findValues = (document: string, known: readonly Known[]) => (words: string) => {
  const { now, soon } = findEntities(document, known)(words)
  const read = () => readOptions(document, words)
  return mayBeValue(words) ? valueFirst(read, [async () => now, ...soon]) : { now, soon: [read, ...soon] }
}

/** What words mean before whoever has them in their name: these come behind it, and are not taken for meant where it means anything. */
export function valueFirst(read: Look, names: readonly Look[]): { now: Option[]; soon: Look[] } {
  let asked: Promise<readonly Option[]> | undefined
  const once = () => {
    asked ??= read()
    return asked
  }
  const behind = (look: Look) => async () => {
    const [meanings, options] = await Promise.all([once(), look()])
    return meanings.length === 0 ? options : options.map((option) => ({ ...option, isLoose: true }))
  }
  return { now: [], soon: [once, ...names.map(behind)] }
}

/** What typed words mean as a time or a number, as far as they do. */
async function readOptions(document: string, words: string): Promise<Option[]> {
  const text = words.trim()
  if (text === '') return []
  const data = await ask(reading, { document, text })
  if ('problem' in data) return []
  const { time, inferredBecause, isNumber, minimum, maximum, unit } = data.studio.readValue
  const meanings = [
    ...(time === null ? [] : [{ kind: 'TIME' as const, value: time, inferredBecause }]),
    ...(isNumber ? [{ kind: 'QUANTITY' as const, minimum, maximum, unit }] : []),
  ]
  return meanings.map((meaning) => ({
    ...{ id: `${meaningPrefix}${JSON.stringify(meaning)}`, label: text, detail: meaningInWords(meaning) },
  }))
}
