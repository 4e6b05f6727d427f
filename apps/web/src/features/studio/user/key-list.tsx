'use client'
import { roleInWords } from '../../user/role-words.ts'
import { Day, Moment } from '../moment.tsx'
import type { KeyData } from './key-page.query.ts'
import { NoticeLine } from './notice-line.tsx'
import { endKey } from './people-api.ts'
import { useDeed } from './use-deed.ts'

type Props = {
  keys: readonly KeyData[]
  /** Is it told whose each is? */
  withOwner: boolean
  /** When the page was made: what is over by then is told so. */
  now: string
}

/** Keys with what they may do, until when, and when they were used last; each can be ended at once. */
export function KeyList({ keys, withOwner, now }: Props) {
  const { run, isBusy, notice } = useDeed()
  return (
    <>
      <NoticeLine notice={notice} takesFocus />
      {keys.length === 0 && <p>There is none.</p>}
      <ul className="max-w-3xl">
        {keys.map(({ id, name, role, scope, createdAt, expiresAt, revokedAt, lastUsedAt, user }) => {
          const isOver = revokedAt !== null || expiresAt <= now
          return (
            <li
              key={id}
              className="flex flex-wrap items-start justify-between gap-x-4 border-rule border-t py-3 text-sm"
            >
              <div className="min-w-0">
                <p className={`break-words text-base ${isOver ? 'text-soft line-through' : 'font-medium'}`}>{name}</p>
                <p className="text-soft">
                  {withOwner && `${user.name} · `}
                  {roleInWords(role)}, {scope === 'READ' ? 'reads only' : 'reads and writes'} · made{' '}
                  <Day at={createdAt} /> ·{' '}
                  {revokedAt === null ? (
                    <>
                      {expiresAt <= now ? 'over since' : 'good until'} <Day at={expiresAt} />
                    </>
                  ) : (
                    <>
                      ended <Day at={revokedAt} />
                    </>
                  )}{' '}
                  ·{' '}
                  {lastUsedAt === null ? (
                    'never used'
                  ) : (
                    <>
                      used last <Moment at={lastUsedAt} />
                    </>
                  )}
                </p>
              </div>
              {!isOver && (
                <button
                  type="button"
                  className="needs-script link min-h-8"
                  aria-disabled={isBusy}
                  onClick={() => void run(() => endKey(id), `“${name}” is ended.`)}
                >
                  End it<span className="sr-only">: {name}</span>
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}
