import { suggestByRules } from '../suggester/suggest-by-rules.ts'
import type { SuggestionInput } from '../suggester/suggestion.ts'

/** An input of this text under a title, written on Wednesday, 4 March 2015; `more` is what is known beside it. */
export const anInput = (text: string, more: Partial<SuggestionInput> = {}): SuggestionInput => ({
  text: `News of the day\n${text}`,
  language: 'en',
  publishedOn: '2015-03-04',
  datedAround: null,
  known: { entities: [], predicates: [] },
  ...more,
})

/** What the rules suggest for a text. */
export const suggest = (text: string, more: Partial<SuggestionInput> = {}) => suggestByRules(anInput(text, more))

/** The sentences of the claims that are shown. */
export const shownClaims = (text: string, more: Partial<SuggestionInput> = {}) =>
  suggest(text, more)
    .claims.filter(({ shown }) => shown)
    .map((claim) => claim.text)

/** The sentences of the claims that nothing serious speaks against, shown or not: those of which an editor would take at least half. */
export const soundClaims = (text: string, more: Partial<SuggestionInput> = {}) =>
  suggest(text, more)
    .claims.filter(({ confidence }) => confidence >= 0.5)
    .map((claim) => claim.text)
