import { type ModalityMention, suggestByRules } from '../../packages/extraction/src/index.ts'
import { type Half, type MeantimeArticle, readMeantime } from './corpus.ts'
import { asInput } from './entity.ts'
import { noScore, type Reliability, rates, reportLine, type Score } from './score.ts'

/** What MEANTIME's certainty, polarity and time come to. */
const classes = ['fact', 'to come', 'uncertain', 'negated'] as const
type Class = (typeof classes)[number]

function goldClass({ certainty, polarity, time }: MeantimeArticle['events'][number]): Class | null {
  if (!certainty) return null
  if (polarity === 'NEG') return 'negated'
  if (certainty !== 'CERTAIN') return 'uncertain'
  return time === 'FUTURE' ? 'to come' : 'fact'
}

/** An intention or a purpose is annotated as uncertain, what is announced with "will" as certain and to come. */
function foundClass({ modality, polarity, rule }: ModalityMention): Class {
  if (polarity === 'NEGATED') return 'negated'
  if (modality === 'POSSIBILITY' || modality === 'REQUIREMENT') return 'uncertain'
  if (modality === 'PLAN' || modality === 'PREDICTION')
    return rule === 'plans-to' || rule === 'to' ? 'uncertain' : 'to come'
  return 'fact'
}

/** What a list of cues in the words before the verb would say. */
function cueClass(before: string): Class {
  const near = before.slice(-30)
  if (/\b(not|never|no)\b|n['’]t\b/u.test(near)) return 'negated'
  if (/\b(may|might|could|would|possibly|perhaps)\b/u.test(near)) return 'uncertain'
  return /\b(will|shall|plans?|to)\s+\S*$/u.test(near) ? 'to come' : 'fact'
}

/** Modality and polarity of verbs: F1 of each class, their mean, and that of a cue list on the same verbs. */
export function measureModality(folder: string, half: Half, reliability: Reliability): string[] {
  const ours = new Map<Class, Score>(classes.map((each) => [each, noScore()]))
  const cues = new Map<Class, Score>(classes.map((each) => [each, noScore()]))
  const add = (scores: Map<Class, Score>, found: Class, gold: Class) => {
    const [one, other] = [scores.get(found) as Score, scores.get(gold) as Score]
    one.found += 1
    other.gold += 1
    if (found === gold) one.hits += 1
  }
  for (const { text, events, publishedOn, annotated_until: until } of readMeantime(folder, half)) {
    const points = [...text]
    const { modalities } = suggestByRules(asInput(text, publishedOn))
    for (const event of events) {
      const gold = goldClass(event)
      if (!gold || event.pos !== 'VERB' || event.class === 'GRAMMATICAL' || event.start >= until) continue
      const found = modalities.find(({ start, end }) => start < event.end && event.start < end)
      // A verb that was not seen as one is a plain statement to whoever uses the suggestions.
      const read = found ? foundClass(found) : 'fact'
      add(ours, read, gold)
      add(cues, cueClass(points.slice(Math.max(0, event.start - 40), event.start).join('')), gold)
      if (found) reliability.add('modality', found.confidence, read === gold)
    }
  }
  const macro = (scores: Map<Class, Score>) =>
    [...scores.values()].reduce((sum, score) => sum + rates(score).f, 0) / classes.length
  return [
    ...classes.map((each) => reportLine(`verbs that tell of something ${each}`, ours.get(each) as Score)),
    `  ${'mean of the four F1 (macro-F)'.padEnd(58)} ${macro(ours).toFixed(1).padStart(6)}   to beat: 49; a cue list on the same verbs: ${macro(cues).toFixed(1)}`,
  ]
}
