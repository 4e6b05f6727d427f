import type { Claim, WithContext } from 'schema-dts'
import type { ClaimPageData } from './claim-page.query.ts'

/** A claim as schema.org's Claim: who makes it and where it appears. Addresses are absolute. */
export function claimJsonLd(claim: ClaimPageData, origin: string): WithContext<Claim> {
  const [nearest] = claim.attribution
  return {
    '@context': 'https://schema.org',
    '@type': 'Claim',
    text: claim.text,
    appearance: {
      '@type': 'NewsArticle',
      headline: claim.document.title,
      url: new URL(`/documents/${claim.document.slug}`, origin).href,
    },
    ...(nearest && {
      claimInterpreter: {
        '@type': 'Organization',
        name: nearest.speaker.name,
        url: new URL(`/entities/${nearest.speaker.slug}`, origin).href,
      },
    }),
  }
}
