import { describe, expect, it } from 'vitest'
import {
  attributionInWords,
  certaintyInWords,
  claimInShort,
  conditionInWords,
  denialInWords,
  sourceInWords,
  speakerInWords,
} from './claim-words.ts'

const by = (...names: string[]) => ({ attribution: names.map((name) => ({ speaker: { name } })) })

describe('a claim in words', () => {
  it('names the speaker, or the article itself where nobody is quoted', () => {
    expect(speakerInWords(by())).toBe('The article itself')
    expect(speakerInWords(by('European officials'))).toBe('According to European officials')
    expect(speakerInWords(by('A minister', 'the WSJ'))).toBe('According to A minister, as reported by the WSJ')
  })

  it('names the speaker in the middle of a line, where there is one', () => {
    expect(attributionInWords(by())).toEqual([])
    expect(attributionInWords(by('Polish officials'))).toEqual(['according to Polish officials'])
  })

  it('says where it comes from, outermost first', () => {
    expect(sourceInWords(by())).toBe('This article')
    expect(sourceInWords(by('The Wall Street Journal'))).toBe('This article, citing The Wall Street Journal')
    expect(sourceInWords(by('a minister', 'the WSJ'))).toBe('This article, citing the WSJ, citing a minister')
  })

  it('adds a condition’s cue only where its words lack it', () => {
    expect(conditionInWords({ kind: 'IF', text: 'if they were put in danger' })).toBe('if they were put in danger')
    expect(conditionInWords({ kind: 'WITHOUT', text: 'Without Trump on board' })).toBe('without Trump on board')
    expect(conditionInWords({ kind: 'ONCE', text: 'a peace deal is reached' })).toBe('once a peace deal is reached')
    expect(conditionInWords({ kind: 'IF', text: 'Trump agrees' })).toBe('if Trump agrees')
  })

  it('puts certainty and conditions on one line', () => {
    const conditions = [{ kind: 'IF', text: 'if they were put in danger' }] as const
    expect(claimInShort({ modality: 'PLAN', polarity: 'AFFIRMED', conditions })).toBe(
      'Planned · if they were put in danger',
    )
  })

  it.each([
    ['ASSERTED', 'Said not to be so'],
    ['PLAN', 'Planned not to happen'],
    ['REQUIREMENT', 'Needed: that it is not so'],
    ['POSSIBILITY', 'Might not be so'],
    ['PREDICTION', 'Expected not to happen'],
    ['JUDGEMENT', 'Opinion: that it is not so'],
  ] as const)('tells what %s denies', (modality, words) => {
    expect(certaintyInWords({ modality, polarity: 'NEGATED' })).toBe(words)
    expect(denialInWords({ modality, polarity: 'NEGATED' })).toEqual([words])
    expect(denialInWords({ modality, polarity: 'AFFIRMED' })).toEqual([])
  })
})
