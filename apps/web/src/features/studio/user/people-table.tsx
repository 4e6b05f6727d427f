'use client'
import { useState } from 'react'
import { roleInWords } from '../../user/role-words.ts'
import { Day, Moment } from '../moment.tsx'
import type { PersonData } from './people-page.query.ts'
import { PersonPanel } from './person-panel.tsx'

/** Accounts in rows; what can be done for one opens in its place. */
export function PeopleTable({ people, self }: { people: readonly PersonData[]; self: string }) {
  const [open, setOpen] = useState<string | null>(null)
  const close = (id: string) => {
    setOpen(null)
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"] button`)?.focus())
  }
  return (
    <table className="w-full text-left text-sm max-sm:block">
      <thead className="border-rule border-b text-soft max-sm:sr-only">
        <tr>
          <th className="py-2 pr-4 font-medium">Who</th>
          <th className="py-2 pr-4 font-medium">Role</th>
          <th className="py-2 pr-4 font-medium">Account since</th>
          <th className="py-2 pr-4 font-medium">Last signed in</th>
          <th className="py-2 font-medium">
            <span className="sr-only">What can be done</span>
          </th>
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {people.map((person) => {
          const { id, name, email, role, createdAt, signedInAt } = person
          const isOpen = open === id
          return (
            <tr key={id} data-row={id} className="border-rule border-b align-top max-sm:grid max-sm:py-2">
              <td className="py-2 pr-4 sm:min-w-48" colSpan={isOpen ? 5 : 1}>
                <span className="break-words font-medium">{name}</span>
                {id === self && <span className="text-soft"> (you)</span>}
                <p className="[overflow-wrap:anywhere] text-soft">{email}</p>
                {isOpen && (
                  <div className="card mt-2 max-w-xl">
                    <PersonPanel person={person} isSelf={id === self} onClose={() => close(id)} />
                  </div>
                )}
              </td>
              {!isOpen && (
                <>
                  <td className="py-2 pr-4 max-sm:py-0">{roleInWords(role)}</td>
                  <td className="py-2 pr-4 max-sm:py-0">
                    <span className="text-soft sm:hidden">Since </span>
                    <Day at={createdAt} />
                  </td>
                  <td className="py-2 pr-4 max-sm:py-0">
                    <span className="text-soft sm:hidden">Last signed in </span>
                    {signedInAt === null ? (
                      <span className="text-soft">signed in nowhere</span>
                    ) : (
                      <Moment at={signedInAt} />
                    )}
                  </td>
                  <td className="py-1 sm:text-right">
                    <button
                      type="button"
                      className="needs-script link min-h-8 sm:px-2"
                      aria-expanded={false}
                      onClick={() => setOpen(id)}
                    >
                      Manage<span className="sr-only"> {name}</span>
                    </button>
                  </td>
                </>
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
