import type { Modality } from '@backstop/knowledge'
import { isFormOf } from './verb.ts'

/** A way in which a source may present something, as questions put it and as sources mark it. */
export type Level = {
  /** As an option: alike in length, so that none stands out. `state` for what is rather than happens, `ongoing` for what goes on. */
  option: string
  state: string
  ongoing?: string
  /** The levels that are clearly something else: neighbours that a careful reader could defend are left out. */
  clear: Modality[]
  /** The words that mark it in a source, the plainest first; none for what is simply told as done. */
  cues: RegExp[]
  /** What such words tell, to follow "“would be used” …". */
  tells: string
  /** Words that would mark it, to follow "For that the article would need". */
  needs: string
}

/** A modal with what stands between it and its verb, and the verb. */
const modal = (words: string) => new RegExp(`\\b(?:${words})\\b(?: also| not)?(?: be)?(?: \\p{Ll}+)?`, 'u')

/** How each level reads and is marked. What is planned may happen, what is needed is a judgement: such pairs are no clear ones. */
export const levels: Record<Modality, Level> = {
  ASSERTED: {
    option: 'It has taken place by now.',
    state: 'It already is the case.',
    ongoing: 'It has already begun.',
    clear: ['PLAN', 'POSSIBILITY', 'PREDICTION', 'REQUIREMENT'],
    cues: [],
    tells: 'reports it as a fact',
    needs: 'a plain past or present tense',
  },
  PLAN: {
    option: 'It is planned or proposed.',
    state: 'It is planned or proposed.',
    clear: ['ASSERTED', 'REQUIREMENT', 'JUDGEMENT'],
    cues: [
      modal('would|will'),
      /\b(?:is|are) \p{Ll}+ing\b/u,
      /\b(?:framework|draft|plan|proposal)\b[^.…]{0,40}?\bcan(?: \p{Ll}+)?/u,
      /\b(?:propos|intend)\p{Ll}+/u,
      /\bto \p{Ll}+/u,
    ],
    tells: 'marks it as planned, not done',
    needs: 'words such as “plans to”, “would” or “is to”',
  },
  REQUIREMENT: {
    option: 'It is said to be needed.',
    state: 'It is said to be needed.',
    clear: ['ASSERTED', 'POSSIBILITY'],
    cues: [
      /\b(?:will|would) (?:also )?(?:need to be|be needed|need|require)\b/iu,
      /\b(?:need\w*|requir\w*|critical|must|essential|necessary|demand\w*|have to|has to)\b/iu,
    ],
    tells: 'marks it as needed',
    needs: 'a word such as “must”, “need” or “require”',
  },
  POSSIBILITY: {
    option: 'It could possibly happen.',
    state: 'It could possibly be so.',
    clear: ['ASSERTED', 'REQUIREMENT', 'PREDICTION'],
    cues: [modal('could|may|might|can'), /\b(?:possibl\w+|perhaps)\b/iu],
    tells: 'leaves open whether it comes to that',
    needs: 'a word such as “could”, “may” or “might”',
  },
  PREDICTION: {
    option: 'It is expected to happen.',
    state: 'It is expected to be so.',
    clear: ['ASSERTED', 'POSSIBILITY', 'REQUIREMENT'],
    cues: [modal('will|would'), /\b(?:expect\w*|likely|forecast\w*|predict\w*)\b/iu],
    tells: 'is a forecast',
    needs: 'a word such as “will”, “expect” or “likely”',
  },
  JUDGEMENT: {
    option: 'It is somebody’s opinion.',
    state: 'It is somebody’s opinion.',
    // Not ASSERTED: an author who judges states it flatly, too.
    clear: ['PLAN', 'REQUIREMENT', 'PREDICTION', 'POSSIBILITY'],
    cues: [
      /\b(?:good|bad|better|best|worse|worst|great|poor|right|wrong|wise|unwise|fair|unfair|excellent|weak|promising|disappointing)\b/iu,
    ],
    tells: 'is praise or blame, so it says what somebody thinks',
    needs: 'a word of praise or blame, such as “good” or “wrong”',
  },
}

/** The words in a source that mark a level, rather those with the verb whose base form is given; null where there are none. */
export function findCue(level: Modality, quoted: string, lemma: string | null = null): string | null {
  const found = levels[level].cues.flatMap((cue) =>
    [...quoted.matchAll(new RegExp(cue, `${cue.flags}g`))].map(([words]) => words),
  )
  return found.find((words) => words.split(' ').some((word) => isFormOf(word, lemma))) ?? found[0] ?? null
}
