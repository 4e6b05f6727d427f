import type { ClassifiedName } from '../entity/classify-names.ts'
import { markReducedRelatives } from '../modality/reduced-relative.ts'
import { findVerbGroups, type VerbGroup } from '../modality/verb-group.ts'
import type { ReadSentence } from '../reading/read-text.ts'
import type { Token } from '../reading/token.ts'
import type { FoundTime } from '../time/find-times.ts'
import { findNounPhrases, type NounPhrase } from './noun-phrase.ts'

/** A time of a sentence as a range of its tokens. */
export type TimeRange = { from: number; to: number; time: FoundTime }

/** A sentence with everything that was found in it. */
export type Parts = {
  sentence: ReadSentence
  tokens: readonly Token[]
  groups: VerbGroup[]
  phrases: NounPhrase[]
  names: ClassifiedName[]
  times: TimeRange[]
}

/** Puts together what was found in one sentence. */
export function readParts(
  sentence: ReadSentence,
  names: ClassifiedName[],
  times: FoundTime[],
  quantities: readonly { from: number; to: number }[],
): Parts {
  const { tokens } = sentence
  const groups = findVerbGroups(tokens)
  markReducedRelatives(tokens, groups)
  const ranges = times.flatMap((time): TimeRange[] => {
    const range = tokensOf(tokens, time)
    return range ? [{ ...range, time }] : []
  })
  const counted = quantities.flatMap((quantity) => tokensOf(tokens, quantity) ?? [])
  const blocks = {
    names: new Map(names.map(({ from, to }) => [from, to])),
    times: new Map(ranges.filter((range) => !isPartOfPhrase(tokens, range)).map(({ from, to }) => [from, to])),
    quantities: new Map(counted.map(({ from, to }) => [from, to])),
  }
  return { sentence, tokens, groups, phrases: findNounPhrases(tokens, groups, blocks), names, times: ranges }
}

/** "The 1991 agreement": a time between an article and its noun cuts nothing in two. */
const isPartOfPhrase = (tokens: readonly Token[], { from, to }: { from: number; to: number }) =>
  /^(the|a|an|its|their|his|her|this|that)$/u.test(tokens[from - 1]?.lower ?? '') &&
  /^(NOUN|PROPN|ADJ)$/u.test(tokens[to]?.tag ?? '')

/** The tokens that hold some words, given by their UTF-16 indices; null where there are none. */
function tokensOf(tokens: readonly Token[], words: { from: number; to: number }) {
  const from = tokens.findIndex(({ end }) => end > words.from)
  let to = from
  while (from >= 0 && to < tokens.length && (tokens[to] as Token).start < words.to) to += 1
  return to > from ? { from, to } : null
}

/** The phrase that ends right before a token. */
export const phraseEndingAt = ({ phrases }: Parts, at: number) => phrases.find(({ to }) => to === at)

/** The phrase that begins at a token. */
export const phraseAt = ({ phrases }: Parts, at: number) => phrases.find(({ from }) => from === at)

/** The time that begins at a token. */
export const timeAt = ({ times }: Parts, at: number) => times.find(({ from }) => from === at)
