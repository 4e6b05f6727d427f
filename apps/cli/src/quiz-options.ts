import { InvalidArgumentError } from 'commander'

/** A whole number as it is typed on a command line. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It is a whole number from 0 to 999999999.')
  return Number(text)
}
