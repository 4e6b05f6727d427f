import type { EntityKind } from '@backstop/knowledge'
import { wordsTagged } from '../reading/lexicon.ts'

const words = (list: string) => new Set(list.split(/\s+/u))
const actors = wordsTagged('Actor')
const organisations = words(
  `company firm corporation automaker carmaker manufacturer maker government administration agency organization organisation bank
  university party police army military council committee court ministry department union newspaper institute group label studio
  airline retailer publisher parliament congress senate commission team authority board panel brand`,
)
const places = words(
  'city country town village region state island river area site headquarters building road border nation world province capital',
)
const plans = words(
  'plan proposal deal agreement programme program project scheme strategy initiative framework draft treaty policy',
)
const events = words(
  `event meeting conference war election attack summit ceremony crisis protest strike invasion launch announcement hearing trial earthquake
  storm fire match game festival explosion blast collision accident crash flood hurricane concert tournament championship referendum
  inquiry investigation murder killing shooting bombing riot rally parade celebration vote`,
)
const works = words(
  'report book article software phone device product film movie song album website magazine game statement letter application app service car vehicle model update version book study smartphone handset tablet computer laptop camera browser console player widget newspaper processor chip gadget survey poll',
)

/** Nouns that may stand for an organisation named before: "the company". */
export const companyNouns = words(
  'company firm corporation automaker carmaker manufacturer maker organization organisation agency retailer airline studio bank division subsidiary rival',
)

/** Nouns that may stand for a product named before: "the phone". */
export const productNouns = words(
  'phone smartphone device handset tablet laptop computer software app application service program programme game console browser website player product film movie song album book',
)

/** Many people at once, in the singular too. */
const groups = words('family couple crew gang staff crowd jury public population militia audience majority minority')
const persons = words(
  `official member employee executive dealer developer investor owner partner observer representative supplier expert researcher scientist
  critic activist politician resident passenger people troop soldier peacekeeper worker voter user buyer customer leader person man woman
  spokesman spokeswoman judge governor senator minister mayor director manager chairman president ambassador prosecutor lawyer attorney
  student teacher child boy girl baby adult teenager husband wife victim survivor rescuer firefighter officer guard driver tourist
  traveler traveller villager farmer fisherman fan protester candidate lawmaker conservationist witness eyewitness suspect gunman militant
  respondent participant interviewee patient parent rebel journalist analyst economist king queen prince princess author singer captain commander senior guest biologist astronomer
  nurse midwife neighbour stallholder shopkeeper opponent supporter campaigner volunteer councilor commuter cyclist pedestrian motorist trainee engineer surveyor referee`,
)

/** What sort of thing a noun names, by its head in the singular. */
export function kindOfNoun(word: string, plural: boolean): EntityKind {
  // The tagger leaves "Developers" at the start of a sentence as it is.
  const lemma = plural && word.endsWith('s') && !works.has(word) ? word.slice(0, -1) : word
  if (groups.has(lemma)) return 'GROUP'
  if (organisations.has(lemma)) return plural ? 'GROUP' : 'ORGANIZATION'
  if (actors.has(lemma) || persons.has(lemma)) return plural || lemma === 'people' ? 'GROUP' : 'PERSON'
  if (places.has(lemma)) return 'PLACE'
  if (plans.has(lemma)) return 'PLAN'
  if (events.has(lemma)) return 'EVENT'
  if (works.has(lemma)) return 'WORK'
  return 'CONCEPT'
}
