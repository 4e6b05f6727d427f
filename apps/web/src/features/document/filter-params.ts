import { type Modality, modalities } from '../claim/claim-words.ts'

/** What a reader chose to see, as it stands in the address: `?modality=PLAN&speaker=wsj&about=backstop`. */
export type ClaimChoice = { modality: Modality[]; speaker: string[]; about: string[] }

type SearchParams = Record<string, string | string[] | undefined>

const list = (value: string | string[] | undefined) => [...new Set([value ?? []].flat().filter((one) => one !== ''))]

/** Reads the choice from the address. What is not a modality is ignored; names nobody has simply find nothing. */
export function readChoice(params: SearchParams): ClaimChoice {
  const wanted = list(params.modality).map((one) => one.toUpperCase())
  return {
    modality: modalities.filter((modality) => wanted.includes(modality)),
    speaker: list(params.speaker),
    about: list(params.about),
  }
}

export const isEmptyChoice = (choice: ClaimChoice): boolean =>
  Object.values(choice).every((values) => values.length === 0)

/** The choice as the API's ClaimFilter; undefined when everything is wanted. */
export function choiceFilter(choice: ClaimChoice) {
  const set = Object.entries(choice).filter(([, values]) => values.length > 0)
  return set.length === 0 ? undefined : (Object.fromEntries(set) as Partial<ClaimChoice>)
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
  for (const speaker of choice.speaker) search.append('speaker', speaker)
  for (const about of choice.about) search.append('about', about)
  return search.size === 0 ? path : `${path}?${search}`
}
