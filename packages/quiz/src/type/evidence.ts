import { difficultyOf, evidenceOf, itemId } from '../distractor/assemble.ts'
import { sayingAlike } from '../distractor/same-content.ts'
import type { Item } from '../item/item.ts'
import { lintItem } from '../lint/lint-item.ts'
import { contentQuery } from '../query/content-query.ts'
import { variable } from '../query/query.ts'
import { createRandom, shuffle } from '../random/random.ts'
import { asSentence } from '../wording/as-sentence.ts'
import { quoteOf, tell } from '../wording/because.ts'
import { isPlainlyTold } from '../wording/plainly-told.ts'
import { findAnswers, sentencesOf } from '../world/answers.ts'
import { contentWords, stemWord } from '../world/words.ts'
import type { World } from '../world/world.ts'
import type { ItemType, Source } from './item-type.ts'

const key = 'evidence'

/** How many sentences are shown to choose from: those further away have mostly nothing to do with it. */
const passageLength = 4
/** The share of the right sentence's words in common with the statement that another sentence of the passage has at least. */
const leastLure = 0.25

/** Which sentence shows it, pointed at in a passage of the text: what is stated as well as what is only taken for granted. */
export const evidence: ItemType = {
  key,
  of: 'claim',
  make: (source) => {
    const { world, claim, seed } = source
    const refused = (reason: string) => [{ refused: { claim: claim.id, type: key, slot: 'sentence', reason } }]
    const content = asSentence(tell(world, claim)).replaceAll('“', '‘').replaceAll('”', '’')
    const [index, ...others] = sentencesOf(world, claim)
    if (index === undefined || others.length > 0) return refused('told in more than one sentence')
    if (index === 0) return refused('told in the title')
    const sentences = world.sentencesOf(claim.document)
    const same = sayingAlike(world, claim)
    // A sentence that has the same words shows it as well.
    const words = sentences.filter(({ text }) => claim.evidence.every(({ quote }) => text.includes(quote)))
    const told = new Set([
      ...same.flatMap((each) => sentencesOf(world, each)),
      ...words.map((sentence) => sentence.index),
    ])
    const start = pickPassage(source, { index, told, content })
    if (start === null) return refused('the sentences around it say nearly the same, or nothing like it')
    const query = contentQuery(claim, { sentence: variable })
    const stem = `Which sentence shows this: “${content}”?`
    const passage = sentences.slice(start, start + passageLength)
    const item: Item = {
      id: itemId(key, 'sentence', claim.id, seed),
      version: 1,
      type: key,
      stem,
      options: [],
      answer: {
        form: 'sentence',
        sentences: passage.map((sentence) => ({
          index: sentence.index,
          text: sentence.text,
          because:
            sentence.index === index
              ? `It says so or takes it for granted: ${quoteOf(claim)}.`
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
        refutations: passage
          .filter((sentence) => sentence.index !== index)
          .map((sentence) => ({
            option: String(sentence.index),
            term: { sentence: sentence.index },
            rule: 'SENTENCES_KNOWN',
            claims: same.map(({ id }) => id),
            guards: [],
          })),
      },
      difficulty: difficultyOf(
        world,
        claim,
        { stem, bloom: 'understand' },
        passage.slice(1).map(({ start }) => ({ position: start })),
      ),
      bloom: 'understand',
    }
    const [flaw] = lintItem(item)
    return flaw ? refused(`flaw: ${flaw.flaw}`) : [{ item }]
  },
}

type Wanted = { index: number; told: ReadonlySet<number>; content: string }

/**
 * Where a passage may begin that has the sentence in it, others that look like it, and none that tells nearly the same: the more words another one has in
 * common with the statement, the better; among equals a drawn lot decides. None where nothing else comes near it: there would be nothing to choose.
 */
function pickPassage({ world, claim, seed }: Source, { index, told, content }: Wanted): number | null {
  const sentences = world.sentencesOf(claim.document)
  const asked = new Set(contentWords(content).map(stemWord))
  const overlapAt = (at: number) =>
    new Set(
      contentWords(sentences[at]?.text ?? '')
        .map(stemWord)
        .filter((word) => asked.has(word)),
    ).size
  const starts = Array.from({ length: passageLength }, (_, back) => index - back).flatMap((start) => {
    const others = Array.from({ length: passageLength }, (_, at) => start + at).filter((at) => at !== index)
    if (start < 1 || start + passageLength > sentences.length || others.some((at) => told.has(at))) return []
    const lure = Math.max(...others.map(overlapAt))
    return lure >= leastLure * overlapAt(index) ? [{ start, lure }] : []
  })
  const drawn = shuffle(starts, createRandom(`passage:${claim.id}:${seed}`))
  return drawn.sort((a, b) => b.lure - a.lure)[0]?.start ?? null
}

/** What another sentence tells, for the reason why it is not the one. */
function whatItTells(world: World, document: string, index: number): string {
  const claim = world
    .claimsOf(document)
    .find((each) => sentencesOf(world, each).includes(index) && isPlainlyTold(world, each))
  return claim === undefined
    ? 'That sentence tells something else.'
    : `That sentence tells something else: ${tell(world, claim)}.`
}
