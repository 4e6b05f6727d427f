import { type Modality, modalityWords } from './claim-words.ts'

/** From what is furthest from a fact to what is told as one. */
const leastCertain: readonly Modality[] = ['REQUIREMENT', 'JUDGEMENT', 'POSSIBILITY', 'PLAN', 'PREDICTION', 'ASSERTED']

type OfKind = { modality: Modality }

/**
 * The order of claims on the same words, of which the first is drawn and opened: the least certain, for nothing needed or possible must look like
 * a fact. Those of one kind stay as they are.
 */
export const byCertainty = (a: OfKind, b: OfKind): number =>
  leastCertain.indexOf(a.modality) - leastCertain.indexOf(b.modality)

/** The classes of marked words: the line of the claim that is drawn, and the sign where something said not to be so ends. */
export const markClass = ({ modality }: OfKind, isDenied: boolean): string =>
  `mark ${modalityWords[modality].mark}${isDenied ? ' mark-not' : ''}`
