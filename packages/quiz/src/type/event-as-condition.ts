import type { Modality } from '@backstop/knowledge'
import { tell } from '../wording/because.ts'
import { type Clause, isPassive, lemmaOf } from '../wording/clause.ts'
import { isState } from '../wording/deed.ts'
import { asFact, isMany, nameContent } from '../wording/question.ts'
import { readVerb } from '../wording/verb.ts'
import { matterOf } from '../world/answers.ts'
import { isNamedThroughout } from '../world/named-throughout.ts'
import { namesOf } from '../world/touch.ts'
import { normalise } from '../world/words.ts'
import type { KnownClaim } from '../world/world.ts'
import type { Source } from './item-type.ts'
import { intending, telling } from './presentation.ts'

/** More words than this are not taken in at a glance. */
const mostWords = 14

/**
 * Something that may come about, told as a condition with the word and in the tense of the right one ("if drones were used …"), and with its pronoun where that begins with one. Null where it has to
 * do with what the question or that names, so that it might be part of it, or would be no sure English.
 */
export function eventAsCondition({ world, claim }: Source, other: KnownClaim, right: string): string | null {
  const [, opening, pronoun] = /^(?:only )?(if|once) (?:(they|it) )?/iu.exec(right) ?? []
  if (opening === undefined || other.id === claim.id || !isAhead(other)) return null
  const named = nameContent(world, other, { undated: true })
  const lemma = named && lemmaOf(named.clause.verb)
  // What a plan could bring about is no event that one waits for.
  const isEffect = effective.has(world.entity(other.subject).kind) && named !== null && !isPassive(named.clause.verb)
  if (named?.happens !== 'once' || isEffect || isState(lemma) || intending.test(lemma ?? '')) return null
  const told = isPast(right) ? asFact(world, other, named, 'past')?.said : named.text
  const { subject } = named.clause
  // "Has let it pass": what is the same in the past is told in the perfect.
  if (!told?.startsWith(subject) || (isPast(right) && /^ (?:has|have) /u.test(told.slice(subject.length)))) return null
  if ([telling, dated, ofSomebody, counted].some((words) => words.test(told))) return null
  // "They" are whom the question names; without a pronoun nothing is told of these again.
  const isThem = pronoun !== undefined && other.subject === objectOf(claim)
  const many = isMany(named.clause, world.entity(other.subject))
  if (pronoun === undefined ? !isNumberSure(named.clause, told, many) : !isThem || many !== /they/iu.test(pronoun))
    return null
  const speakers = claim.attribution.flatMap(({ speaker }) => namesOf(world.entity(speaker)))
  const asked = ` ${normalise([tell(world, claim), right, ...speakers].join(' '))} `
  const isNamed = (id: string) => namesOf(world.entity(id)).some((name) => asked.includes(` ${normalise(name)} `))
  const isFree = (id: string) => (isThem && id === other.subject) || isNamedThroughout(world, claim.document, id)
  if (matterOf(other).some((id) => !isFree(id) && isNamed(id))) return null
  if (world.knowledge.relations.some(({ from, to }) => [claim.id, other.id].every((id) => id === from || id === to)))
    return null
  const text = `${opening.toLowerCase()} ${pronoun ?? subject}${told.slice(subject.length)}`
  return text.split(' ').length > mostWords ? null : text
}

const levels: ReadonlySet<Modality> = new Set<Modality>(['PLAN', 'POSSIBILITY', 'PREDICTION'])

const effective = new Set(['PLAN', 'WORK', 'ROLE', 'CAPABILITY'])

/** Whether a claim tells what is to come or may come, on no condition; what it would cost or take is no event. */
const isAhead = ({ modality, polarity, conditions, object }: KnownClaim): boolean =>
  levels.has(modality) && polarity === 'AFFIRMED' && conditions.length === 0 && object?.value.kind !== 'QUANTITY'

const objectOf = ({ object }: KnownClaim): string | null =>
  object?.value.kind === 'ENTITY' ? object.value.entity : null

/** Whether a condition is told in the past: "if they were put in danger", not "once it is reached" or "if it proves to be damaged". */
export function isPast(condition: string): boolean {
  const finite = condition.replace(/\bto (?:be |have )?\p{L}+/gu, '')
  return (
    !/\b(?:is|are|has|have|does|do)\b/u.test(finite) &&
    (/\b(?:was|were|had|did)\b/u.test(finite) ||
      finite.split(' ').some((word) => ['past', 'participle'].includes(readVerb(word)?.form ?? '')))
  )
}

/** What tells when: a condition that has a date of its own is none that can be waited for. */
const dated =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|until|when|once|later|soon|after|before|since|years?|months?|weeks?|decades?|(?:19|20)\d\d|by (?:the end|mid|early|late|then)\b)/u
/** A condition that has a number is a very certain one: “if the closures affected 146 employees” is believed by nobody. */
const counted = /\d/u
/** What leans on whoever is spoken of, or on the time of writing. */
const ofSomebody = /\b(?:they|them|their|its?|he|him|his|she|hers?|this|next|last|due)\b/u

/** Nouns that are several though they do not end so, and one though they do. */
const irregular =
  /\b(?:people|women|men|children|police|staff|cattle|sheep|fish|deer|bison|news|series|means|species)\b/iu

/** Whether a verb surely agrees with its subject: a name, or a noun with nothing before it that counts; any subject in the past but for “was” and “were”. */
function isNumberSure({ subject }: Clause, told: string, many: boolean): boolean {
  const [verb = ''] = told.slice(subject.length + 1).split(' ')
  if (readVerb(verb)?.form === 'past' && !/^(?:was|were|had)$/u.test(verb)) return true
  if (
    irregular.test(subject) ||
    /^(?:\p{L}+ing|about|some|many|most|more|all|\d\S*|\p{L}+ty|two|three|four|five|six|seven|eight|nine|ten) /iu.test(
      subject,
    )
  )
    return false
  const [head = ''] = subject.replace(/^(?:the|an?) /iu, '').split(/ (?:of|for|in|on|at|from|to|between|with) /u)
  // "Bookings paid by card": more than its nouns.
  return many === /[^su]s$/u.test(head) || /^\p{Lu}/u.test(subject) ? !/ (?:by|that|who|which) /u.test(subject) : false
}
