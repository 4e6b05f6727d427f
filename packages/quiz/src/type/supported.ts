import { difficultyOf, evidenceOf, itemId, letterAt } from '../distractor/assemble.ts'
import { findFellows } from '../distractor/find-fellows.ts'
import { createSpeakerRefuter, findSpeakers } from '../distractor/find-speakers.ts'
import { createSlotRefuter, type Reason } from '../distractor/refute.ts'
import type { Item } from '../item/item.ts'
import { lintItem } from '../lint/lint-item.ts'
import { contentQuery } from '../query/content-query.ts'
import { maskedQuery } from '../query/masked-query.ts'
import { type Query, type Term, variable } from '../query/query.ts'
import { createRandom, shuffle } from '../random/random.ts'
import { affirm } from '../wording/affirm.ts'
import { asSentence } from '../wording/as-sentence.ts'
import { becauseStated, hereSaid, quoteOf, tell } from '../wording/because.ts'
import { sayPlainly } from '../wording/clause.ts'
import { nameIn } from '../wording/name.ts'
import { findPhrase } from '../wording/phrase.ts'
import { namesSpeaker } from '../wording/plainly-told.ts'
import { formsOf, readClaim } from '../wording/read-claim.ts'
import { shorten } from '../wording/shorten.ts'
import { findAnswers } from '../world/answers.ts'
import { isCommonKnowledge } from '../world/common-knowledge.ts'
import { isNamedThroughout } from '../world/named-throughout.ts'
import { termKey } from '../world/term.ts'
import { namesOf } from '../world/touch.ts'
import { normalise } from '../world/words.ts'
import type { KnownClaim, World } from '../world/world.ts'
import type { ItemType, Outcome, Source } from './item-type.ts'
import { placesOf, valueAt } from './place.ts'

const key = 'supported'

/**
 * Whether the article says a statement: a claim as it is, or with one controlled edit. An edit puts another thing of its kind in one place, where the closed list
 * of the predicate shows that the article does not say that; or another speaker; or takes the denial out of what is denied. That what it says otherwise and
 * what it leaves out are two verdicts would need an editor for each statement: they are one.
 */
export const supported: ItemType = {
  key,
  of: 'document',
  make: ({ world, document, seed }) => {
    const outcomes: Outcome[] = []
    let surplus = 0
    for (const claim of world.claimsOf(document)) {
      const source = { world, claim, seed }
      // As many are right with "no" as with "yes", as far as there are edits.
      const outcome = makeOne(source, surplus >= 0)
      if ('item' in outcome) surplus += outcome.item.options[0]?.correct ? 1 : -1
      outcomes.push(outcome)
    }
    return outcomes
  },
}

function makeOne(source: Source, isToBeEdited: boolean): Outcome {
  const { world, claim } = source
  const refused = (reason: string): Outcome => ({
    refused: { claim: claim.id, type: key, slot: 'statement', reason },
  })
  if (isCommonKnowledge(world, claim)) return refused('known without the text')
  if (isContested(world, claim)) return refused('the opposite is said too')
  const edit =
    claim.polarity === 'NEGATED' ? withoutDenial : namesSpeaker(world, claim) ? withAnotherSpeaker : withAnother
  const edited = isToBeEdited || claim.polarity === 'NEGATED' ? edit(source) : null
  const draft = edited ?? (claim.polarity === 'AFFIRMED' ? asItIs(source) : null)
  if (draft === null) return refused('no statement to be made of it')
  if (!names(world, draft)) return refused('the statement does not name what it is about')
  const item = assemble(source, draft)
  const [flaw] = lintItem(item)
  return flaw ? refused(`flaw: ${flaw.flaw}`) : { item }
}

/** Whether a statement has a name of what its proof looks at: of what stands there, or of what was put in its place. */
function names(world: World, { statement, own, refuted }: Draft): boolean {
  const term = refuted?.term ?? own
  const text = normalise(statement)
  return 'entity' in term && namesOf(world.entity(term.entity)).some((name) => text.includes(normalise(name)))
}

/** Whether something says the opposite, or leaves room for it: then neither verdict is sure. */
function isContested(world: World, claim: KnownClaim): boolean {
  const { query, own } = maskedQuery(claim, { slot: 'subject' }, droppedOf(world, claim))
  const polarity = claim.polarity === 'AFFIRMED' ? 'NEGATED' : 'AFFIRMED'
  const opposite = findAnswers(world, { ...query, claim: { ...query.claim, polarity } }, 'loose')
  return opposite.some(({ term }) => world.touch(term, own))
}

/** A statement on trial: its words, the query that its proof looks at and what the claim has there, and the reason for each verdict. */
type Draft = {
  statement: string
  query: Query
  own: Term
  because: { yes: string; no: string }
  /** What shows that the article does not say it; null where it does. */
  refuted: Reason | null
}

function asItIs(source: Source): Draft {
  const { world, claim } = source
  const because = becauseStated(world, claim)
  return { ...statementOf(source), because: { yes: because, no: because }, refuted: null }
}

/** What a claim says, with who says it where the sentence names them; and the query for that, the subject open where nobody is named. */
function statementOf({ world, claim }: Source): Pick<Draft, 'statement' | 'query' | 'own'> {
  const dropped = droppedOf(world, claim)
  const told = tell(world, claim)
  const [nearest] = claim.attribution
  if (nearest === undefined || !namesSpeaker(world, claim))
    return { statement: told, ...maskedQuery(claim, { slot: 'subject' }, dropped) }
  return {
    statement: said(nameIn(world, claim.document, nearest.speaker), told),
    query: contentQuery(claim, { speaker: variable }, dropped),
    own: { entity: nearest.speaker },
  }
}

const said = (speaker: string, told: string): string => `according to ${speaker}, ${told}`

/** The claim in another speaker's mouth. */
function withAnotherSpeaker(source: Source): Draft | null {
  const { world, claim, seed } = source
  const { query, own } = statementOf(source)
  if (!('entity' in own) || findAnswers(world, query, 'strict').length > 1) return null
  const here = `This statement comes from ${nameIn(world, claim.document, own.entity)}`
  const refute = createSpeakerRefuter(world, claim)
  const candidates = findSpeakers(world, claim, { full: `${here}: ${quoteOf(claim)}.`, brief: `${here}.` })
  const [other] = shuffle(candidates, createRandom(`speaker:${claim.id}:${seed}`)).flatMap((candidate) => {
    const reason = 'entity' in candidate.term ? refute(candidate.term) : null
    return reason === null ? [] : [{ ...candidate, reason }]
  })
  if (other === undefined || !('entity' in other.term)) return null
  return {
    ...{ query, own, statement: said(nameIn(world, claim.document, other.term.entity), tell(world, claim)) },
    ...{ because: { yes: other.because, no: `${here}: ${quoteOf(claim)}.` }, refuted: other.reason },
  }
}

/** What is denied, said: that no troops come, as if they came. */
function withoutDenial(source: Source): Draft | null {
  const { world, claim } = source
  const statement = affirm(tell(world, claim))
  if (statement === null) return null
  const { query, own } = maskedQuery(claim, { slot: 'subject' }, droppedOf(world, claim))
  const claims = claimsWith(world, query, own)
  const because = `The article says the opposite: ${quoteOf(claim)}.`
  return {
    ...{ statement, query, own, because: { yes: because, no: because } },
    refuted: { term: own, rule: 'DENIED', claims, guards: [] },
  }
}

/** The claim with another thing in one of its places, of which the article provably does not say so. */
function withAnother(source: Source): Draft | null {
  const { world, claim, seed } = source
  const whole = readClaim(world, claim)
  if (whole === null) return null
  const { clause, dropped } = shorten(world, claim, whole)
  const places = placesOf(claim).filter(({ slot }) => slot !== 'subject')
  for (const place of shuffle(places, createRandom(`places:${claim.id}:${seed}`))) {
    const value = valueAt(claim, place)
    // Whoever knows what the text is about sees at once that another thing stands there.
    if (value.kind !== 'ENTITY' || isNamedThroughout(world, claim.document, value.entity)) continue
    const phrase = findPhrase(clause.rest, formsOf(world, value))
    if (phrase === null) continue
    const { query, own } = maskedQuery(claim, place, dropped)
    const refute = createSlotRefuter(world, query, findAnswers(world, query, 'strict'))
    const here = hereSaid(world, claim, value)
    const fellows = findFellows(source, { place, own, clause: whole, here })
    const [other] = shuffle(fellows, createRandom(`edit:${claim.id}:${seed}`))
      .sort((a, b) => a.rank - b.rank)
      .flatMap((candidate) => {
        const { term, rank } = candidate
        const isAlike = 'entity' in term && world.entity(term.entity).kind === world.entity(value.entity).kind
        const reason = isAlike && rank <= wellSuited ? refute(term) : null
        return reason === null ? [] : [{ ...candidate, reason }]
      })
    if (other === undefined || !('entity' in other.term)) continue
    const name = nameIn(world, claim.document, other.term.entity)
    const rest = `${clause.rest.slice(0, phrase.start)}${name}${clause.rest.slice(phrase.end)}`
    return {
      ...{ query, own, statement: sayPlainly({ ...clause, rest }) },
      ...{ because: { yes: other.because, no: here.full }, refuted: other.reason },
    }
  }
  return null
}

/** The rank up to which another thing is likely enough in a place to be mistaken for what stands there. */
const wellSuited = 1.2

function droppedOf(world: World, claim: KnownClaim): readonly number[] {
  const whole = readClaim(world, claim)
  return whole === null ? [] : shorten(world, claim, whole).dropped
}

const claimsWith = (world: World, query: Query, own: Term): string[] =>
  findAnswers(world, query, 'strict')
    .filter(({ term }) => termKey(term) === termKey(own))
    .flatMap(({ claims }) => claims)

function assemble({ world, claim, seed }: Source, { statement, query, own, because, refuted }: Draft): Item {
  const stem = `Does the article say this: “${asSentence(statement).replaceAll('“', '‘').replaceAll('”', '’')}”?`
  const right = refuted === null ? 'yes' : 'no'
  const [rightId, wrongId] = right === 'yes' ? [letterAt(0), letterAt(1)] : [letterAt(1), letterAt(0)]
  const cue = claim.attribution[0]?.evidence
  const isSpoken = query.claim.speaker !== undefined && 'variable' in query.claim.speaker
  const stated = { term: own, rule: 'STATED' as const, claims: claimsWith(world, query, own), guards: [] }
  return {
    id: itemId(key, 'statement', claim.id, seed),
    version: 1,
    type: key,
    stem,
    options: (['yes', 'no'] as const).map((verdict, at) => ({
      ...{ id: letterAt(at), text: verdicts[verdict], correct: verdict === right, because: because[verdict] },
    })),
    verdict: true,
    claims: [claim.id],
    evidence: evidenceOf([claim], isSpoken && cue ? [cue] : []),
    proof: {
      query,
      answers: findAnswers(world, query, 'strict').map((answer) => ({
        ...answer,
        option: termKey(answer.term) === termKey(own) ? rightId : null,
      })),
      refutations: [{ option: wrongId, ...(refuted ?? stated) }],
    },
    difficulty: difficultyOf(world, claim, { stem, bloom: 'understand' }, [{ position: -1 }]),
    bloom: 'understand',
  }
}

/** “No” is for both, what the article says otherwise and what it leaves out. */
const verdicts = { yes: 'It does, in these or in other words.', no: 'It has this otherwise, or leaves it out.' }
