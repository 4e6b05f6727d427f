import { roleInWords } from '../../user/role-words.ts'
import type { ActData, AuditAct } from './audit-page.query.ts'

/** Sorts of acts as the filter names them, each with what it stands for; those about accounts are told to admins alone. */
export const actGroups: Record<string, { words: string; acts: readonly AuditAct[]; isAboutAccounts: boolean }> = {
  edits: { words: 'Edited', acts: ['PROPOSED', 'TAKEN_BACK'], isAboutAccounts: false },
  decisions: { words: 'Decided', acts: ['ACCEPTED', 'REJECTED'], isAboutAccounts: false },
  publications: { words: 'Published and taken back', acts: ['PUBLISHED', 'UNDONE'], isAboutAccounts: false },
  questions: { words: 'Questions', acts: ['RETIRED', 'RESTORED', 'SETTLED', 'REOPENED'], isAboutAccounts: false },
  redactions: { words: 'Redacted', acts: ['REDACTED'], isAboutAccounts: false },
  people: {
    words: 'People',
    acts: ['INVITED', 'INVITE_REVOKED', 'ROLE_SET', 'SESSIONS_REVOKED', 'PASSWORD_LINKED', 'PASSWORD_CHOSEN'],
    isAboutAccounts: true,
  },
  keys: { words: 'Keys', acts: ['KEY_MADE', 'KEY_REVOKED'], isAboutAccounts: true },
}

type Told = Pick<ActData, 'act' | 'kind' | 'account' | 'detail'>

const things: Record<NonNullable<ActData['kind']>, string> = {
  DOCUMENT: 'the document',
  ENTITY: '',
  PREDICATE: 'the predicate',
  GUARD: 'the guard',
  CLAIM: 'the claim',
  RELATION: 'the relation',
}

/** The sort of thing before its name: "the claim"; nothing where the name says it. */
export const thingInWords = (kind: ActData['kind']): string => (kind === null ? '' : things[kind])

/** What was done, after who did it and before what it was done to: "edited", "took back an edit of". */
export function actInWords({ act, account, detail }: Told): string {
  const whom = account ?? 'an account that is gone'
  switch (act) {
    case 'PROPOSED':
      return 'edited'
    case 'ACCEPTED':
      return 'accepted'
    case 'REJECTED':
      return 'rejected'
    case 'TAKEN_BACK':
      return 'took back what was done to'
    case 'PUBLISHED':
      return 'published'
    case 'UNDONE':
      return 'took back'
    case 'REDACTED':
      return 'redacted for good'
    case 'RETIRED':
      return 'retired a question'
    case 'RESTORED':
      return 'let a question be asked again'
    case 'SETTLED':
      return 'settled what was reported of a question'
    case 'REOPENED':
      return 'took back that what was reported of a question is settled'
    case 'INVITED':
      return `made an invite for ${anInWords(detail)}`
    case 'INVITE_REVOKED':
      return `ended an invite for ${anInWords(detail)}`
    case 'ROLE_SET':
      return `made ${whom} ${anInWords(detail)}`
    case 'SESSIONS_REVOKED':
      return `signed ${whom} out everywhere`
    case 'PASSWORD_LINKED':
      return `made a link for a new password of ${whom}`
    case 'PASSWORD_CHOSEN':
      return 'chose a new password by a link'
    case 'KEY_MADE':
      return `made the key “${account ?? 'of an account that is gone'}”`
    case 'KEY_REVOKED':
      return `ended the key “${account ?? 'of an account that is gone'}”`
  }
}

function anInWords(role: string | null): string {
  const word = roleInWords((role ?? 'READER') as Parameters<typeof roleInWords>[0]).toLowerCase()
  return `${/^[aeiou]/u.test(word) ? 'an' : 'a'} ${word}`
}

/** Days of a filter as a date of EDTF: an interval, open where one end is missing; null for none. */
export function daysAsked(from: string | undefined, until: string | undefined): string | null {
  const isDay = (day: string | undefined): day is string => /^\d{4}-\d{2}-\d{2}$/u.test(day ?? '')
  if (!isDay(from) && !isDay(until)) return null
  return `${isDay(from) ? from : '..'}/${isDay(until) ? until : '..'}`
}
