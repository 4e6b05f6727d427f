import { difficultyOf, evidenceOf, itemId } from '../distractor/assemble.ts'
import { sayingAlike } from '../distractor/same-content.ts'
import type { Item } from '../item/item.ts'
import { lintItem } from '../lint/lint-item.ts'
import { contentQuery } from '../query/content-query.ts'
import { variable } from '../query/query.ts'
import { createRandom, shuffle } from '../random/random.ts'
import { asSentence } from '../wording/as-sentence.ts'
import { quoteOf, quoteSpans, tell } from '../wording/because.ts'
import { numbersIn } from '../wording/figure.ts'
import { isVerbatimIn } from '../wording/found-by-looking.ts'
import { nameIn } from '../wording/name.ts'
import { isAboutItsSpeaker, isPlainlyTold, namesSpeaker } from '../wording/plainly-told.ts'
import { lacksItsVerb } from '../wording/stated.ts'
import { entitiesOf, findAnswers, sentencesOf } from '../world/answers.ts'
import { isCommonKnowledge } from '../world/common-knowledge.ts'
import { namesOf } from '../world/touch.ts'
import { contentWords, stemsOf, words } from '../world/words.ts'
import type { KnownClaim, World } from '../world/world.ts'
import type { ItemType, Source } from './item-type.ts'

const key = 'evidence'

/** How many sentences are shown to choose from, and how few beside the right one still make a choice. */
const [mostShown, fewestWrong] = [4, 2]

/** Of a statement's words the right sentence may have so many that none of the others has: with more it is found by looking. */
const mostTelling = 2

/** Which of these sentences shows it: what is stated as well as what is only taken for granted, among sentences that speak of the same things. */
export const evidence: ItemType = {
  key,
  of: 'claim',
  make: (source) => {
    const { world, claim, seed } = source
    const refused = (reason: string) => [{ refused: { claim: claim.id, type: key, slot: 'sentence', reason } }]
    if (isCommonKnowledge(world, claim)) return refused('known without the text')
    const [index, ...others] = sentencesOf(world, claim)
    if (index === undefined || others.length > 0) return refused('told in more than one sentence')
    if (index === 0) return refused('told in the title')
    // Who "would resign rather than commute" will not move either.
    if (claim.polarity === 'NEGATED') return refused('a denial is said in other words too')
    if (lacksItsVerb(world, claim)) return refused('the evidence has no verb that states it')
    const sentences = world.sentencesOf(claim.document)
    const content = statementOf(world, claim)
    const same = sayingAlike(world, claim)
    // A sentence that has the same words shows it as well.
    const sameWords = sentences.filter(({ text }) => claim.evidence.every(({ quote }) => text.includes(quote)))
    const told = new Set([...same.flatMap((each) => sentencesOf(world, each)), ...sameWords.map((each) => each.index)])
    const wrong = pickSentences(source, { index, told, content })
    if (wrong.length < fewestWrong) return refused('no other sentences that come near it')
    if (isVerbatimIn(content, sentences[index]?.text ?? '') || isVerbatimIn(sentences[index]?.text ?? '', content))
      return refused('found by its words')
    if (isFoundByName(source, { index, wrong })) return refused('found by a name')
    if (isFoundByWords(world, claim, { index, wrong, content })) return refused('found by its words')
    const query = contentQuery(claim, { sentence: variable })
    const stem = `Which of these sentences shows this: “${content}”?`
    const shown = [index, ...wrong].sort((a, b) => a - b).flatMap((at) => sentences[at] ?? [])
    const item: Item = {
      id: itemId(key, 'sentence', claim.id, seed),
      version: 1,
      type: key,
      stem,
      options: [],
      answer: {
        form: 'sentence',
        sentences: shown.map((sentence) => ({
          index: sentence.index,
          text: sentence.text,
          because:
            sentence.index === index
              ? `${isPlainlyTold(world, claim) ? 'It says so' : 'These words show it'}: ${quoteOf(world, claim)}.`
              : whatItTells(world, claim.document, sentence.index),
        })),
        right: [index],
      },
      claims: [claim.id],
      evidence: evidenceOf([claim], []),
      proof: {
        query,
        answers: findAnswers(world, query, 'strict').map((answer) => ({
          ...answer,
          option: 'sentence' in answer.term && answer.term.sentence === index ? String(index) : null,
        })),
        refutations: wrong
          .toSorted((a, b) => a - b)
          .map((at) => ({
            option: String(at),
            term: { sentence: at },
            rule: 'SENTENCES_KNOWN',
            claims: same.map(({ id }) => id),
            guards: [],
          })),
      },
      difficulty: difficultyOf(
        world,
        claim,
        { stem, bloom: 'understand' },
        wrong.map((at) => ({ position: sentences[at]?.start ?? -1 })),
      ),
      bloom: 'understand',
    }
    const [flaw] = lintItem(item)
    return flaw ? refused(`flaw: ${flaw.flaw}`) : [{ item }]
  },
}

/** What is to be found, as a sentence of its own; with who says it where the sentence to be found names them. */
function statementOf(world: World, claim: KnownClaim): string {
  const [nearest] = claim.attribution
  const told = tell(world, claim)
  const lead =
    nearest !== undefined && namesSpeaker(world, claim) && !isAboutItsSpeaker(world, claim, told)
      ? `according to ${nameIn(world, claim.document, nearest.speaker)}, `
      : ''
  return asSentence(`${lead}${told}`).replaceAll('“', '‘').replaceAll('”', '’')
}

type Wanted = { index: number; told: ReadonlySet<number>; content: string }

/**
 * The sentences to choose from beside the right one: of those that speak of something that the claim speaks of and do not tell nearly the same, the ones with the
 * most words of the statement; ties by lot. None where the best of them does not come near.
 */
function pickSentences({ world, claim, seed }: Source, { index, told, content }: Wanted): number[] {
  const sentences = world.sentencesOf(claim.document)
  const asked = new Set(stemsOf(content))
  const overlapAt = (at: number) => new Set(stemsOf(sentences[at]?.text ?? '').filter((word) => asked.has(word))).size
  const own = new Set(entitiesOf(claim).map(({ id }) => id))
  const near = new Set(
    world
      .claimsOf(claim.document)
      .filter((other) => entitiesOf(other).some(({ id }) => own.has(id)))
      .flatMap((other) => sentencesOf(world, other)),
  )
  const fitting = [...near].filter((at) => at > 0 && at !== index && !told.has(at)).sort((a, b) => a - b)
  const best = shuffle(fitting, createRandom(`sentences:${claim.id}:${seed}`))
    .map((at) => ({ at, lure: overlapAt(at) }))
    .sort((a, b) => b.lure - a.lure)
    .slice(0, mostShown - 1)
  // Where the right one has the most of the statement's words it is found by looking.
  return (best[0]?.lure ?? 0) >= overlapAt(index) ? best.map(({ at }) => at) : []
}

/** Whether the right sentence alone, of those that are shown, names something that the claim is about. */
function isFoundByName(
  { world, claim }: Source,
  { index, wrong }: { index: number; wrong: readonly number[] },
): boolean {
  const sentences = world.sentencesOf(claim.document)
  return entitiesOf(claim).some(({ id }) => {
    const isNamedAt = (at: number) => namesOf(world.entity(id)).some((name) => sentences[at]?.text.includes(name))
    return isNamedAt(index) && !wrong.some(isNamedAt)
  })
}

/** Whether the right sentence alone, of those that are shown, has so many of a statement's words, or all that it says beside the names of what it is about. */
function isFoundByWords(
  world: World,
  claim: KnownClaim,
  { index, wrong, content }: { index: number; wrong: readonly number[]; content: string },
): boolean {
  const sentences = world.sentencesOf(claim.document)
  const stemsAt = (at: number) => stemsOf(sentences[at]?.text ?? '')
  const elsewhere = new Set(wrong.flatMap(stemsAt))
  const here = new Set(stemsAt(index))
  const named = new Set(entitiesOf(claim).flatMap(({ id }) => stemsOf(world.entity(id).name)))
  // A figure is found at a glance.
  const right = numbersIn(sentences[index]?.text ?? '')
  if ([...numbersIn(content)].some((number) => right.has(number))) return true
  if (sharesRun(content, sentences[index]?.text ?? '')) return true
  const asked = [...new Set(stemsOf(content))]
  const tells = (word: string) => here.has(word) && !elsewhere.has(word)
  return asked.filter(tells).length > mostTelling || asked.every((word) => named.has(word) || tells(word))
}

/** So many words on end catch the eye where two of them mean something: "an animal that belongs". */
const [longRun, meaning] = [4, 2]

/** Whether a sentence has so many words of a statement on end. */
function sharesRun(content: string, sentence: string): boolean {
  const own = words(content)
  const whole = ` ${words(sentence).join(' ')} `
  return own.some((_, at) => {
    const run = own.slice(at, at + longRun).join(' ')
    return at + longRun <= own.length && whole.includes(` ${run} `) && contentWords(run).length >= meaning
  })
}

/** What another sentence tells, for the reason why it is not the one: a claim of its own, else the words of it that a claim rests on. */
function whatItTells(world: World, document: string, index: number): string {
  const claims = world.claimsOf(document).filter((each) => sentencesOf(world, each).includes(index))
  const plain = claims.find((each) => isPlainlyTold(world, each))
  const [quoted] = claims.filter((each) => sentencesOf(world, each).length === 1)
  const sentence = world.sentencesOf(document)[index]
  const within = claims[0]?.evidence.filter(
    ({ start, end }) => sentence !== undefined && start >= sentence.start && end <= sentence.end,
  )
  const told = plain ? tell(world, plain) : quoted ? quoteOf(world, quoted) : within?.length ? quoteSpans(within) : null
  return told === null ? 'That sentence tells something else.' : `That sentence tells something else: ${told}.`
}
