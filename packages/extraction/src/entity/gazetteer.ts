import type { EntityKind } from '@backstop/knowledge'
import { wordsBetween, wordsTagged } from '../reading/lexicon.ts'

const words = (list: string) => new Set(list.split(/\s+/u))
const lower = (names: Iterable<string>) => [...names].map((name) => name.toLowerCase())

/** Words of the language that are written with a capital only where a sentence begins. */
export const commonWords = wordsTagged(
  ...[
    'Adjective',
    'Noun',
    'Singular',
    'Plural',
    'PastTense',
    'PresentTense',
    'Gerund',
    'Infinitive',
    'Participle',
    'Adverb',
  ],
  ...[
    'Conjunction',
    'Pronoun',
    'Preposition',
    'Determiner',
    'Modal',
    'Uncountable',
    'Comparative',
    'Superlative',
    'Actor',
  ],
  ...[
    'QuestionWord',
    'Expression',
    'Possessive',
    'Negative',
    'Condition',
    'Value',
    'Cardinal',
    'Ordinal',
    'TextValue',
    'Copula',
  ],
)

/** Given names, of which "Will", "Mark" and their like are no proof. */
export const givenNames = wordsTagged('FirstName', 'MaleName', 'FemaleName')
/** Given names that are words too, so that they say something before a family name alone: "Bill", "Grace". */
export const doubtfulGivenNames = new Set(wordsBetween(/^Person\|(Noun|Adj|Verb)/u))
/** Given names of men; some are women's too. */
export const maleNames = wordsTagged('MaleName')
/** Given names of women; some are men's too. */
export const femaleNames = wordsTagged('FemaleName')
/** Family names, of which many are words too. */
export const familyNames = wordsTagged('LastName')

/** "American", "the British": they name no place themselves. */
export const demonyms = new Set([
  ...wordsTagged('Demonym'),
  ...lower(
    'European Asian African Arab Latino Hispanic Western Eastern Northern Southern Californian Texan Kurdish Jewish Muslim Christian Catholic Palestinian Soviet Republican Democrat Democratic'.split(
      ' ',
    ),
  ),
])

const countryNames = [
  ...wordsTagged('Country'),
  ...lower([
    'U.S.',
    'US',
    'U.S.A.',
    'USA',
    'U.K.',
    'UK',
    'UAE',
    'USSR',
    'Soviet Union',
    'Britain',
    'Great Britain',
    'England',
    'Scotland',
    'Wales',
    'Northern Ireland',
    'Burma',
    'Czechoslovakia',
    'Yugoslavia',
    'Holland',
    'Korea',
    'Congo',
    'Gaza',
    'West Bank',
    'Middle East',
    'Balkans',
    'Caribbean',
    'Latin America',
    'Central America',
    'North America',
    'South America',
    'Africa',
    'Asia',
    'Europe',
    'Oceania',
    'Antarctica',
  ]),
]
const places = new Set([
  ...countryNames,
  ...[...wordsTagged('City', 'Region')].filter((name) => name.length > 2),
  'washington',
  'd.c.',
  'capitol hill',
  'white house',
  'wall street',
  'silicon valley',
  'new york city',
  'manhattan',
  'hollywood',
])
/** What can only be a country or a state; "Tesla, Georgia" is one place in another. */
export const countriesAndRegions = new Set([...countryNames, ...wordsTagged('Region')])

const stockIndices = lower([
  'Dow Jones',
  'Dow',
  'Dow Jones Industrial Average',
  'Nasdaq',
  'Nasdaq Composite',
  'Nikkei',
  'Nikkei 225',
  'FTSE',
  'FTSE 100',
  'FTSE-100',
  'DAX',
  'CAC 40',
  'Hang Seng',
  'Hang Seng Index',
  'S&P 500',
])

/** What the lists hold more than once is a place first, then an organisation. */
const knownNames = new Map<string, EntityKind>([
  ...[...wordsTagged('Person')].map((name) => [name, 'PERSON'] as const),
  ...[...wordsTagged('Organization', 'SportsTeam')].map((name) => [name, 'ORGANIZATION'] as const),
  ...[...places].map((name) => [name, 'PLACE'] as const),
  ...stockIndices.map((name) => [name, 'CONCEPT'] as const),
])

/** What a whole name is known to be, null where it is not. */
export function kindOfKnownName(name: string): EntityKind | null {
  return knownNames.get(name.toLowerCase().replaceAll('’', "'")) ?? null
}

/** The last word of an organisation's name. */
export const organisationHeads = words(
  `inc inc. corp corp. corporation company co. ltd ltd. llc plc gmbh group holdings bank university college institute ministry department
  agency council committee commission association party union court times post journal news press airlines airways motors foundation
  society federation authority bureau school academy congress parliament senate assembly team fc club league orchestra church
  organization organisation board office service services system systems technologies technology software laboratories labs studios
  records pictures entertainment industries partners trust fund army navy force forces guard police alliance coalition front
  movement network media magazine tribune herald gazette guardian observer telegraph daily weekly review radio television tv
  channel hospital museum library centre consortium cooperative communications telecom electronics semiconductor pharmaceuticals
  energy petroleum oil steel capital securities insurance financial ventures brothers republicans democrats conservatives`,
)
/** The last word of a place's name. */
export const placeHeads = words(
  `river lake mountain mountains mount street avenue road lane boulevard quay county valley island islands airport bay city province district park sea ocean
  beach hills hill peninsula desert forest coast gulf strait canal bridge square plaza village town state states kingdom republic
  territory region border heights station harbor harbour port pass creek falls canyon palace castle tower cathedral stadium arena
  headquarters center world trench fault reef factory`,
)
/** The last word of a work's, a programme's or a product's name. */
export const workHeads = words(
  `act treaty agreement accord constitution report bible book album song film movie series program programme project app phone player kit
  edition version cup championship championships olympics games war revolution conference summit festival awards award prize day`,
)
/** Words in the middle of a name before "of" or "for". */
export const headsBeforeOf = words(
  `university department ministry bank house board institute republic kingdom council court church bay gulf isle cape chamber academy
  school college federation bureau office museum association union league battle treaty society center centre city state states
  commonwealth tower museum hall duke duchess prince princess king queen archbishop bishop commission committee campaign sea strait
  lord lords body bureau organization organisation party people army`,
)
/** What somebody is, before the name: "President Duda", "Apple CEO Steve Jobs". */
export const titles = words(
  `mr mr. mrs mrs. ms ms. dr dr. sir dame lord lady president chairman chairwoman chairperson chief executive ceo cfo coo cto minister
  premier chancellor secretary senator sen. rep. representative congressman congresswoman governor gov. mayor judge justice attorney
  director manager spokesman spokeswoman spokesperson professor prof. prof king queen prince princess pope cardinal archbishop bishop
  reverend rev. general gen. gen colonel col. captain capt. lieutenant lt. sergeant sgt. major maj. admiral commander ambassador deputy
  vice founder co-founder cofounder analyst author actor actress singer journalist coach officer detective inspector editor
  councillor comrade saint st. sheikh imam ayatollah sultan emperor empress mp prime foreign finance defense defence former
  acting interim ex-president lawyer economist head chair lead`,
)
/** Titles after which only a person can follow. */
export const personalTitles = words(
  `mr mr. mrs mrs. ms ms. dr dr. sir dame lady president chairman chairwoman ceo cfo coo minister premier chancellor senator sen. rep.
  congressman congresswoman governor gov. mayor judge justice spokesman spokeswoman spokesperson professor prof. pope archbishop
  bishop reverend rev. gen. colonel col. captain capt. lieutenant lt. sergeant sgt. admiral commander ambassador analyst actor actress
  singer journalist coach king queen prince princess secretary founder co-founder`,
)
/** An office of one body or place, which has to be told with it. */
export const heldSomewhere =
  /^(ceo|cfo|coo|cto|president|chairman|chairwoman|chairperson|minister|premier|chancellor|secretary|governor|mayor|director|ambassador|spokesman|spokeswoman|chief|commissioner|leader|manager|officer|head|chair|deputy|captain|coach|treasurer)$/u
