import { notFound } from 'next/navigation'
import { describeStudio, serveStudio } from '../../../features/studio/serve-studio.tsx'
import { StudioFrame } from '../../../features/studio/studio-frame.tsx'
import { studioViewer } from '../../../features/studio/studio-viewer.query.ts'
import { InviteForm } from '../../../features/studio/user/invite-form.tsx'
import { peoplePage } from '../../../features/studio/user/people-page.query.ts'
import { PeopleTable } from '../../../features/studio/user/people-table.tsx'
import { roleOptions } from '../../../features/studio/user/role-options.ts'
import { roleInWords } from '../../../features/user/role-words.ts'
import { query } from '../../../graphql/query.ts'
import { firstOf } from '../../../ui/first-of.ts'
import { Link } from '../../../ui/link.tsx'
import { count } from '../../../ui/plural.ts'

type Props = { searchParams: Promise<Record<'q' | 'role' | 'after', string | string[] | undefined>> }

/** An editor does not learn that there is such a page. */
async function loadAdmin() {
  const { viewer } = await query(studioViewer, {})
  return viewer?.role === 'ADMIN' ? viewer : notFound()
}

export const generateMetadata = describeStudio(async () => {
  await loadAdmin()
  return 'People'
})

export default serveStudio(
  () => '/studio/people',
  async ({ searchParams }: Props) => {
    const viewer = await loadAdmin()
    const asked = await searchParams
    const [text, after] = [firstOf(asked.q)?.trim() || null, firstOf(asked.after)]
    const role = roleOptions.find((each) => each.role === firstOf(asked.role))?.role
    const { users, invites } = await query(peoplePage, { text, role: role ? [role] : null, after })
    const { endCursor, hasNextPage } = users.pageInfo
    const next = new URLSearchParams({ q: text ?? '', role: role ?? '', after: endCursor ?? '' })
    return (
      <StudioFrame title="People">
        <div className="grid grid-cols-1 gap-10">
          <InviteForm invites={invites.nodes} />
          <section aria-labelledby="accounts">
            <h2 id="accounts" className="mb-3 font-semibold text-lg">
              Accounts
            </h2>
            <form className="mb-4 flex flex-wrap items-end gap-3 text-sm" action="/studio/people">
              <label className="grid grid-cols-1 gap-1">
                Name or e-mail
                <input name="q" type="search" defaultValue={text ?? ''} className="field min-h-9 py-1 text-base" />
              </label>
              <label className="grid grid-cols-1 gap-1">
                Role
                <select name="role" defaultValue={role ?? ''} className="field min-h-9 py-1 text-base">
                  <option value="">Any</option>
                  {roleOptions.map((each) => (
                    <option key={each.role} value={each.role}>
                      {roleInWords(each.role)}
                    </option>
                  ))}
                </select>
              </label>
              <button type="submit" className="button min-h-9 py-1">
                Show
              </button>
            </form>
            <p className="mb-2 text-soft text-sm">{count(users.totalCount, 'account')}</p>
            <PeopleTable people={users.nodes} self={viewer.id} />
            {hasNextPage && (
              <Link className="button mt-6" href={`/studio/people?${next}`}>
                More
              </Link>
            )}
          </section>
        </div>
      </StudioFrame>
    )
  },
)
