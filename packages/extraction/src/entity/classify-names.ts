import type { EntityKind } from '@backstop/knowledge'
import type { FoundName } from './cut-at-titles.ts'
import { commonWords } from './gazetteer.ts'
import { contextVotes, ownVotes, type Vote } from './name-votes.ts'

/** A name with its kind, the rule that decided it and how sure that rule is. */
export type ClassifiedName = FoundName & { kind: EntityKind; confidence: number; rule: string }

/** Gives every name a kind: what its own words and neighbours say, summed over all the mentions of the text. */
export function classifyNames(names: FoundName[], sentences: number): ClassifiedName[] {
  const votes = new Map<string, Vote[]>()
  // News gives a person's name in full first, so that in a whole article a lone name is rarely a person's.
  const isStory = sentences > 3
  for (const name of names) {
    const list = votes.get(name.text) ?? votes.set(name.text, ownVotes(name)).get(name.text) ?? []
    for (const vote of contextVotes(name)) {
      if (isStory && lonePerson.has(vote.rule)) vote.weight *= 0.3
      // Said twice it is not twice as true.
      if (!list.some(({ rule }) => rule === vote.rule)) list.push(vote)
    }
  }
  const decided = new Map<string, Vote>()
  for (const [text, list] of votes) decided.set(text, decide(list))
  for (const [text, vote] of decided) {
    const head = decided.get(text.split(' ')[0] as string)
    // "Apple Corps" beside "Apple".
    if (vote.rule === 'two-words' && head?.kind === 'ORGANIZATION' && head.weight < 6)
      decided.set(text, { kind: 'ORGANIZATION', weight: 2, rule: 'begins-with-name' })
  }
  const heads = partsOf(decided)
  return names.map((name) => {
    const own = decided.get(name.text) as Vote
    const whole = own.weight < 3 ? heads.get(name.text) : undefined
    const { kind, weight, rule } = whole ?? own
    return { ...name, kind, rule, confidence: confidenceOf(weight) }
  })
}

const lonePerson = new Set(['acts', 'owns', 'says'])

/** Measured on the development half: how often a name with this much behind it has the kind it was given. */
const confidenceOf = (weight: number) => (weight >= 5 ? 0.78 : weight >= 3 ? 0.72 : weight >= 2 ? 0.65 : 0.35)

function decide(votes: Vote[]): Vote {
  const sums = new Map<EntityKind, Vote>()
  for (const vote of votes) {
    const sum = sums.get(vote.kind)
    if (!sum) sums.set(vote.kind, { ...vote })
    else
      sums.set(vote.kind, {
        kind: vote.kind,
        weight: sum.weight + vote.weight,
        rule: sum.weight >= vote.weight ? sum.rule : vote.rule,
      })
  }
  return [...sums.values()].reduce((best, vote) => (vote.weight > best.weight ? vote : best))
}

/** What the parts of longer names stand for: "Jobs" after "Steve Jobs", "GM" after "General Motors". */
function partsOf(decided: Map<string, Vote>): Map<string, Vote> {
  const parts = new Map<string, Vote>()
  for (const [text, vote] of decided) {
    const words = text.split(' ')
    if (vote.weight < 2) continue
    if (words.length > 1) {
      const rule = 'name-part'
      if (vote.kind === 'PERSON') {
        parts.set(words.at(-1) as string, { ...vote, weight: 4, rule })
        if (!parts.has(words[0] as string)) parts.set(words[0] as string, { ...vote, weight: 3, rule })
      } else if (vote.rule === 'event-word') parts.set(words.at(-1) as string, { ...vote, weight: 4, rule })
      else if (vote.kind === 'ORGANIZATION') {
        if (!commonWords.has((words[0] as string).toLowerCase()))
          parts.set(words[0] as string, { ...vote, weight: 3, rule })
        parts.set(
          words
            .filter((word) => /^\p{Lu}/u.test(word))
            .map((word) => word[0])
            .join(''),
          { ...vote, weight: 4, rule: 'acronym-of-name' },
        )
      }
    }
  }
  return parts
}
