import type { Value } from '@backstop/knowledge'
import { type Clause, plainly } from './clause.ts'
import { isAmount, partNumber } from './number.ts'
import { cutOut, findForm } from './phrase.ts'

/** A question and how its right answer reads in it. */
export type Wording = { stem: string; answer: string }

/** Asks for a number: "how many European peacekeepers would …": the words between the number and the end of its phrase come to the front with it. */
export function askHowMany(
  clause: Clause,
  value: Extract<Value, { kind: 'QUANTITY' }>,
  build: (word: string, rest: string) => string,
): Wording | null {
  if (clause.count.toLowerCase() === value.text.toLowerCase()) {
    // "140 barges" as the number of barges, or as the number of what is named behind it.
    const parted = partNumber(value)
    const whole = clause.subject.slice(clause.count.length + 1)
    const counted = whole === '' ? (parted?.counted ?? '') : whole
    if (counted === '') return null
    if (isShare(value))
      return counted.startsWith('of ')
        ? { stem: `what percentage ${counted} ${plainly(clause.verb)} ${clause.rest}`.trim(), answer: value.text }
        : null
    const answer = whole === '' ? (parted?.number ?? value.text) : value.text
    return { stem: `how many ${counted} ${plainly(clause.verb)} ${clause.rest}`.trim(), answer }
  }
  if (isAmount(value)) return askHowMuch(clause, value, build)
  const parted = partNumber(value)
  if (parted === null || value.unit === null || isShare(value)) return null
  // The sentence may have the number alone where the source has what is counted with it.
  const phrase =
    findForm(clause.rest, [`${parted.number} ${parted.counted}`.trim()]) ?? findForm(clause.rest, [parted.number])
  if (phrase === null) return null
  const start = phrase.start
  const counted = behindNumber.exec(clause.rest.slice(start + parted.number.length))
  if (counted === null) return null
  // "How many days do they use an average of?", "how many beds would it be extended from 18 to?", "how many cameras is it based on pictures from?", "how many seats does it hold 31 of the?"
  if (
    /\b(?:of|than)(?: (?:the|its|their|his|her|these|those|all))* $|\bfrom \S+ to $|\b(?:of|on|in|to|for|with|by) .*\b(?:from|in|on|to|with|by|at|for) $/u.test(
      clause.rest.slice(0, start),
    )
  )
    return null
  const end = start + parted.number.length + (counted[0] as string).length
  // "How many crowns has it asked for for each?"
  if (/\b(?:for|to|in|on|at|of|by|with) $/u.test(clause.rest.slice(0, start)) && clause.rest.slice(end) !== '')
    return null
  // "Signatures against the closure of the ward … in Skardel": what follows may belong to what is counted.
  if (
    /\b(?:against|about|between|among|over|under|behind)\b/u.test(counted[1] as string) &&
    clause.rest.slice(end) !== ''
  )
    return null
  const asked = /^years? old$/u.test(counted[1] as string) ? 'how old' : `how many ${counted[1]}`
  return { stem: build(asked, cutOut(clause.rest, start, end)), answer: parted.number }
}

/** What is counted: the words behind a number up to where another phrase begins. Never a phrase itself: "nine when her family left". */
const behindNumber = (() => {
  const [word, prepositions] = [
    String.raw`[\p{L}’'-]+`,
    'in|on|at|to|for|from|with|by|after|before|since|during|into|onto|through|across|along|around',
  ]
  const clauses = 'once|if|unless|when|while|where|because|that|who|which|than'
  const times = `(?:last|this|next|each|every|per) ${word}|an? (?:day|week|month|year)`
  const fixed = 'in (?:danger|need|search|charge|trouble|pain|debt|poverty)'
  return new RegExp(
    String.raw`^ (?!(?:${prepositions}|of|${clauses})\b)((?:${word} )*?${word}?(?: of ${word})?)(?=$|,| (?!${fixed}\b)(?:${prepositions}|until|near|without|${clauses}|${times})\b)`,
    'u',
  )
})()

const isShare = ({ text, unit }: { text: string; unit: string | null }): boolean =>
  /%|^per ?cent/u.test(unit ?? '') || /%$/u.test(text)

/** "How much does it offer the bike for?": an amount goes with its own words, the preposition before it stays. */
function askHowMuch(
  clause: Clause,
  value: Extract<Value, { kind: 'QUANTITY' }>,
  build: (word: string, rest: string) => string,
): Wording | null {
  const phrase = findForm(clause.rest, [value.text])
  if (phrase === null) return null
  const behind = clause.rest.slice(phrase.end)
  if (!/^$|^ (?:for|in|on|at|to|by|with|once|if)\b/u.test(behind)) return null
  const before = clause.rest.slice(0, phrase.start)
  // "As little as $700", "the minimum of $1,500": part of another phrase.
  if (/\b(?:as|of|than|the|an?) $/u.test(before)) return null
  // A preposition can be left at the end alone.
  if (behind !== '' && /\b(?:for|at|to|by|from|with|in|on) $/u.test(before)) return null
  return { stem: build('how much', cutOut(clause.rest, phrase.start, phrase.end)), answer: value.text }
}
