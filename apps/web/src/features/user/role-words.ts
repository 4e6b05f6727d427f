import type { Viewer } from './account-page.query.ts'

/** What an account is, in a word. */
export const roleInWords = (role: Viewer['role']): string => role.charAt(0) + role.slice(1).toLowerCase()

/** Whether the studio is for such a one. */
export const mayCurate = (role: Viewer['role'] | null): boolean => role === 'EDITOR' || role === 'ADMIN'
