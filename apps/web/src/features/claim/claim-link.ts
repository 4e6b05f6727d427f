/** FNV-1a, 32 bits, in base 36: short, the same everywhere, and no secret. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
  return hash.toString(36)
}

/**
 * The readable, stable name of a claim within its document's page: "claim-protect-the-european-peacekeepers-1x9z".
 * The words are for people; the tail alone finds the claim, so a link survives an edit of the words it rests on.
 */
export function claimAnchor(claim: { id: string; evidence: readonly { quote: string }[] }): string {
  const words = (claim.evidence[0]?.quote ?? '')
    .normalize('NFKD')
    .replace(/[^\p{Letter}\p{Number}\s-]/gu, '')
    .toLowerCase()
    .split(/[\s-]+/u)
    .filter(Boolean)
    .slice(0, 5)
  return ['claim', ...words, shortHash(claim.id)].join('-')
}

/** Whether a fragment ("#claim-…") names this anchor: exactly, or by its tail alone. */
export function namesAnchor(fragment: string, anchor: string): boolean {
  const name = decodeURIComponent(fragment.replace(/^#/u, ''))
  const tail = (text: string) => text.slice(text.lastIndexOf('-'))
  return name === anchor || (name.startsWith('claim-') && tail(name) === tail(anchor))
}

type Placed = { id: string; evidence: readonly { quote: string }[]; document: { slug: string } }

/** The claim in its document, with its words opened; `from` is where that page leads back to. */
export const claimInDocument = (claim: Placed, from?: string): string =>
  `/documents/${claim.document.slug}${from === undefined ? '' : `?from=${encodeURIComponent(from)}`}#${claimAnchor(claim)}`

/** The claim's own page. Node ids may hold characters that a path may not. */
export const claimPage = (claim: { id: string }): string => `/claims/${encodeURIComponent(claim.id)}`

/** Whether claims stand in more than one document, so that each should say which. */
export const areFromSeveral = (claims: readonly { document: { slug: string } }[]): boolean =>
  new Set(claims.map(({ document }) => document.slug)).size > 1
