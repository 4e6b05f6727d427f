import { type Modality, modalities } from '../claim/claim-words.ts'

/** What a reader chose to see, as it stands in the address: `?modality=PLAN&speaker=wsj&about=backstop&conditional=true`. */
export type ClaimChoice = {
  modality: Modality[]
  speaker: string[]
  /** Only what the article says itself: in the address, a speaker of that name. */
  itself: boolean
  about: string[]
  /** Only what comes with a condition. */
  conditional: boolean
}

/** How the article itself is called among the speakers of an address. */
export const articleItself = 'the-article-itself'

type SearchParams = Record<string, string | string[] | undefined>

const list = (value: string | string[] | undefined) => [...new Set([value ?? []].flat().filter((one) => one !== ''))]

/** Reads the choice from the address. What is not a modality is ignored; names nobody has simply find nothing. */
export function readChoice(params: SearchParams): ClaimChoice {
  const wanted = list(params.modality).map((one) => one.toUpperCase())
  const speakers = list(params.speaker)
  const itself = speakers.includes(articleItself)
  return {
    modality: modalities.filter((modality) => wanted.includes(modality)),
    // What the article says itself nobody else says: one choice excludes the other.
    speaker: itself ? [] : speakers,
    itself,
    about: list(params.about),
    conditional: list(params.conditional).includes('true'),
  }
}

export const isEmptyChoice = (choice: ClaimChoice): boolean => choiceFilter(choice) === undefined

/** The choice as the API's ClaimFilter; undefined when everything is wanted. */
export function choiceFilter({ modality, speaker, itself, about, conditional }: ClaimChoice) {
  const filter = {
    ...(modality.length > 0 && { modality }),
    ...(speaker.length > 0 && { speaker }),
    ...(itself && { attributed: false }),
    ...(about.length > 0 && { about }),
    ...(conditional && { conditional }),
  }
  return Object.keys(filter).length === 0 ? undefined : filter
}

/** The address with one modality switched on or off, all else kept. */
export function toggleModality(path: string, choice: ClaimChoice, modality: Modality): string {
  const on = choice.modality.includes(modality)
  const wanted = on ? choice.modality.filter((one) => one !== modality) : [...choice.modality, modality]
  return choiceLink(path, { ...choice, modality: wanted })
}

/** The address of a choice, always in the same order, so that equal choices have equal addresses. */
export function choiceLink(path: string, choice: ClaimChoice): string {
  const search = new URLSearchParams()
  for (const modality of modalities) if (choice.modality.includes(modality)) search.append('modality', modality)
  for (const speaker of choice.itself ? [articleItself] : choice.speaker) search.append('speaker', speaker)
  for (const about of choice.about) search.append('about', about)
  if (choice.conditional) search.append('conditional', 'true')
  return search.size === 0 ? path : `${path}?${search}`
}

/** The question that a reader came from, to lead back to; null for an address that names none of this site. */
export function readOrigin(value: string | string[] | undefined): string | null {
  const [from = ''] = [value ?? ''].flat()
  return /^\/quizzes\/[\w-]+\?[\w=&%.,~-]+$/u.test(from) ? from : null
}
