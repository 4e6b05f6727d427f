import type { EntityKind } from '@backstop/knowledge'
import { authorOf, createSpeakerRefuter } from '../distractor/find-speakers.ts'
import { pairUp, type Row } from '../distractor/pair-up.ts'
import { createSlotRefuter } from '../distractor/refute.ts'
import { contentQuery } from '../query/content-query.ts'
import { maskedQuery } from '../query/masked-query.ts'
import { type Term, variable } from '../query/query.ts'
import { createRandom, shuffle } from '../random/random.ts'
import { asSentence } from '../wording/as-sentence.ts'
import { becauseStated, quoteOf } from '../wording/because.ts'
import { deedOf, isActor, isDoer, tellsName } from '../wording/deed.ts'
import { nameIn, optionName } from '../wording/name.ts'
import { isAnybody, tellsItsField } from '../wording/plainly-told.ts'
import { contentOf, tellsGender } from '../wording/question.ts'
import { isStated } from '../wording/stated.ts'
import { isTakenForGranted } from '../wording/taken-for-granted.ts'
import { entitiesOf, findAnswers } from '../world/answers.ts'
import { isCommonKnowledge } from '../world/common-knowledge.ts'
import { termKey } from '../world/term.ts'
import type { KnownClaim } from '../world/world.ts'
import { attribution } from './attribution.ts'
import type { ItemType, WholeSource } from './item-type.ts'
import { voice } from './voice.ts'

const key = 'matching'

/**
 * What is said with who says it; what would be done with who or what would do it; what was done with who did it; people with the offices they are given. One thing on the right belongs
 * to none.
 */
export const matching: ItemType = {
  key,
  of: 'document',
  make: (source) => [matchSpeakers(source), matchDeeds(source, false), matchDeeds(source, true), matchOffices(source)],
}

function matchSpeakers(source: WholeSource) {
  const { world, document, seed } = source
  const claims = shuffle(world.claimsOf(document), createRandom(`match-speakers:${document}:${seed}`))
  const rows = claims.flatMap((claim): Row[] => {
    const content = contentOf(world, claim)
    if (content === null || claim.polarity === 'NEGATED' || isTakenForGranted(world, claim)) return []
    // Whose words they are is plain where the question about it could be made.
    const types = [attribution, voice].flatMap((type) => (type.of === 'claim' ? type.make({ world, claim, seed }) : []))
    if (!types.some((outcome) => 'item' in outcome)) return []
    const [nearest] = claim.attribution
    const term: Term = nearest === undefined ? { author: document } : { entity: nearest.speaker }
    const text = nearest === undefined ? authorOf(world, document) : optionName(world, document, nearest.speaker)
    const query = contentQuery(claim, { speaker: variable })
    return [
      {
        ...{ claim, text: asSentence(`${content}.`), query, answers: findAnswers(world, query, 'strict') },
        right: { term, text },
        because:
          nearest === undefined
            ? `No source is named here, so the author speaks: ${quoteOf(world, claim)}.`
            : `The article names ${nameIn(world, document, nearest.speaker)} as the source: ${quoteOf(world, claim)}.`,
        refute: createSpeakerRefuter(world, claim),
      },
    ]
  })
  const speakers = new Set(claims.flatMap(({ attribution }) => attribution.map(({ speaker }) => speaker)))
  const spares = claims
    .flatMap(entitiesOf)
    .filter(
      ({ id }) => !speakers.has(id) && world.entity(id).kind === 'PERSON' && !isAnybody(nameIn(world, document, id)),
    )
    .map(({ id }) => ({ term: { entity: id }, text: optionName(world, document, id) }))
  const pairRows = (chosen: Row[]) =>
    pairUp(source, {
      type: key,
      slot: 'speakers',
      stem: 'Match each statement with who says it in the text.',
      rows: chosen,
      spares,
    })
  // What the author says of an office reads like an author, what a ministry says like a ministry; persons' names tell nothing of what they say.
  const isPersons = ({ right: { term } }: Row) => 'entity' in term && world.entity(term.entity).kind === 'PERSON'
  const ofPersons = pairRows(rows.filter(isPersons))
  return 'item' in ofPersons ? ofPersons : pairRows(rows)
}

/** What would do alike. */
const sorts: Partial<Record<EntityKind, string>> = {
  ...{ PERSON: 'persons', GROUP: 'doers', ORGANIZATION: 'doers', PLACE: 'places' },
}

function matchDeeds(source: WholeSource, isDone: boolean) {
  const { world, document, seed } = source
  const claims = shuffle(world.claimsOf(document), createRandom(`match-deeds:${document}:${seed}`))
  const rows = claims.flatMap((claim): Row[] => {
    if (claim.polarity === 'NEGATED' || claim.conditions.length > 0 || !isStated(world, claim)) return []
    const deed = deedOf(world, claim)
    if (deed === null || (deed.modal === 'did') !== isDone || isCommonKnowledge(world, claim)) return []
    // Engineers find cracks, and an air force leaves an airfield.
    const { kind } = world.entity(claim.subject)
    if (isDone && (kind === 'ORGANIZATION' || kind === 'GROUP') && tellsItsField(world.entity(claim.subject))) return []
    if (
      isDone &&
      (!isActor(world, claim.subject, deed) || tellsGender(deed.text) || tellsName(world, claim.subject, deed))
    )
      return []
    const { query, own } = maskedQuery(claim, { slot: 'subject' }, deed.dropped)
    const answers = findAnswers(world, query, 'strict')
    const isOne = findAnswers(world, query, 'loose').every(({ term }) => termKey(term) === termKey(own))
    if (!isOne) return []
    return [
      {
        ...{ claim, text: asSentence(isDone ? deed.text : `${deed.modal} ${deed.text}`), query, answers },
        right: { term: own, text: optionName(world, document, claim.subject) },
        because: becauseStated(world, claim),
        refute: createSlotRefuter(world, query, answers),
      },
    ]
  })
  // Only a company goes bankrupt, and only a village votes: who does alike alone is put side by side, the sort that there is most of.
  const sortOf = ({ subject }: KnownClaim) => sorts[world.entity(subject).kind] ?? (isDone ? 'doers' : 'things')
  const bySort = [...Map.groupBy(rows, ({ claim }) => sortOf(claim))].sort((a, b) => b[1].length - a[1].length)
  const [sort, alike] = bySort[0] ?? ['things', []]
  const isSpare = (claim: KnownClaim) => sortOf(claim) === sort && (!isDone || isDoer(world, claim.subject))
  const spares = claims.filter(isSpare).map(({ subject }) => ({
    term: { entity: subject },
    text: optionName(world, document, subject),
  }))
  return pairUp(source, {
    type: key,
    ...(isDone
      ? { slot: 'done', stem: 'Match each of these with who did it, according to the text.' }
      : { slot: 'deeds', stem: 'Match each of these with what it is said of in the text.' }),
    rows: alike,
    spares,
  })
}

/**
 * One question for all the offices of a text. Each alone is known to whoever reads the news and is not asked; whom a text is about is worth asking once.
 */
function matchOffices(source: WholeSource) {
  const { world, document, seed } = source
  const claims = shuffle(world.claimsOf(document), createRandom(`match-offices:${document}:${seed}`))
  const rows = claims.flatMap((claim): Row[] => {
    const value = claim.object?.value
    if (claim.polarity === 'NEGATED' || claim.modality !== 'ASSERTED' || claim.attribution.length > 0) return []
    if (value?.kind !== 'ENTITY' || world.entity(value.entity).kind !== 'ROLE') return []
    if (world.entity(claim.subject).kind !== 'PERSON' || !world.predicate(claim.predicate).functional) return []
    const { query, own } = maskedQuery(
      claim,
      { slot: 'object' },
      claim.qualifiers.map((_, index) => index),
    )
    const answers = findAnswers(world, query, 'strict')
    return [
      {
        ...{ claim, text: asSentence(optionName(world, document, claim.subject)), query, answers },
        right: { term: own, text: optionName(world, document, value.entity) },
        // A title before a name says nothing: it names the office.
        because: `The article names this office: ${quoteOf(world, claim)}.`,
        refute: createSlotRefuter(world, query, answers),
      },
    ]
  })
  return pairUp(source, {
    type: key,
    slot: 'offices',
    stem: 'Match each person with the office that the text gives them.',
    // The last is left over: an office of this text that is none of theirs.
    rows: rows.slice(0, -1),
    spares: rows.slice(-1).map(({ right }) => right),
  })
}
