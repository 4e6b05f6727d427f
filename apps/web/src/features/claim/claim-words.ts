/** How the source presents what a claim says, in the order of the legend. */
export const modalities = ['ASSERTED', 'PLAN', 'REQUIREMENT', 'POSSIBILITY', 'PREDICTION', 'JUDGEMENT'] as const
export type Modality = (typeof modalities)[number]

type ModalityWords = {
  label: string
  /** The label of what is said not to be so: a denial of what is needed, say, is another thing than what is not needed. */
  denial: string
  /** What the label means, in a few words. */
  meaning: string
  /** The class that draws its line. */
  mark: string
}

/** Each modality in plain words, and how it is drawn. */
export const modalityWords: Record<Modality, ModalityWords> = {
  ASSERTED: {
    label: 'Said to be so',
    denial: 'Said not to be so',
    meaning: 'stated as having happened or being the case',
    mark: 'mark-asserted',
  },
  PLAN: {
    label: 'Planned',
    denial: 'Planned not to happen',
    meaning: 'intended, proposed or scheduled',
    mark: 'mark-plan',
  },
  REQUIREMENT: {
    label: 'Said to be needed',
    denial: 'Needed: that it is not so',
    meaning: 'required, critical or taken as given',
    mark: 'mark-requirement',
  },
  POSSIBILITY: {
    label: 'Could happen',
    denial: 'Might not be so',
    meaning: 'might be so, might not',
    mark: 'mark-possibility',
  },
  PREDICTION: {
    label: 'Expected',
    denial: 'Expected not to happen',
    meaning: 'said to be going to happen',
    mark: 'mark-prediction',
  },
  JUDGEMENT: {
    label: 'Opinion',
    denial: 'Opinion: that it is not so',
    meaning: 'somebody’s evaluation',
    mark: 'mark-judgement',
  },
}

export type Polarity = 'AFFIRMED' | 'NEGATED'

type Certain = { modality: Modality; polarity: Polarity }

/** How certain a claim is that the source denies: "Planned not to happen"; nothing where it affirms it. */
export const denialInWords = ({ modality, polarity }: Certain): string[] =>
  polarity === 'NEGATED' ? [modalityWords[modality].denial] : []

/** How certain a claim is: "Planned", or for what the source denies "Planned not to happen". */
export const certaintyInWords = (claim: Certain): string =>
  denialInWords(claim)[0] ?? modalityWords[claim.modality].label

type Attributed = { attribution: readonly { speaker: { name: string } }[] }

/** Who says it: the chain's outermost first, "European officials, citing …"; "The article itself" where nobody is quoted. */
export function speakerInWords({ attribution }: Attributed): string {
  const [nearest, ...others] = attribution.map((link) => link.speaker.name)
  if (nearest === undefined) return 'The article itself'
  return ['According to ', nearest, ...others.map((name) => `, as reported by ${name}`)].join('')
}

/** Who says it, in the middle of a line: "according to European officials"; nothing where nobody is quoted. */
export const attributionInWords = (claim: Attributed): string[] =>
  claim.attribution.length === 0 ? [] : [speakerInWords(claim).replace(/^A/u, 'a')]

/** Where a claim comes from, for a citation: "This article, citing The Wall Street Journal". */
export function sourceInWords({ attribution }: Attributed): string {
  const chain = attribution.map((link) => link.speaker.name).reverse()
  return ['This article', ...chain].join(', citing ')
}

const conditionCue = { IF: 'if', ONCE: 'once', UNLESS: 'unless', WITHOUT: 'without', WHILE: 'while' } as const

/** A condition as it reads after a comma: "once a peace deal is reached". Its cue is added where the words lack it. */
export function conditionInWords({ kind, text }: { kind: keyof typeof conditionCue; text: string }): string {
  const cue = conditionCue[kind]
  const words = text.charAt(0).toLowerCase() === cue.charAt(0) ? text.charAt(0).toLowerCase() + text.slice(1) : text
  return words.toLowerCase().startsWith(cue) ? words : `${cue} ${words}`
}

/** Certainty and conditions on one line: "Planned · if they were put in danger". */
export const claimInShort = (claim: {
  modality: Modality
  polarity: Polarity
  conditions: readonly { kind: keyof typeof conditionCue; text: string }[]
}): string => [certaintyInWords(claim), ...claim.conditions.map(conditionInWords)].join(' · ')
