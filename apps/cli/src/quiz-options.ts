import { type Command, InvalidArgumentError } from 'commander'

/** A whole number as it is typed on a command line. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It is a whole number from 0 to 999999999.')
  return Number(text)
}

/** What a set of questions is made of, as it is typed: the store says what is wrong with it. */
export type Composing = {
  length?: number
  types?: string
  difficulty?: string
  about?: string
  from?: number
  to?: number
}

/** Adds what an address of a set may say too, under the same names. */
export const composing = (command: Command): Command =>
  command
    .option('--length <number>', 'how many questions; 8 when missing', wholeNumber)
    .option('--types <types>', 'only of these types, with commas between: attribution,modality')
    .option('--difficulty <difficulty>', 'only easy, middling or hard ones: estimated, until 30 have answered')
    .option('--about <slug>', 'only about this entity')
    .option('--from <sentence>', 'only on the text from this sentence on, the title being 0', wholeNumber)
    .option('--to <sentence>', 'and up to this one', wholeNumber)
