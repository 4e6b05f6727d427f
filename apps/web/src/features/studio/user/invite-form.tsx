'use client'
import { useState } from 'react'
import { roleInWords } from '../../user/role-words.ts'
import { Moment } from '../moment.tsx'
import { NoticeLine } from './notice-line.tsx'
import { invite, type OnceLink, revokeInvite } from './people-api.ts'
import type { InviteData, Role } from './people-page.query.ts'
import { roleOptions } from './role-options.ts'
import { ToldOnce } from './told-once.tsx'
import { useDeed } from './use-deed.ts'

/** Makes a link for somebody to join, and shows those that nobody has taken up. */
export function InviteForm({ invites }: { invites: readonly InviteData[] }) {
  const { run, isBusy, notice } = useDeed()
  const [role, setRole] = useState<Role>('EDITOR')
  const [link, setLink] = useState<OnceLink>()
  return (
    <section aria-labelledby="invite" className="grid max-w-2xl grid-cols-1 gap-3">
      <h2 id="invite" className="font-semibold text-lg">
        Invite somebody
      </h2>
      <form
        className="needs-script flex flex-wrap items-end gap-3 text-sm"
        onSubmit={(event) => {
          event.preventDefault()
          void run(() => invite(role), 'The link is made.').then(setLink)
        }}
      >
        <label className="grid grid-cols-1 gap-1">
          As
          <select
            className="field min-h-9 py-1 text-base"
            value={role}
            onChange={({ target }) => setRole(target.value as Role)}
          >
            {roleOptions.map((option) => (
              <option key={option.role} value={option.role}>
                {roleInWords(option.role)}: {option.may}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button button-primary min-h-9 py-1 text-sm" aria-disabled={isBusy}>
          Make a link
        </button>
      </form>
      {link && (
        <ToldOnce key={link.path} label="The link, shown this once" text={`${location.origin}${link.path}`}>
          Whoever opens it makes one account, until <Moment at={link.until} />. Nothing is sent: hand it over yourself.
        </ToldOnce>
      )}
      <NoticeLine notice={notice} takesFocus={link === undefined} />
      {invites.length > 0 && (
        <>
          <h3 className="font-medium">Not taken up yet</h3>
          <ul aria-label="Invites not taken up yet">
            {invites.map(({ id, role: given, createdAt, expiresAt }) => (
              <li
                key={id}
                className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-rule border-t py-2 text-sm"
              >
                <span>
                  <span className="font-medium">{roleInWords(given)}</span>{' '}
                  <span className="text-soft">
                    made <Moment at={createdAt} />, good until <Moment at={expiresAt} />
                  </span>
                </span>
                <button
                  type="button"
                  className="needs-script link min-h-8 sm:px-2"
                  aria-disabled={isBusy}
                  onClick={() => {
                    setLink(undefined)
                    void run(() => revokeInvite(id), 'The invite is ended.')
                  }}
                >
                  End it
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
