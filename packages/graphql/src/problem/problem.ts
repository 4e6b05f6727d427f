import { Problem, type ProblemCode } from '@backstop/store'
import { builder } from '../builder.ts'

export const ProblemInterface = builder.interfaceRef<Problem>('Problem').implement({
  description: 'A failure that a client can act on.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description:
        'What went wrong, for programs: BAD_INPUT, NOT_FOUND, ALREADY_DONE, TOO_MANY, STALE_REVISION, BROKEN_LAW.',
    }),
    message: t.exposeString('message', { description: 'What went wrong, for people.' }),
    remedy: t.exposeString('remedy', {
      description: 'What to do about it, where something can be done.',
      nullable: true,
    }),
  }),
})

/** One class a code, so that a field can name the problems it gives as data; `instanceof` goes by the code alone. */
export const classOf = (code: ProblemCode) =>
  class extends Problem {
    static override [Symbol.hasInstance](value: unknown): boolean {
      return value instanceof Error && 'code' in value && value.code === code && value.name === 'Problem'
    }
  }

/** The problems that mutations give as data. */
export const BadInput = classOf('BAD_INPUT')
export const NotFound = classOf('NOT_FOUND')
export const AlreadyDone = classOf('ALREADY_DONE')
export const TooMany = classOf('TOO_MANY')
export const BrokenLaw = classOf('BROKEN_LAW')

builder.objectType(BadInput, {
  name: 'BadInput',
  description: 'An argument breaks a rule.',
  interfaces: [ProblemInterface],
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The argument, as a path.', nullable: true }),
    limit: t.exposeString('limit', { description: 'The rule it breaks.', nullable: true }),
  }),
})

builder.objectType(BrokenLaw, {
  name: 'BrokenLaw',
  description: 'What was to be written breaks a rule of the knowledge.',
  interfaces: [ProblemInterface],
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The part that breaks it, as a path.', nullable: true }),
    limit: t.exposeString('limit', { description: 'The rule.', nullable: true }),
  }),
})

builder.objectType(NotFound, {
  name: 'NotFound',
  description: 'There is nothing with that id that this learner may know of.',
  interfaces: [ProblemInterface],
})

builder.objectType(AlreadyDone, {
  name: 'AlreadyDone',
  description: 'What was asked for is final already: an answer that was given, an attempt that is finished.',
  interfaces: [ProblemInterface],
})

builder.objectType(TooMany, {
  name: 'TooMany',
  description: 'More than are taken in so short a time.',
  interfaces: [ProblemInterface],
  fields: (t) => ({
    limit: t.exposeString('limit', { description: 'How many are taken.', nullable: true }),
  }),
})
