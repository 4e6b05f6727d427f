import type { Response } from '../form/response.ts'
import type { Item } from '../item/item.ts'
import { createRandom } from '../random/random.ts'
import { stemsOf } from '../world/words.ts'

/** Answers items by a rule, without understanding: what it gets right is given away. */
export type Guesser = {
  name: string
  /** How well a text would do as the answer to a stem, by the guesser's rule: the highest is taken, ties by lot. */
  liking: (text: string, sight: Sight) => number
}

/** What a guesser sees beside the text that it judges. */
type Sight = { stem: string; others: readonly string[]; document: string; evidence: string }

const stemSet = (text: string) => new Set(stemsOf(text))
const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].filter((word) => b.has(word)).length

/** The share of an option's words that a text has and the stem has not: what a stem has, all options have in common. */
function shareIn(option: string, text: string, stem: string): number {
  const asked = stemSet(stem)
  const own = new Set([...stemSet(option)].filter((word) => !asked.has(word)))
  return own.size === 0 ? 0 : shared(own, stemSet(text)) / own.size
}

/** Those of the literature (Berzak et al. 2020; Bandarkar et al. 2024), and a reader of nothing but the evidence. */
export const guessers: readonly Guesser[] = [
  { name: 'longest option', liking: (text) => text.length },
  { name: 'most overlap with the text', liking: (text, { document, stem }) => shareIn(text, document, stem) },
  {
    // Test-wise readers take what shares most with the stem and the other options: it is what these were made from.
    name: 'options alone',
    liking: (text, { stem, others }) =>
      shared(stemSet(text), stemSet(stem)) +
      others.reduce((sum, other) => sum + shared(stemSet(text), stemSet(other)), 0),
  },
  { name: 'the evidence alone', liking: (text, { evidence, stem }) => shareIn(text, evidence, stem) },
]

/** A guesser's answer to an item, in the item's form; null where that is typed, which no rule can choose. */
export function guess(item: Item, { name, liking }: Guesser, document: string): Response | null {
  const { options, multiple, answer, stem } = item
  const random = createRandom(`guess:${name}:${item.id}`)
  const evidence = item.evidence.map(({ quote }) => quote).join(' ')
  const rank = <Each extends { text: string }>(list: readonly Each[], asked = stem): Each[] =>
    list
      .map((each) => {
        const others = list.filter((other) => other !== each).map(({ text }) => text)
        return { each, liked: liking(each.text, { stem: asked, others, document, evidence }), lot: random() }
      })
      .sort((a, b) => b.liked - a.liked || a.lot - b.lot)
      .map(({ each }) => each)
  if (answer === undefined)
    return {
      options: rank(options)
        .slice(0, multiple ? 2 : 1)
        .map(({ id }) => id),
    }
  switch (answer.form) {
    case 'order':
      return { order: rank(answer.steps).map(({ id }) => id) }
    case 'pairs': {
      const left = new Set<string>()
      const pairs = answer.left.map(({ id, text }) => {
        const [best] = rank(
          answer.right.filter((right) => !left.has(right.id)),
          text,
        )
        left.add(best?.id as string)
        return { left: id, right: best?.id as string }
      })
      return { pairs }
    }
    case 'text':
      return null
    case 'sentence':
      return { sentence: rank(answer.sentences)[0]?.index }
  }
}
