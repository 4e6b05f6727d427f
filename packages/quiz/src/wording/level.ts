import type { Modality } from '@backstop/knowledge'
import { isFormOf } from './verb.ts'

/** A way in which a source may present something, as questions put it and as sources mark it. */
export type Level = {
  /** As an option, to answer "According to …, has it happened?": alike in form and length, so that none stands out. `state` for what is rather than happens, `ongoing` for what goes on, where they differ. */
  option: string
  state?: string
  ongoing?: string
  /** The levels that are clearly something else: neighbours that a careful reader could defend are left out. */
  clear: Modality[]
  /** The words that mark it in a source, the plainest first; none for what is simply told as done. */
  cues: RegExp[]
  /** What such words tell, to follow "“would be used” …". */
  tells: string
  /** What the words lack for this level, as a whole clause: true wherever none of the level's cues is found. */
  lacks: string
}

/** A modal with what stands between it and its verb, and the verb. */
const modal = (words: string) => new RegExp(`\\b(?:${words})\\b(?: also| not)?(?: be)?(?: \\p{Ll}+)?`, 'u')

/** How each level reads and is marked. What is planned may happen, what is needed is a judgement: such pairs are no clear ones.
 * One way only: what merely could be, or is needed, is not said to be planned. */
export const levels: Record<Modality, Level> = {
  ASSERTED: {
    option: 'Yes, it has happened by now.',
    state: 'Yes, it is so already.',
    ongoing: 'Yes, it is going on.',
    clear: ['PLAN', 'REQUIREMENT', 'POSSIBILITY', 'PREDICTION'],
    cues: [],
    tells: 'states it as a fact',
    lacks: 'It would have to say that it has happened',
  },
  PLAN: {
    option: 'Not yet, but it is planned.',
    clear: ['ASSERTED', 'REQUIREMENT'],
    cues: [
      modal('would|will'),
      /\b(?:is|are) \p{Ll}+ing\b/u,
      /\b(?:framework|draft|plan|proposal)\b[^.…]{0,40}?\bcan(?: \p{Ll}+)?/u,
      /\b(?:propos|intend)\p{Ll}+/u,
      /\bto \p{Ll}+/u,
    ],
    tells: 'marks it as planned, not done',
    lacks: 'Nothing here says that anybody plans or proposes it',
  },
  REQUIREMENT: {
    option: 'Not yet, but it is needed.',
    clear: ['PLAN', 'ASSERTED', 'POSSIBILITY'],
    cues: [
      /\b(?:will|would) (?:also )?(?:need to be|be needed|need|require)\b/iu,
      /\b(?:need\w*|requir\w*|critical|must|essential|necessary|demand\w*|have to|has to)\b/iu,
    ],
    tells: 'marks it as needed',
    lacks: 'There is no word such as “must” or “need” here',
  },
  POSSIBILITY: {
    option: 'Not yet, but it is possible.',
    clear: ['PLAN', 'ASSERTED', 'REQUIREMENT'],
    cues: [modal('could|may|might|can'), /\b(?:possibl\w+|perhaps)\b/iu],
    tells: 'leaves open whether it will happen',
    lacks: 'There is no word such as “could” or “may” here',
  },
  PREDICTION: {
    option: 'Not yet, but it is expected.',
    clear: ['ASSERTED', 'REQUIREMENT'],
    cues: [modal('will|would'), /\b(?:expect\w*|likely|forecast\w*|predict\w*)\b/iu],
    tells: 'is a forecast',
    lacks: 'There is no word such as “will” or “expect” here',
  },
  JUDGEMENT: {
    option: 'Neither: a personal opinion.',
    // Not ASSERTED: an author who judges states it flatly, too.
    clear: ['PLAN', 'REQUIREMENT', 'PREDICTION', 'POSSIBILITY'],
    cues: [
      /\b(?:good|bad|better|best|worse|worst|great|poor|right|wrong|wise|unwise|fair|unfair|excellent|weak|promising|disappointing)\b/iu,
    ],
    tells: 'tells what somebody thinks of it',
    lacks: 'Nothing here calls it good, bad or the like',
  },
}

/** The words in a source that mark a level, rather those with the verb whose base form is given; null where there are none. */
export function findCue(level: Modality, quoted: string, lemma: string | null = null): string | null {
  const found = levels[level].cues.flatMap((cue) =>
    [...quoted.matchAll(new RegExp(cue, `${cue.flags}g`))].map(([words]) => words),
  )
  return found.find((words) => words.split(' ').some((word) => isFormOf(word, lemma))) ?? found[0] ?? null
}
