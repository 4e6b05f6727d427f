/** How the source presents what a claim says, in the order of the legend. */
export const modalities = ['ASSERTED', 'PLAN', 'REQUIREMENT', 'POSSIBILITY', 'PREDICTION', 'JUDGEMENT'] as const
export type Modality = (typeof modalities)[number]

type ModalityWords = {
  label: string
  /** What the label means, in a few words. */
  meaning: string
  /** The class that draws its line. */
  mark: string
}

/** Each modality in plain words, and how it is drawn. */
export const modalityWords: Record<Modality, ModalityWords> = {
  ASSERTED: {
    label: 'Said to be so',
    meaning: 'stated as having happened or being the case',
    mark: 'mark-asserted',
  },
  PLAN: {
    label: 'Planned',
    meaning: 'intended, proposed or scheduled',
    mark: 'mark-plan',
  },
  REQUIREMENT: {
    label: 'Said to be needed',
    meaning: 'required, critical or taken as given',
    mark: 'mark-requirement',
  },
  POSSIBILITY: {
    label: 'Could happen',
    meaning: 'might be so, might not',
    mark: 'mark-possibility',
  },
  PREDICTION: {
    label: 'Expected',
    meaning: 'said to be going to happen',
    mark: 'mark-prediction',
  },
  JUDGEMENT: {
    label: 'Opinion',
    meaning: 'somebody’s evaluation',
    mark: 'mark-judgement',
  },
}

export type Polarity = 'AFFIRMED' | 'NEGATED'

/** That the source denies what a claim names: says “not”; nothing where it affirms it. */
export const denialInWords = ({ polarity }: { polarity: Polarity }): string[] =>
  polarity === 'NEGATED' ? ['says “not”'] : []

/** How certain a claim is: "Planned", or for what the source denies "Planned · says “not”". */
export const certaintyInWords = (claim: { modality: Modality; polarity: Polarity }): string =>
  [modalityWords[claim.modality].label, ...denialInWords(claim)].join(' · ')

type Attributed = { attribution: readonly { speaker: { name: string } }[] }

/** Who says it: the chain's outermost first, "European officials, citing …"; "The article itself" where nobody is quoted. */
export function speakerInWords({ attribution }: Attributed): string {
  const [nearest, ...others] = attribution.map((link) => link.speaker.name)
  if (nearest === undefined) return 'The article itself'
  return ['According to ', nearest, ...others.map((name) => `, as reported by ${name}`)].join('')
}

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

/** The one line under a claim on the home page: "Planned · if they were put in danger". */
export const claimInShort = (claim: {
  modality: Modality
  polarity: Polarity
  conditions: readonly { kind: keyof typeof conditionCue; text: string }[]
}): string => [certaintyInWords(claim), ...claim.conditions.map(conditionInWords)].join(' · ')
