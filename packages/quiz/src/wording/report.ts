const verbs = new Set(
  'say call tell describe warn argue report announce claim state write add explain name quote note expect believe think'.split(
    ' ',
  ),
)

/** Whether a verb (its base form) tells of words or thoughts: who does it is a voice, and what is done is saying. */
export const isReport = (lemma: string | null): boolean => lemma !== null && verbs.has(lemma)
