import type { Claim, WithContext } from 'schema-dts'
import { schemaTypes } from '../entity/entity-json-ld.ts'
import type { ClaimPageData } from './claim-page.query.ts'

/** A claim as schema.org's Claim: who makes it and where it appears. Addresses are absolute. */
export function claimJsonLd(claim: ClaimPageData, origin: string): WithContext<Claim> {
  const { speaker } = claim
  return {
    '@context': 'https://schema.org',
    '@type': 'Claim',
    text: claim.text,
    appearance: {
      '@type': 'NewsArticle',
      headline: claim.document.title,
      url: new URL(`/documents/${claim.document.slug}`, origin).href,
    },
    ...(speaker && {
      claimInterpreter: {
        '@type': schemaTypes[speaker.kind] === 'Person' ? 'Person' : 'Organization',
        name: speaker.name,
        url: new URL(`/entities/${speaker.slug}`, origin).href,
      },
    }),
  }
}
