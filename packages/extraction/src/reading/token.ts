/** The part of speech of a word, as Universal Dependencies names it. */
export type Tag =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'
  | 'SPACE'

/** A word or mark. Offsets are UTF-16 indices into the whole text; only what leaves the package is in code points. */
export type Token = { text: string; lower: string; tag: Tag; lemma: string; start: number; end: number }
