import type { QualifierKey, Value } from '@backstop/knowledge'
import type { KnownClaim, World } from '../world/world.ts'
import { asSentence, withoutStop } from './as-sentence.ts'
import { activeOf, afterWho, type Clause, invert } from './clause.ts'
import { askHowMany, type Wording } from './how-many.ts'
import { gerund, type Tense, tellAs } from './mood.ts'
import { nameIn, sentenceOf } from './name.ts'
import { partNumber } from './number.ts'
import { cutOut, findPhrase, findTimePhrase, type Phrase } from './phrase.ts'
import { namesSpeaker } from './plainly-told.ts'
import { formsOf, inSentence, readClaim } from './read-claim.ts'
import { shorten } from './shorten.ts'
import { readVerb } from './verb.ts'

/** What is asked for: the subject, the object, or the qualifier at an index. */
export type Place = { slot: 'subject' } | { slot: 'object' } | { slot: 'qualifier'; index: number; key: QualifierKey }

/**
 * Asks for one argument of a claim by turning its own sentence: the argument goes, a question word comes to the front, the auxiliary
 * after it. `choose` asks "Which of these …" for an argument that is one of several. Null where that would not be sure English.
 */
export function ask(world: World, claim: KnownClaim, clause: Clause, place: Place, choose: boolean): Wording | null {
  const when = choose ? null : timeInOpening(claim, clause, place)
  const opening = when === null ? clause.opening : ''
  // "Under the plan, how many …?" says already whose words these are.
  const attributed = isPlanned.test(opening) && claim.attribution.length === 0 ? '' : leadOf(world, claim)
  const lead = attributed + (attributed === '' ? opening : inSentence(world, claim, opening))
  const wording =
    when !== null
      ? askWhen(clause, when)
      : place.slot === 'subject'
        ? askSubject(world, claim, clause, choose)
        : askLater(world, claim, clause, place, choose)
  return wording && { stem: asSentence(`${lead}${lowerOpening(lead, wording.stem)}?`), answer: wording.answer }
}

const isPlanned =
  /^under (?:\p{L}+ ){1,3}?(?:plan|proposal|agreement|deal|framework|programme|program|scheme|bill|law), $/iu

const join = (...parts: string[]) => parts.filter((part) => part !== '').join(' ')

/** The time that is asked for where the sentence opens with it ("In 2015, "); null where it does not. */
function timeInOpening({ qualifiers }: KnownClaim, clause: Clause, place: Place): string | null {
  if (place.slot !== 'qualifier' || place.key !== 'time') return null
  const text = qualifiers[place.index]?.value.text ?? ''
  return opensWith(clause, text) ? text : null
}

const opensWith = ({ opening }: Clause, text: string): boolean => opening.toLowerCase() === `${text.toLowerCase()}, `

function askWhen({ subject, verb, rest }: Clause, answer: string): Wording | null {
  const inverted = invert(subject, verb)
  return inverted === null || answersWhen.test(rest) ? null : { stem: join('when', inverted, rest), answer }
}

/** "When did it have them when they were counted" answers itself. */
const answersWhen = /\b(?:when|while|after|before|once|since)\b/u

/** "According to The Wall Street Journal, "; for what the document itself says, only where it is more than a report of fact. */
export function leadOf(world: World, claim: KnownClaim): string {
  const [nearest] = claim.attribution
  // Where no source is named beside the words, a reader cannot tell whose they are: then the article says so.
  if (nearest && namesSpeaker(world, claim)) return `According to ${nameIn(world, claim.document, nearest.speaker)}, `
  return claim.modality === 'ASSERTED' ? '' : 'According to the article, '
}

const lowerOpening = (lead: string, stem: string) => (lead === '' ? stem : stem[0]?.toLowerCase() + stem.slice(1))

/** The question word for an entity; to choose from several, what they all are. */
function questionWord(world: World, entity: string, choose: boolean): string {
  const { kind } = world.entity(entity)
  if (choose) {
    if (kind === 'PERSON') return 'which of these people'
    return kind === 'PLACE' && sortOf(world.entity(entity)) === 'country'
      ? 'which of these countries'
      : 'which of these'
  }
  if (kind === 'PERSON' || kind === 'GROUP' || kind === 'ORGANIZATION') return 'who'
  if (kind === 'PLACE') return sortOf(world.entity(entity)) === 'country' ? 'which country' : 'which place'
  return 'what'
}

/** The noun that a description begins with ("country", "place"): what sort of its kind an entity is. Null without a description. */
export function sortOf({ description }: { description: string | null }): string | null {
  const noun = /^(?:(?:the|a|an) )?([a-z]+)/iu.exec(description ?? '')?.[1]?.toLowerCase()
  return noun === undefined || noSort.has(noun) ? null : noun.replace(/ies$/u, 'y').replace(/s$/u, '')
}

/** Words that a description may begin with and that tell no sort. */
const noSort = new Set(
  'what which who whom whose where how that those these this one two three people person persons thing things something all some any it its their his her in at of for by'.split(
    ' ',
  ),
)

/** Whether words tell if somebody is a man or a woman: beside an open subject they rule people out. */
export const tellsGender = (text: string): boolean => /\b(?:he|she|him|his|hers?|himself|herself)\b/u.test(text)

/** Whether words begin with an "it" that is somebody: "it planned to start"; not "it is critical that", which speaks of what follows. */
export const leansOnIt = (text: string): boolean =>
  /^it (?!(?:is|was|will be|would be|may be|could be|might be) (?:not )?(?:\p{L}+ )?\p{L}+ (?:that|to|for)\b)/iu.test(
    text,
  )

/** Whether a clause leans on what stands before it: "the outage was costing it 64,000 a day", "its members had no instructions", "the other employees would be paid". */
export const leansOnSomebody = ({ subject, rest }: Clause): boolean =>
  /^(?:its|their|his|her|the other)\b/iu.test(subject) || /^(?:it|them|him|her)\b/u.test(rest)

function askSubject(world: World, claim: KnownClaim, clause: Clause, choose: boolean): Wording | null {
  if (clause.count !== '' || !clause.named || tellsGender(clause.rest)) return null
  // "Who stopped watering its golf course?": a hotel.
  if (/\b(?:its|their)\b/u.test(clause.rest)) return null
  // "Who will decide at its conference?": decide what?
  if (lacksWhat(clause)) return null
  const who = questionWord(world, claim.subject, choose)
  return { stem: join(who, afterWho(clause.verb), clause.rest), answer: world.entity(claim.subject).name }
}

/** Verbs that leave open what is said of somebody where nothing but a circumstance follows. */
const open =
  /^(?:decide|choose|agree|refuse|answer|reply|respond|promise|offer|ask|approve|reject|accept|consider|know|think|say|follow|join|win|lose|vote)$/u

const lacksWhat = ({ verb, rest }: Clause): boolean =>
  open.test(readVerb(verb.main)?.lemma ?? '') &&
  /^(?:$|(?:in|on|at|by|during|before|after|next|last|later|soon|yesterday|today|tomorrow)\b)/u.test(rest)

function askLater(
  world: World,
  claim: KnownClaim,
  clause: Clause,
  place: Exclude<Place, { slot: 'subject' }>,
  choose: boolean,
): Wording | null {
  const value = place.slot === 'object' ? claim.object?.value : claim.qualifiers[place.index]?.value
  if (!value) return null
  const inverted = invert(clause.subject, clause.verb)
  if (inverted === null) return null
  const build = (word: string, rest: string) => join(word, inverted, rest)
  if (value.kind === 'QUANTITY') return choose ? null : askHowMany(clause, value, build)
  const phrase = phraseOf(world, clause, value)
  if (phrase === null) return null
  const adverb = place.slot === 'qualifier' ? adverbs[place.key]?.(phrase) : undefined
  if (adverb) {
    if (choose) return null
    const rest = cutOut(clause.rest, phrase.prepositionStart, phrase.end)
    if (adverb === 'when' && answersWhen.test(rest)) return null
    return { stem: build(adverb, rest), answer: clause.rest.slice(phrase.prepositionStart, phrase.end) }
  }
  if (value.kind !== 'ENTITY') return null
  if (world.entity(value.entity).kind === 'ROLE' && clause.verb.main === '') return null
  // A phrase deep inside another clause, or a value that is itself a clause, cannot come to the front.
  if (/\b(where|that|which|who|how|because|when|if)\b/u.test(clause.rest.slice(0, phrase.start))) return null
  if (/^(how|that|whether|to)\b/u.test(phrase.text)) return null
  const word = questionWord(world, value.entity, false)
  if (word === 'who' && /\bits?\b/u.test(clause.rest.slice(phrase.end))) return null
  // "With a story of": what belongs to a noun does not come to the front.
  if (phrase.preposition === 'of' && phrase.prepositionStart > 0) return null
  // "there" would stand for the very place that is asked for.
  if (/\bthere\b/u.test(clause.rest)) return null
  // "provide him with views": what stands where an object stands is asked for as one.
  if (place.slot === 'qualifier' && place.key === 'recipient' && phrase.preposition === null) return null
  const who = questionWord(world, value.entity, choose)
  const behind = clause.rest.slice(phrase.end).trim()
  // What belongs to it ("pictures from 500 cameras") would be left without it.
  if (/^(?:of|from|that|which|who)\b/u.test(behind)) return null
  const answer = world.entity(value.entity).name
  // "is called a name by the British": who does it is asked for as who does it.
  const active =
    phrase.preposition === 'by' && /^$|^(?:in|on|at|during|for) /u.test(behind) ? activeOf(clause.verb) : null
  if (active !== null)
    return { stem: join(who, active, clause.subject, cutOut(clause.rest, phrase.prepositionStart, phrase.end)), answer }
  // "What is it focused on to meet its needs?": a preposition at the end of its phrase can have no "to" after it.
  if (phrase.preposition !== null && /^to \p{Ll}/u.test(behind)) return null
  // A preposition that belongs to the verb stays with it: "Who did he meet with on Saturday?"
  if (phrase.preposition === null || behind === '' || phrase.prepositionStart === 0) {
    return { stem: build(who, cutOut(clause.rest, phrase.start, phrase.end)), answer }
  }
  // With more to come any other goes to the front: "With whom did he come to the town on Saturday?"; "on what" is no good English.
  if (word === 'what') return null
  const rest = cutOut(clause.rest, phrase.prepositionStart, phrase.end)
  return { stem: build(`${phrase.preposition} ${who === 'who' ? 'whom' : who}`, rest), answer }
}

/** The word that a value of a claim hangs on in its sentence: its preposition, or the verb before it; null where it does not stand there. */
export function governorOf(world: World, clause: Clause, value: Value): string | null {
  const phrase = phraseOf(world, clause, value)
  if (phrase === null) return null
  if (phrase.preposition !== null) return phrase.preposition
  return /(\S+) $/u.exec(clause.rest.slice(0, phrase.start))?.[1] ?? readVerb(clause.verb.main)?.lemma ?? null
}

const phraseOf = (world: World, clause: Clause, value: Value): Phrase | null =>
  (value.kind === 'TIME' ? findTimePhrase(clause.rest) : null) ?? findPhrase(clause.rest, formsOf(world, value))

/** An adverbial with its preposition as the sentence has it ("at the White House"); null where the value does not stand there as one. */
export function phraseText(world: World, clause: Clause, key: QualifierKey, value: Value): string | null {
  if (key === 'time' && opensWith(clause, value.text)) return value.text
  const phrase = phraseOf(world, clause, value)
  return phrase && adverbs[key]?.(phrase) ? clause.rest.slice(phrase.prepositionStart, phrase.end) : null
}

/** Whether words tell how long something takes: "in ten years", "within 11 weeks". */
export const isHowLong = (text: string): boolean =>
  /^(?:in|within|over) (?:(?:the )?(?:last|past|next) )?(?:an?|\d[\d.,]*|\p{Ll}+(?:-\p{Ll}+)?) (?:hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies))$/iu.test(
    text.trim(),
  )

/** Qualifiers that have a question word of their own; it stands for the preposition too. */
const adverbs: Partial<Record<QualifierKey, (phrase: Phrase) => string | null>> = {
  // "When had it spent them?" is not answered by a day by which it had.
  // Nor by how long it took: "in ten years".
  time: (phrase) =>
    /^(?:by|until)\b/iu.test(phrase.preposition ?? phrase.text) ||
    isHowLong(`${phrase.preposition ?? ''} ${phrase.text}`)
      ? null
      : 'when',
  place: (phrase) =>
    /^(at|in|on|near|behind|far|inside|outside|across|along)\b/u.test(phrase.preposition ?? phrase.text)
      ? 'where'
      : null,
  purpose: (phrase) => (/^(to|for)\b/u.test(phrase.preposition ?? phrase.text) ? 'for what purpose' : null),
  manner: (phrase) => (/^(by|through|as|with)\b/u.test(phrase.preposition ?? phrase.text) ? 'how' : null),
}

/** What a claim says without who says it, to follow "who says that": null where its sentence does not begin with the speaker it has. */
export function contentOf(world: World, claim: KnownClaim): string | null {
  const sentence = sentenceOf(world, claim)
  if (claim.attribution.length === 0)
    return /^According to |\?$/u.test(sentence) ? null : inSentence(world, claim, withoutStop(sentence))
  const match = /^According to [^,]+, (?:(?:as reported by|citing) [^,]+, )?(.+\.)$/u.exec(sentence)
  return match === null ? null : inSentence(world, claim, withoutStop(match[1] as string))
}

/** A claim named: what it is about without mood or tense, as a plain sentence, how it happens, and which qualifiers that leaves out. */
export type Named = { text: string; clause: Clause; happens: 'once' | 'on and on' | 'as a state'; dropped: number[] }

/**
 * Says what a claim is about, whoever says it and however certain it is ("drones are used to monitor the frontlines"), `undated` without when; null where that
 * would not be sure English.
 */
export function nameContent(world: World, claim: KnownClaim, { undated = false } = {}): Named | null {
  const whole = readClaim(world, claim)
  if (whole === null || isConditional(whole.opening)) return null
  const { clause, dropped } = shorten(world, claim, withoutOnce(claim, whole), { undated })
  const verb = gerund(clause.verb, clause.rest)
  const told = tellAs('present', clause.verb, clause.rest, isMany(clause, world.entity(claim.subject)))
  if (verb === null || told === null) return null
  return { text: `${clause.subject} ${told.said}`.replace(/,$/u, ''), clause, happens: aspectOf(clause, verb), dropped }
}

/**
 * What a claim is about, as if it were done, so already, or to come: said ("drones have been used to monitor the frontlines") and asked ("have drones been used …"); and whether it goes on.
 * Null where that would not be sure English.
 */
export function asFact(
  world: World,
  claim: KnownClaim,
  { clause, happens }: Named,
  done: 'perfect' | 'past' | 'to come',
): { said: string; asked: string; ongoing: boolean } | null {
  const tense: Tense =
    happens === 'as a state' ? 'present' : done !== 'to come' && onDay.test(clause.rest) ? 'past' : done
  const told = tellAs(tense, clause.verb, clause.rest, isMany(clause, world.entity(claim.subject)))
  if (told === null) return null
  const trim = (text: string) => text.replace(/,$/u, '')
  const said = trim(`${clause.subject} ${told.said}`)
  return { said, asked: trim(told.asked(clause.subject)), ongoing: told.ongoing }
}

/** A day that is over has no perfect beside it: "has met on Monday". */
const onDay = /\b(?:on (?:\p{Lu}\p{Ll}+day|\d{1,2} \p{Lu}\p{Ll}+)|yesterday)\b/u

/** Whether a clause speaks of several: its verb tells, or the noun that its subject is about. */
export function isMany(
  { count, subject, verb: { auxiliary, main } }: Pick<Clause, 'count' | 'subject' | 'verb'>,
  entity: { kind: string; name: string },
): boolean {
  if (/^(?:are|were|have)$/u.test(auxiliary ?? '')) return true
  if (/^(?:is|was|has)$/u.test(auxiliary ?? '')) return false
  // "11 of the 46 kitchens", "the 18 bison"
  const number = partNumber({ text: `${count} ${subject}`.trim().replace(/^the /iu, '') })?.number
  if (number !== undefined && !/^(?:one|1)$/iu.test(number)) return true
  const [firstWord = ''] = subject.replace(/^(?:the|The) /u, '').split(' ')
  // "John Lewis", "the United States": one, whatever its ending.
  if (/^(?:PERSON|ORGANIZATION|PLACE)$/u.test(entity.kind) && /^\p{Lu}/u.test(firstWord) && !/ and /u.test(subject))
    return false
  if (/\b(?:people|men|women|children|police|cattle|wolves|mice|geese)$/u.test(subject)) return true
  if (/^(?:sheep|deer|fish|bison|salmon|trout)$/iu.test(subject)) return true
  const form = auxiliary === null ? readVerb(main)?.form : undefined
  if (form === 'third' || form === 'base') return form === 'base'
  const [head = ''] = subject.split(
    / (?:of|for|in|on|at|by|with|against|between|that|who|to|from|like|including|such) /u,
  )
  return isPlural(entity) || /[^su]s$/u.test(head)
}

/** Openings that belong to what is said: it holds on this condition alone. */
export const isConditional = (opening: string): boolean => /^(?:once|if|unless|without|while)\b/iu.test(opening)

/** A clause without "once … is reached" and what follows: that belongs to when it happens, not to what. */
function withoutOnce({ conditions }: KnownClaim, clause: Clause): Clause {
  const at = conditions.some(({ kind }) => kind === 'ONCE') ? clause.rest.search(/,? once /u) : -1
  return at === -1 ? clause : { ...clause, rest: clause.rest.slice(0, at) }
}

/** Whether it happens, goes on ("has been working") or is a state ("having an interest", "being adversarial"). */
function aspectOf({ verb: { auxiliary, middle, main } }: Clause, named: string) {
  if (auxiliary !== null && /^(is|are|has|have)$/u.test(auxiliary) && /..ing$/u.test(main)) return 'on and on'
  // "falls on", "is called": so it is; "has to be reached" is about something that happens.
  const present = auxiliary === null ? isPresent(main) : /^(is|are)$/u.test(auxiliary)
  if (present && !/^(has|needs)$/u.test(main) && !middle.includes('to')) return 'as a state'
  return /^(not )?(having|including|wanting|needing|being (?!\w+(ed|en|ne|wn|ut|pt)\b))/u.test(named)
    ? 'as a state'
    : 'once'
}

const isPresent = (main: string): boolean => ['third', 'base'].includes(readVerb(main)?.form ?? '')

/** Whether a name takes a plural verb: groups named by their members. */
export const isPlural = ({ kind, name }: { kind: string; name: string }): boolean =>
  kind === 'GROUP' &&
  (/s$/u.test(name.split(/ (?:of|for|in|at|from) /u)[0] ?? '') || /^The \p{Lu}\p{Ll}+(sh|ch|se)$/u.test(name))
