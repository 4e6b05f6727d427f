import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { claimPage as pathOfClaim } from '../../../features/claim/claim-link.ts'
import { claimPage } from '../../../features/claim/claim-page.query.ts'
import { ClaimView } from '../../../features/claim/claim-view.tsx'
import { speakerInWords } from '../../../features/claim/claim-words.ts'
import { describePage, servePage } from '../../../features/site/serve-page.tsx'
import { webOrigin } from '../../../features/site/web-origin.ts'
import { query } from '../../../graphql/query.ts'

type Props = { params: Promise<{ id: string }> }

const load = async ({ params }: Props) =>
  (await query(claimPage, { id: decodeURIComponent((await params).id) })).claim ?? notFound()

export const generateMetadata = describePage(async (props: Props): Promise<Metadata> => {
  const claim = await load(props)
  const description = `${speakerInWords(claim)}: “${claim.evidence[0]?.quote}”`
  const canonical = pathOfClaim(claim)
  return {
    title: claim.text,
    description,
    alternates: { canonical },
    openGraph: { type: 'article', title: claim.text, description, url: canonical },
  }
})

export default servePage(async (props: Props) => (
  <ClaimView claim={await load(props)} origin={(await webOrigin()).origin} />
))
