import type { Value } from '@backstop/knowledge'
import type { Term } from '../query/query.ts'
import { normalise } from './words.ts'

/** What a value is in a query. */
export function termOf(value: Value): Term {
  switch (value.kind) {
    case 'ENTITY':
      return { entity: value.entity }
    case 'QUANTITY':
      return { quantity: { minimum: value.minimum, maximum: value.maximum, unit: value.unit } }
    case 'TIME':
      return { time: value.value }
    case 'TEXT':
      return { text: value.text }
  }
}

/** A text that is equal for equal terms, and for no others. */
export function termKey(term: Term): string {
  if ('text' in term) return `text:${normalise(term.text)}`
  if ('quantity' in term) {
    const { minimum, maximum, unit } = term.quantity
    return `quantity:${minimum}:${maximum}:${normalise(unit ?? '')}`
  }
  const [[kind, value] = []] = Object.entries(term)
  return `${kind}:${value}`
}
