import { createPrintRefuter, findUnprinted } from '../distractor/find-unprinted.ts'
import { maskedQuery } from '../query/masked-query.ts'
import { createRandom, shuffle } from '../random/random.ts'
import { becauseStated, hereSaid, tell, withHere } from '../wording/because.ts'
import { numeralsIn } from '../wording/figure.ts'
import { nameIn } from '../wording/name.ts'
import { sayOpposite } from '../wording/opposite.ts'
import { findForm } from '../wording/phrase.ts'
import { isAboutItsSpeaker, namesSpeaker } from '../wording/plainly-told.ts'
import { createCache } from '../world/cache.ts'
import type { World } from '../world/world.ts'
import type { Source } from './item-type.ts'
import { placesOf, valueAt } from './place.ts'
import { claimsWith, type Draft, droppedOf, said, withoutInferredDay } from './statement-to-judge.ts'

/** The claim with another number or date, of which the text says nothing anywhere. */
export function withAnotherFigure(source: Source): Draft | null {
  const { world, claim, seed } = source
  const told = withoutInferredDay(world, claim, tell(world, claim))
  for (const place of shuffle(placesOf(claim), createRandom(`figures:${claim.id}:${seed}`))) {
    const value = valueAt(claim, place)
    if ((value.kind !== 'QUANTITY' && value.kind !== 'TIME') || findForm(told, [value.text]) === null) continue
    const others = shuffle(findUnprinted(source, value), createRandom(`figure:${claim.id}:${seed}`))
    const other = others.find(({ put }) => keepsOrder(told, put(told) ?? '') && keepsCourse(told, put(told) ?? ''))
    const statement = other?.put(told) ?? null
    const refuted = other === undefined ? null : createPrintRefuter(world, claim.document)(other.term)
    if (statement === null || refuted === null) continue
    const here = hereSaid(world, claim, value)
    return {
      ...maskedQuery(claim, place, droppedOf(world, claim)),
      ...{ statement: asTold(source, statement), refuted },
      because: { yes: withHere('The article gives another figure.', here), no: here.full },
    }
  }
  return null
}

/** Whether numbers of two wordings are in one order of size: nobody lives on 1,400, "above the minimum of 1,430". */
function keepsOrder(told: string, other: string): boolean {
  const [a, b] = [told, other].map((words) => numeralsIn(words).map(({ figure }) => figure)) as [number[], number[]]
  return a.every((x, i) => a.every((y, j) => Math.sign(x - y) === Math.sign((b[i] ?? x) - (b[j] ?? y))))
}

/** Whether what grows to a number grows further, and what falls falls further: from eighteen nothing grows to thirteen. */
function keepsCourse(told: string, other: string): boolean {
  const [before, after] = [told, other].map((words) =>
    numeralsIn(words).reduce((sum, { figure }) => sum + figure, 0),
  ) as [number, number]
  if (grows.test(told)) return after >= before
  return !falls.test(told) || after <= before
}

const grows = /\b(?:grow|grew|grown|rise|rose|risen|increased?|climb(?:ed)?|jump(?:ed)?|double[ds]?)\b[^.]* to \D*\d/u
const falls = /\b(?:fall|fell|fallen|drop(?:ped)?|declined?|shrink|shrank|shrunk|cut)\b[^.]* to \D*\d/u

const wordsTold = createCache<boolean>()

/** Whether a document has any of some words: looked for once, however many claims ask. */
const tells = (world: World, document: string, words: RegExp): boolean =>
  wordsTold(world, `${document} ${words.source}`, () => words.test(world.document(document).text))

/** The claim turned to its opposite by one word. */
export function withOpposite(source: Source): Draft | null {
  const { world, claim } = source
  const quoted = claim.evidence.map(({ quote }) => quote).join(' ')
  const statement = sayOpposite(tell(world, claim), (words) => tells(world, claim.document, words), quoted)
  if (statement === null) return null
  const { query, own } = maskedQuery(claim, { slot: 'subject' }, droppedOf(world, claim))
  const because = becauseStated(world, claim).replace('The article says so', 'The article says the opposite')
  return {
    ...{ statement: asTold(source, statement), query, own, because: { yes: because, no: because } },
    refuted: { term: own, rule: 'CONTRARY', claims: claimsWith(world, query, own), guards: [] },
  }
}

/** What is told in the mouth of whoever says it, where the sentence names them. */
function asTold({ world, claim }: Source, told: string): string {
  const [nearest] = claim.attribution
  return nearest !== undefined && namesSpeaker(world, claim) && !isAboutItsSpeaker(world, claim, told)
    ? said(nameIn(world, claim.document, nearest.speaker), told)
    : told
}
