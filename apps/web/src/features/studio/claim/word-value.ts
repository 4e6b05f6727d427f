import { topicInWords } from '../../claim/circumstance-words.ts'
import { findWholeWords, type QualifierKey, type ValueDraft } from './claim-draft.ts'

/** A name as a sentence has it: with the article that it has in `source`, where it has none of its own. */
export function withArticle(name: string, source: string): string {
  if (/^(?:the|an?) /iu.test(name)) return name
  const points = [...source]
  for (let span = findWholeWords(source, name); span !== null; span = findWholeWords(source, name, span.end)) {
    const before = points.slice(0, span.start).join('')
    const behind = points.slice(span.end).join('')
    const article = /\b(the|an?) $/iu.exec(before)?.[1]?.toLowerCase()
    if (article === undefined) continue
    // "The Mora plan" is no article of Mora's; "the European Union has" is.
    if (/^\p{Ll}/u.test(name) || (article === 'the' && endsName.test(behind))) return `${article} ${name}`
  }
  return name
}

const endsName =
  /^(?:$|[,.;:!?\n]| (?:of|in|on|to|and|or|for|at|by|from|with|which|who|that|had|will|would|can|could|may|\p{Ll}+(?:s|ed))\b)/u

/** A value as it goes on in a sentence: in its own words where these name it in full, else by its name. */
export function valueInWords({ entity, words }: ValueDraft, source: string): string {
  const own = words.trim()
  if (entity === null) return own
  const isMore = findWholeWords(own, entity.name) !== null && own.toLowerCase() !== entity.name.toLowerCase()
  return isMore ? own : withArticle(entity.name, source)
}

const prepositions =
  'about|above|across|after|against|along|among|around|as|at|because|before|behind|below|beneath|beside|between|beyond|by|despite|down|during|for|from|in|inside|into|like|near|of|off|on|onto|out|outside|over|per|since|through|throughout|to|towards?|under|until|up|upon|via|when|while|with|within|without'

/** A preposition that words begin with, and one that they end with: "up to 300" has none. */
export const leadingPreposition = new RegExp(`^(?!(?:up to|about|around|over|under) \\d)(?:${prepositions}) `, 'iu')
export const trailingPreposition = new RegExp(`(?<![\\p{L}-])(?:${prepositions}) $`, 'iu')

const usual: Partial<Record<QualifierKey, string>> = {
  place: 'in',
  recipient: 'to',
  source: 'from',
  role: 'as',
  companion: 'with',
  purpose: 'for',
}

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\\.?'
const day = new RegExp(
  `^(?:\\d{1,2}(?:st|nd|rd|th)? ${month}|${month} \\d{1,2}\\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day)`,
  'iu',
)
const span = new RegExp(`^(?:${month}(?: \\d{4})?|\\d{4}|(?:the )?\\d{3}0s|spring|summer|autumn|winter)$`, 'iu')

/** A circumstance as it goes on in a sentence: with the preposition that it has of its own or in `source`, or usually takes. */
export function circumstanceInSentence(key: QualifierKey, words: string, source: string): string {
  if (words === '' || leadingPreposition.test(words)) return words
  const given = prepositionIn(source, words)
  if (given !== null) return `${given} ${words}`
  if (key === 'topic') return topicInWords(words)
  if (key === 'time') return day.test(words) ? `on ${words}` : span.test(words) ? `in ${words}` : words
  // "Here", "abroad" are places by themselves.
  if (key === 'place' && !/^(?:[Tt]he |an? |its |their |\p{Lu})/u.test(words)) return words
  return usual[key] ? `${usual[key]} ${words}` : words
}

/** The preposition that words have where they stand first: what is "of" something says nothing of anything else. */
function prepositionIn(source: string, words: string): string | null {
  const span = findWholeWords(source, words)
  const before = span === null ? '' : [...source].slice(0, span.start).join('')
  const found = trailingPreposition.exec(before)?.[0].trim().toLowerCase() ?? null
  return found === 'of' || found === 'to' ? null : found
}
