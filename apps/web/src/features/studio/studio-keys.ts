/** What a key of the studio does. */
export type StudioCommand =
  | 'next'
  | 'previous'
  | 'accept'
  | 'edit'
  | 'reject'
  | 'merge'
  | 'relate'
  | 'undo'
  | 'publish'
  | 'claim'
  | 'text'

/** The keys, each with a button of the same name. */
export const studioKeys: Record<StudioCommand, { key: string; label: string; does: string }> = {
  next: { key: 'j', label: 'Next', does: 'The next in the queue' },
  previous: { key: 'k', label: 'Previous', does: 'The one before' },
  accept: { key: 'a', label: 'Accept', does: 'Accept the suggestion' },
  edit: { key: 'e', label: 'Edit', does: 'Edit it; a suggestion is accepted as edited' },
  reject: { key: 'r', label: 'Reject', does: 'Reject a suggestion, or withdraw a claim' },
  merge: { key: 'm', label: 'Merge', does: 'Say that somebody or something in it is one that is known' },
  relate: { key: 'l', label: 'Link', does: 'Say what the claim has to do with another one' },
  undo: { key: 'u', label: 'Undo', does: 'Take the last act back' },
  publish: { key: 'p', label: 'Publish', does: 'Show what would be published; Enter publishes' },
  claim: { key: 'c', label: 'New claim', does: 'A new claim on the words selected, or on the sentence' },
  text: {
    key: 't',
    label: 'Text',
    does: 'Into the text: arrows move by words and sentences, Shift selects, Esc leaves',
  },
}

const { merge: _merge, relate: _relate, ...practised } = studioKeys

/** Those of them that there are in practice, and what they do there. */
export const practiceKeys = {
  ...practised,
  reject: { ...studioKeys.reject, does: 'Reject a suggestion, or take a draft back' },
  publish: { key: 'p', label: 'Compare', does: 'End it: compare it with what is published' },
} satisfies Partial<typeof studioKeys>

const byKey = new Map(Object.entries(studioKeys).map(([command, { key }]) => [key, command as StudioCommand] as const))

/** What a key pressed without a modifier does; capitals are the same keys. Undefined for keys that are none of ours. */
export const commandOf = (key: string): StudioCommand | undefined => byKey.get(key.toLowerCase())
