import type { ClaimSuggestion } from '../suggester/suggestion.ts'

/** What a text says again in the same words of the same is shown once, where it says it first: an editor who has taken that needs no other. */
export function foldRepeats(claims: readonly ClaimSuggestion[]): ClaimSuggestion[] {
  const told = new Set<string>()
  return claims.map((claim) => {
    const isRepeat = told.has(claim.text)
    if (claim.shown) told.add(claim.text)
    return isRepeat ? { ...claim, shown: false } : claim
  })
}
