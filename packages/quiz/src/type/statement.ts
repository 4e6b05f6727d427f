import type { EntityKind } from '@backstop/knowledge'
import { assembleRows, type RowOption } from '../distractor/assemble-rows.ts'
import { areOfOneSort } from '../distractor/find-fellows.ts'
import { createSlotRefuter } from '../distractor/refute.ts'
import { maskedQuery } from '../query/masked-query.ts'
import { createRandom, shuffle } from '../random/random.ts'
import { asSentence } from '../wording/as-sentence.ts'
import { becauseStated, quoteOf } from '../wording/because.ts'
import { type Deed, deedOf, isActor, tellsName } from '../wording/deed.ts'
import { nameIn } from '../wording/name.ts'
import { isPlural, leadOf, tellsGender } from '../wording/question.ts'
import { isStated } from '../wording/stated.ts'
import { findAnswers } from '../world/answers.ts'
import { termKey } from '../world/term.ts'
import { type KnownClaim, positionOf, type World } from '../world/world.ts'
import type { ItemType, Source } from './item-type.ts'

const key = 'statement'

/** Which of several things the article says that somebody would do, or did: the others it says of somebody else. */
export const statement: ItemType = {
  key,
  of: 'claim',
  make: (source) => {
    const { world, claim, seed } = source
    const refused = (reason: string) => [{ refused: { claim: claim.id, type: key, slot: 'deed', reason } }]
    if (claim.polarity === 'NEGATED') return refused('a denial makes a negative stem')
    const deed = deedOf(world, claim)
    if (deed === null || !isStated(world, claim)) return refused('the sentence does not say what something would do')
    if (!isActor(world, claim.subject, deed)) return refused('nothing that does anything of itself')
    if (tellsGender(deed.text) || tellsName(world, claim.subject, deed)) return refused('a word tells who it is')
    const right = optionFor(source, claim, deed, true)
    if (right === null) return refused('more than one answer')
    const others = shuffle(otherDeeds(source, deed), createRandom(`statement:${claim.id}:${seed}`)).sort(
      (a, b) => a.rank - b.rank,
    )
    return [
      assembleRows(source, {
        type: key,
        slot: 'deed',
        stem: asSentence(`${leadOf(world, claim)}which of these ${deed.modal} ${deed.clause.subject} do?`),
        right,
        wrong: others,
        bloom: 'understand',
      }),
    ]
  },
}

/** A deed as an option: the query for who does it, and whether that is the subject asked about or provably is not. */
function optionFor(source: Source, other: KnownClaim, deed: Deed, isRight: boolean): RowOption | null {
  const { world, claim } = source
  const { query, own } = maskedQuery(other, { slot: 'subject' }, deed.dropped)
  const answers = findAnswers(world, query, 'strict')
  const term = { entity: claim.subject }
  const text = asSentence(deed.text)
  if (isRight) {
    const isOne = answers.some((answer) => termKey(answer.term) === termKey(term))
    return isOne
      ? { query, answers, term, text, because: becauseStated(world, claim), claims: [other], reason: null, rank: 0 }
      : null
  }
  const keys = answers.filter((answer) => termKey(answer.term) === termKey(own))
  const reason = createSlotRefuter(world, query, keys)(term)
  if (reason === null || [own, ...answers.map((answer) => answer.term)].some((each) => world.touch(each, term)))
    return null
  const subject = nameIn(world, claim.document, other.subject)
  const because = `The article says this of ${subject}: ${quoteOf(world, other)}.`
  return { query, answers, term, text, because, claims: [], reason, rank: rankOf(world, claim, other) }
}

/** What the document says that others of a like number would do, or did. */
function otherDeeds(source: Source, own: Deed): RowOption[] {
  const { world, claim } = source
  const isMany = isPlural(world.entity(claim.subject))
  return world.claimsOf(claim.document).flatMap((other) => {
    if (!areOfOneFamily(world, claim.subject, other.subject)) return []
    if (other.subject === claim.subject || other.polarity === 'NEGATED' || !isStated(world, other)) return []
    // What somebody must do is seen at once to be no part of what others may.
    if (other.modality !== claim.modality) return []
    const deed = deedOf(world, other)
    if (deed === null || deed.clause.rest === '' || (deed.modal === 'did') !== (own.modal === 'did')) return []
    if (!isActor(world, other.subject, deed) || tellsGender(deed.text) || tellsName(world, claim.subject, deed))
      return []
    const [asked, doer] = [world.entity(claim.subject), world.entity(other.subject)]
    // A mayor grants no loans and goes not bankrupt; a bank does not sue as a watch does.
    if (own.modal === 'did' && (asked.kind === 'PERSON') !== (doer.kind === 'PERSON')) return []
    if (own.modal === 'did' && !areOfOneSort(asked.name, doer.name)) return []
    const option = optionFor(source, other, deed, false)
    const unlike = (isPlural(doer) === isMany ? 0 : 0.3) + (asked.kind === doer.kind ? 0 : 0.4)
    return option === null ? [] : [{ ...option, rank: option.rank + unlike }]
  })
}

/** Kinds that do alike: what a person would do no plan would, and the other way round. */
const families: EntityKind[][] = [
  ['PERSON', 'GROUP', 'ORGANIZATION', 'PLACE'],
  ['PLAN', 'CONCEPT', 'EVENT', 'WORK', 'ROLE', 'CAPABILITY'],
]

/** Whether two do alike. */
const areOfOneFamily = (world: World, a: string, b: string) =>
  families.some((kinds) => [a, b].every((id) => kinds.includes(world.entity(id).kind)))

/** The nearer in the text, the likelier to be confused. */
const rankOf = (world: World, claim: KnownClaim, other: KnownClaim): number =>
  Math.min(1, Math.abs(positionOf(claim) - positionOf(other)) / Math.max(1, world.document(claim.document).text.length))
