/** What a relation says, read from either of its ends: "This requires …", "This is required by …". */
export const relationWords = {
  REQUIRES: { OUTGOING: 'Requires', INCOMING: 'Is required by' },
  ENABLES: { OUTGOING: 'Makes possible', INCOMING: 'Is made possible by' },
  PREVENTS: { OUTGOING: 'Prevents', INCOMING: 'Is prevented by' },
  SUPPORTS: { OUTGOING: 'Supports', INCOMING: 'Is supported by' },
  CONTRADICTS: { OUTGOING: 'Contradicts', INCOMING: 'Is contradicted by' },
  SUPERSEDES: { OUTGOING: 'Replaces', INCOMING: 'Is replaced by' },
  REPEATS: { OUTGOING: 'Repeats', INCOMING: 'Is repeated by' },
  PART_OF: { OUTGOING: 'Is part of', INCOMING: 'Includes' },
} as const
