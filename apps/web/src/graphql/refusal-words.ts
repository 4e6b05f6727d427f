/** What is refused before a person: what is wrong, how much is taken, and what to do about it. */
export const refusalInWords = (refusal: { message: string; limit?: unknown; remedy?: unknown }): string =>
  [refusal.message, refusal.limit && `The limit: ${refusal.limit}.`, refusal.remedy].filter(Boolean).join(' ')
