import type { Role } from './people-page.query.ts'

/** Roles with what each may do beside what those before it may, the one that may do least first. */
export const roleOptions: readonly { role: Role; may: string }[] = [
  { role: 'READER', may: 'reads and answers' },
  { role: 'STUDENT', may: 'the same; what a new account is' },
  { role: 'TEACHER', may: 'takes quizzes out with their keys' },
  { role: 'EDITOR', may: 'works in the studio' },
  { role: 'ADMIN', may: 'decides who may do what' },
]

/** Those that a role may give: itself, and those before it. */
export const rolesUpTo = (role: Role): readonly { role: Role; may: string }[] =>
  roleOptions.slice(0, roleOptions.findIndex((each) => each.role === role) + 1)
