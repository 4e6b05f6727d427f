'use client'
import { useRef, useState } from 'react'
import { roleInWords } from '../../user/role-words.ts'
import { NoticeLine } from './notice-line.tsx'
import { makeKey } from './people-api.ts'
import type { Role } from './people-page.query.ts'
import { rolesUpTo } from './role-options.ts'
import { ToldOnce } from './told-once.tsx'
import { useDeed } from './use-deed.ts'

const lifetimes = [
  { days: 7, words: 'a week' },
  { days: 30, words: '30 days' },
  { days: 90, words: '90 days' },
  { days: 366, words: 'a year' },
]

/** Makes a key for a program that acts in one's own name. */
export function KeyForm({ role: most }: { role: Role }) {
  const { run, isBusy, notice } = useDeed()
  const [token, setToken] = useState<string>()
  const form = useRef<HTMLFormElement>(null)
  const submit = async () => {
    const fields = Object.fromEntries([...new FormData(form.current as HTMLFormElement)].map(([k, v]) => [k, `${v}`]))
    const { name = '', role = 'READER', scope = 'READ', days = '30' } = fields
    const made = await run(
      () => makeKey({ name, role: role as Role, scope: scope as 'READ' | 'WRITE', days: Number(days) }),
      'The key is made.',
    )
    setToken(made?.token)
    if (made) form.current?.reset()
  }
  return (
    <section aria-labelledby="new-key" className="needs-script grid max-w-2xl grid-cols-1 gap-3">
      <h2 id="new-key" className="font-semibold text-lg">
        Make a key
      </h2>
      <form
        ref={form}
        className="grid grid-cols-1 gap-3 text-sm sm:grid-cols-2"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <label className="grid grid-cols-1 gap-1">
          What it is for
          <input name="name" className="field min-h-9 py-1 text-base" required maxLength={80} autoComplete="off" />
        </label>
        <label className="grid grid-cols-1 gap-1">
          Good for
          <select name="days" defaultValue={30} className="field min-h-9 py-1 text-base">
            {lifetimes.map(({ days, words }) => (
              <option key={days} value={days}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <label className="grid grid-cols-1 gap-1">
          It may do what this role may
          <select name="role" defaultValue={most} className="field min-h-9 py-1 text-base">
            {rolesUpTo(most).map(({ role }) => (
              <option key={role} value={role}>
                {roleInWords(role)}
              </option>
            ))}
          </select>
        </label>
        <fieldset className="flex flex-wrap items-center gap-x-4">
          <legend className="mb-1">And only</legend>
          <label className="flex min-h-9 items-center gap-2">
            <input type="radio" name="scope" value="READ" defaultChecked className="size-4 accent-accent" />
            read
          </label>
          <label className="flex min-h-9 items-center gap-2">
            <input type="radio" name="scope" value="WRITE" className="size-4 accent-accent" />
            read and write
          </label>
        </fieldset>
        <p>
          <button type="submit" className="button button-primary min-h-9 py-1 text-sm" aria-disabled={isBusy}>
            Make the key
          </button>
        </p>
      </form>
      {token && (
        <ToldOnce key={token} label="The key, shown this once" text={token}>
          A program sends it as <code>Authorization: Bearer …</code>. Whoever has it acts in your name.
        </ToldOnce>
      )}
      <NoticeLine notice={notice} />
    </section>
  )
}
