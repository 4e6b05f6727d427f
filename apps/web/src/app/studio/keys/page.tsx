import type { Metadata } from 'next'
import { serveStudio } from '../../../features/studio/serve-studio.tsx'
import { StudioFrame } from '../../../features/studio/studio-frame.tsx'
import { studioViewer } from '../../../features/studio/studio-viewer.query.ts'
import { KeyForm } from '../../../features/studio/user/key-form.tsx'
import { KeyList } from '../../../features/studio/user/key-list.tsx'
import { allKeyPage, ownKeyPage } from '../../../features/studio/user/key-page.query.ts'
import { query } from '../../../graphql/query.ts'
import { firstOf } from '../../../ui/first-of.ts'
import { Link } from '../../../ui/link.tsx'

export const metadata: Metadata = { title: 'API keys', robots: { index: false } }

type Props = { searchParams: Promise<Record<'of' | 'after', string | string[] | undefined>> }

export default serveStudio(
  () => '/studio/keys',
  async ({ searchParams }: Props) => {
    const asked = await searchParams
    const after = firstOf(asked.after)
    const { viewer } = await query(studioViewer, {})
    const role = viewer?.role ?? 'READER'
    const isOfAll = role === 'ADMIN' && firstOf(asked.of) === 'all'
    const { nodes, pageInfo } = isOfAll
      ? (await query(allKeyPage, { after })).apiKeys
      : (await query(ownKeyPage, { after })).ownApiKeys
    const next = new URLSearchParams({ ...(isOfAll ? { of: 'all' } : {}), after: pageInfo.endCursor ?? '' })
    return (
      <StudioFrame
        title="API keys"
        details={<p className="mt-2 max-w-measure text-soft">By a key a program asks the API in your name.</p>}
      >
        <div className="grid grid-cols-1 gap-8">
          <KeyForm role={role} />
          <section aria-labelledby="your-keys">
            <h2 id="your-keys" className="font-semibold text-lg">
              {isOfAll ? 'Everybody’s keys' : 'Your keys'}
            </h2>
            {role === 'ADMIN' && (
              <Link className="link inline-block py-1 text-sm" href={isOfAll ? '/studio/keys' : '/studio/keys?of=all'}>
                {isOfAll ? 'Yours alone' : 'Everybody’s'}
              </Link>
            )}
            <KeyList keys={nodes} withOwner={isOfAll} now={new Date().toISOString()} />
            {pageInfo.hasNextPage && (
              <Link className="button mt-6" href={`/studio/keys?${next}`}>
                More
              </Link>
            )}
          </section>
        </div>
      </StudioFrame>
    )
  },
)
