import { prefill } from '../selection/prefill.ts'
import { anInput } from './suggest.ts'

/** What the form is filled with for these words of a text. */
export const select = (text: string, quote: string) => {
  const input = anInput(text)
  const start = [...input.text.slice(0, input.text.indexOf(quote))].length
  return prefill(input, { start, end: start + [...quote].length })
}

/** The parts of a claim for selected words, in words; the whole text but its full stop where none are given. */
export const fill = (text: string, quote = text.slice(0, -1)) => {
  const filled = select(text, quote)
  const { subject, predicate, object, attribution, qualifiers, modality, polarity, conditions } = filled
  return {
    subject: subject?.proposed.name ?? null,
    predicate: predicate?.label ?? null,
    object: object?.span.quote ?? null,
    speaker: attribution[0]?.speaker.proposed.name ?? null,
    modality,
    polarity,
    condition: conditions[0]?.span.quote ?? null,
    qualifiers: Object.fromEntries(qualifiers.map(({ key, value }) => [key, value.span.quote])),
    text: filled.text,
  }
}
