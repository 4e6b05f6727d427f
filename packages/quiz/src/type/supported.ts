import { difficultyOf, evidenceOf, itemId, letterAt } from '../distractor/assemble.ts'
import type { Item } from '../item/item.ts'
import { lintItem } from '../lint/lint-item.ts'
import { asSentence } from '../wording/as-sentence.ts'
import { isFoundIn, isVerbatimIn } from '../wording/found-by-looking.ts'
import { namesSpeaker } from '../wording/plainly-told.ts'
import { isTautology } from '../wording/tautology.ts'
import { findAnswers, sentencesOf } from '../world/answers.ts'
import { termKey } from '../world/term.ts'
import { namesOf } from '../world/touch.ts'
import { normalise } from '../world/words.ts'
import type { KnownClaim, World } from '../world/world.ts'
import { withAnotherFigure, withOpposite } from './edit-by-text.ts'
import type { ItemType, Outcome, Source } from './item-type.ts'
import {
  asALack,
  asIfDone,
  asIfPlanned,
  asItIs,
  claimsWith,
  type Draft,
  whyNotJudged,
  withAnother,
  withAnotherSpeaker,
  withoutDenial,
} from './statement-to-judge.ts'

const key = 'supported'

/**
 * Whether the article says a statement: a claim as it is, or with one controlled edit. An edit puts another thing of its kind in one place, where the closed list
 * of the predicate shows that the article does not say that; or another speaker; or tells as done what is not, or as to come what is done; or takes the denial out of what is denied.
 * That what it says otherwise and what it leaves out are two verdicts would need an editor for each statement: they are one.
 */
export const supported: ItemType = {
  key,
  of: 'document',
  make: ({ world, document, seed }) => {
    const outcomes: Outcome[] = []
    // As many are right with "no" as with "yes", as far as there are edits: of those that name who says so, and of the others.
    const surplus = { spoken: 0, told: 0 }
    for (const claim of world.claimsOf(document)) {
      const source = { world, claim, seed }
      const kind = namesSpeaker(world, claim) ? 'spoken' : 'told'
      const made = makeOf(source, surplus[kind] >= 0)
      for (const outcome of made) if ('item' in outcome) surplus[kind] += outcome.item.options[0]?.correct ? 1 : -1
      outcomes.push(...made)
    }
    return outcomes
  },
}

function makeOf(source: Source, isToBeEdited: boolean): Outcome[] {
  const { world, claim } = source
  const refused = (reason: string): Outcome => ({
    refused: { claim: claim.id, type: key, slot: 'statement', reason },
  })
  const doubt = whyNotJudged(source)
  if (doubt !== null) return [refused(doubt)]
  const draft = draftFor(source, isToBeEdited)
  if (draft === null) return [refused('no statement that could be judged')]
  if (!names(world, claim, draft)) return [refused('the statement does not name what it is about')]
  const make = (each: Draft, slot: string): Outcome => {
    const item = assemble(source, each, slot)
    const [flaw] = lintItem(item)
    return flaw ? refused(`flaw: ${flaw.flaw}`) : { item }
  }
  // What is told as it is can be told with another speaker or as done too: who says it and how far it has come is read beside what is said.
  const retold = draft.refuted === null && claim.polarity === 'AFFIRMED' ? presentedOtherwise(source) : null
  return [make(draft, 'statement'), ...(retold === null ? [] : [make(retold, 'presentation')])]
}

/** The claim with another presentation than it has. */
const presentedOtherwise = (source: Source): Draft | null =>
  asIfDone(source) ?? (namesSpeaker(source.world, source.claim) ? withAnotherSpeaker(source) : null)

/** The statement to be judged; null where none is fit for it. */
function draftFor(source: Source, isToBeEdited: boolean): Draft | null {
  const { world, claim } = source
  if (claim.polarity === 'NEGATED') return withoutDenial(source) ?? asALack(source)
  const plain = asItIs(source)
  const sentences = sentencesOf(world, claim).map((index) => world.sentencesOf(claim.document)[index]?.text ?? '')
  const isGiven = sentences.some((text) => isVerbatimIn(plain.statement, text)) || isTautology(world, claim)
  const isFound = isGiven || sentences.some((text) => isFoundIn(plain.statement, text))
  // With one thing changed it has to be read.
  const edit = () =>
    presentedOtherwise(source) ??
    (namesSpeaker(world, claim) ? null : withAnother(source)) ??
    withOpposite(source) ??
    withAnotherFigure(source) ??
    asIfPlanned(source)
  return (isToBeEdited || isFound ? edit() : null) ?? (isGiven ? null : plain)
}

/** Whether a statement has a name of what its proof looks at: of what stands there, or was put in its place; of whom it is about where that is no entity. */
function names(world: World, claim: KnownClaim, { statement, own, refuted }: Draft): boolean {
  const term = refuted?.term ?? own
  const text = normalise(statement)
  const entity = world.entity('entity' in term ? term.entity : claim.subject)
  return namesOf(entity).some((name) => text.includes(normalise(name)))
}

function assemble(
  { world, claim, seed }: Source,
  { statement, query, own, because, refuted }: Draft,
  slot: string,
): Item {
  const stem = `Does the article say this: “${asSentence(statement).replaceAll('“', '‘').replaceAll('”', '’')}”?`
  const right = refuted === null ? 'yes' : 'no'
  const [rightId, wrongId] = right === 'yes' ? [letterAt(0), letterAt(1)] : [letterAt(1), letterAt(0)]
  const cue = claim.attribution[0]?.evidence
  const isSpoken = query.claim.speaker !== undefined && 'variable' in query.claim.speaker
  const stated = { term: own, rule: 'STATED' as const, claims: claimsWith(world, query, own), guards: [] }
  return {
    id: itemId(key, slot, claim.id, seed),
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
const verdicts = { yes: 'It does, in these or in other words.', no: 'It differs on this, or leaves it out.' }
