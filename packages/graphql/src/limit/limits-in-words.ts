import { limits } from './limits.ts'

const say = (number: number) => number.toLocaleString('en')

/** The limits in words, for whoever reads the schema. */
export const limitsInWords = `One operation has at most cost ${say(limits.cost)}, depth ${limits.depth}, ${limits.aliases} aliases and ${say(limits.tokens)} tokens; the request ${limits.bodyBytes / 1024} KB. A field costs 1 if nothing else is said, times \`first\` or \`last\` (20 when missing) of each list that it is in; within \`evidence\`, \`qualifiers\` and \`relations\` of a claim, twice as many. What is over a limit is refused before anything is read, and told what it costs. A page of 100 claims with all that belongs to them passes.`
