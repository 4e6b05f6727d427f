import type { Position } from '../distractor/assemble-contrast.ts'
import { assembleRows, type RowOption } from '../distractor/assemble-rows.ts'
import { createRandom, shuffle } from '../random/random.ts'
import { asSentence } from '../wording/as-sentence.ts'
import { tellsItsField } from '../wording/plainly-told.ts'
import { leansOnIt, tellsGender } from '../wording/question.ts'
import { matterOf, sentencesOf } from '../world/answers.ts'
import { areContained } from '../world/words.ts'
import { type KnownClaim, positionOf } from '../world/world.ts'
import type { ItemType, Outcome, WholeSource } from './item-type.ts'
import { areNearlyOne, isTelling, readPositions } from './position.ts'

const key = 'saying'
const slot = 'said'

/** Which of several things somebody says: the others are said by others, or by the author. */
export const saying: ItemType = {
  key,
  of: 'document',
  make: (source) => {
    const positions = readPositions(source)
    const [any] = source.world.claimsOf(source.document)
    const outcomes = positions.flatMap((position, at) =>
      'entity' in position.holder.term ? [ask(source, positions, at)] : [],
    )
    return outcomes.length > 0 || any === undefined
      ? outcomes
      : [{ refused: { claim: any.id, type: key, slot, reason: 'nobody who plainly says something' } }]
  },
}

/** How many positions before and behind are looked at: what stands far off is not mistaken for it. */
const reach = 20

function ask(source: WholeSource, positions: readonly Position[], at: number): Outcome {
  const { world, seed } = source
  const right = positions[at] as Position
  const { claim, holder } = right
  const refused = (reason: string): Outcome => ({ refused: { claim: claim.id, type: key, slot, reason } })
  if (isTelling(right, [holder])) return refused('what is said names who says it')
  if ('entity' in holder.term && tellsItsField(world.entity(holder.term.entity)))
    return refused('the name of who says it tells what it speaks of')
  if (!standsAlone(right.text)) return refused('a pronoun tells who says it')
  const near = positions.slice(Math.max(0, at - reach), at + reach + 1).filter(({ text }) => standsAlone(text))
  const wrong = shuffle(near, createRandom(`saying:${claim.id}:${seed}`)).flatMap((other) => {
    const reason = other.refute(holder.term)
    const isApart = !world.touch(other.holder.term, holder.term) && !areNearlyOne(right, other)
    return reason === null || !isApart || isTelling(other, [holder])
      ? []
      : [
          {
            ...optionFor(other, right, reason, rankOf(claim, other.claim)),
            by: other.holder.name,
            at: sentencesOf(world, other.claim),
          },
        ]
  })
  return assembleRows(
    { world, claim, seed },
    {
      ...{ type: key, slot, bloom: 'understand' },
      stem: `Which of these statements comes from ${holder.name}?`,
      right: optionFor(right, right, null, 0),
      wrong: oneOfEach(wrong.sort((a, b) => a.rank - b.rank)).map(({ by: _, at: __, ...option }) => option),
    },
  )
}

/** “You can carry two children”, “she sold it”: only beside who says it. */
const standsAlone = (text: string): boolean =>
  !tellsGender(text) && !/^(?:you|we|they|this|these|that|there)\b/iu.test(text) && !leansOnIt(text)

/** A wrong option with who says it and in which sentences. */
type Spoken = RowOption & { by: string; at: readonly number[] }

/** Options of which no two say something of one thing in one way, hold each other or stand in one sentence, and no three are of one speaker: they would be ruled out together. */
function oneOfEach(wrong: Spoken[]): Spoken[] {
  const kinds = new Set<string>()
  const options = wrong.filter(({ by, text, at }, place) => {
    const before = wrong.slice(0, place)
    return (
      before.filter((other) => other.by === by).length < 2 &&
      !before.some((other) => areContained(text, other.text) || other.at.some((index) => at.includes(index)))
    )
  })
  return options.filter(
    ({
      query: {
        claim: { subject, predicate },
      },
    }) => {
      const kind = JSON.stringify([subject, predicate])
      return !kinds.has(kind) && kinds.add(kind)
    },
  )
}

const optionFor = (
  { claim, query, answers, text, because }: Position,
  { holder }: Position,
  reason: RowOption['reason'],
  rank: number,
): RowOption => ({
  ...{ query, answers, term: holder.term, text: asSentence(text), because, reason, rank },
  claims: reason === null ? [claim] : [],
})

/** What somebody else says, what is about the same, and as certain, is the likeliest to be confused; then what stands near. What the author tells reads like no quotation. */
const rankOf = (claim: KnownClaim, other: KnownClaim): number =>
  (other.attribution.length > 0 ? 0 : 3) +
  (claim.modality === other.modality ? 0 : 1) +
  (matterOf(claim).some((id) => matterOf(other).includes(id)) ? 0 : 2) +
  Math.min(1, Math.abs(positionOf(claim) - positionOf(other)) / 1000)
