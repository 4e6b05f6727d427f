'use client'
import { useEffect, useRef, useState } from 'react'
import { count } from '../../../ui/plural.ts'
import { roleInWords } from '../../user/role-words.ts'
import { Moment } from '../moment.tsx'
import { NoticeLine } from './notice-line.tsx'
import { linkPassword, type OnceLink, setRole, signOutEverywhere } from './people-api.ts'
import type { PersonData, Role } from './people-page.query.ts'
import { roleOptions } from './role-options.ts'
import { ToldOnce } from './told-once.tsx'
import { useDeed } from './use-deed.ts'

type Props = { person: PersonData; isSelf: boolean; onClose: () => void }

/** What an admin can do for an account: its role, a new password, its sign-ins. */
export function PersonPanel({ person: { id, name, role, deviceCount }, isSelf, onClose }: Props) {
  const { run, isBusy, notice } = useDeed()
  const [chosen, setChosen] = useState<Role>(role)
  const [link, setLink] = useState<OnceLink>()
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => panel.current?.querySelector<HTMLElement>('select, button')?.focus(), [])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what its buttons are in.
    <div ref={panel} className="grid grid-cols-1 gap-4 text-sm" onKeyDown={({ key }) => key === 'Escape' && onClose()}>
      {isSelf ? (
        <p>This is you. Nobody changes their own role: ask another admin.</p>
      ) : (
        <form
          className="grid grid-cols-1 gap-1"
          onSubmit={(event) => {
            event.preventDefault()
            if (chosen !== role) void run(() => setRole(id, chosen), `${name} is ${roleInWords(chosen)} now.`)
          }}
        >
          <label htmlFor={`role-${id}`}>Role</label>
          <span className="flex flex-wrap gap-2">
            <select
              id={`role-${id}`}
              className="field min-h-9 min-w-0 py-1 text-base"
              value={chosen}
              aria-describedby={`role-${id}-hint`}
              onChange={({ target }) => setChosen(target.value as Role)}
            >
              {roleOptions.map((option) => (
                <option key={option.role} value={option.role}>
                  {roleInWords(option.role)}: {option.may}
                </option>
              ))}
            </select>
            <button
              type="submit"
              className="button min-h-9 py-1 text-sm aria-disabled:opacity-55"
              aria-disabled={isBusy || chosen === role}
            >
              Give this role
            </button>
          </span>
          <span id={`role-${id}-hint`} className="text-soft">
            A new role signs the account out everywhere.
          </span>
        </form>
      )}
      <div className="flex flex-wrap gap-2">
        <button
          type="button"
          className="button min-h-9 py-1 text-sm"
          aria-disabled={isBusy}
          onClick={() => void run(() => linkPassword(id), 'The link is made.').then(setLink)}
        >
          Make a link for a new password
        </button>
        <button
          type="button"
          className="button min-h-9 py-1 text-sm aria-disabled:opacity-55"
          aria-disabled={isBusy || deviceCount === 0}
          onClick={() => deviceCount > 0 && void run(() => signOutEverywhere(id), `${name} is signed out everywhere.`)}
        >
          {deviceCount === 0 ? 'Signed in nowhere' : `Sign out of ${count(deviceCount, 'device')}`}
        </button>
        <button type="button" className="button min-h-9 py-1 text-sm" onClick={onClose}>
          Close
        </button>
      </div>
      {link && (
        <ToldOnce key={link.path} label="The link, shown this once" text={`${location.origin}${link.path}`}>
          Hand it to {name}: it lets whoever opens it choose the password, once, until <Moment at={link.until} />. A
          link made before no longer works; the account is signed out everywhere when it is used.
        </ToldOnce>
      )}
      <NoticeLine notice={notice} />
    </div>
  )
}
