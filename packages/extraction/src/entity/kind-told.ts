import type { Mention } from '../suggester/suggestion.ts'

/** From this confidence on the text has told what sort of thing a name is; below it, only how many words the name has. */
const told = 0.6

/** A speaker or what an "it" stands for by its name alone, of which nobody said what it is. */
const guessed = /^(speaks|named-before)$/u

/**
 * Whether words or their text tell what sort of thing is meant, rightly or not. Else its kind is no more than what most are that look so, and whoever makes
 * something of it should be asked. Of a sum of money there is nothing to ask.
 */
export const isKindTold = ({ form, kind, confidence, rule }: Pick<Mention, 'form' | 'kind' | 'confidence' | 'rule'>) =>
  rule === 'amount' ||
  (kind !== 'CONCEPT' && (form === 'NAME' && rule !== 'speak' ? confidence >= told : !guessed.test(rule)))
