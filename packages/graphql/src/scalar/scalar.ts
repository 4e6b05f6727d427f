import { parseEdtf } from '@backstop/knowledge'
import { Problem } from '@backstop/store'
import { builder } from '../builder.ts'

/** How to write one: for whoever wrote it otherwise, or not at all (see suggest-remedy.ts). */
const momentRemedy = 'Write it as "2026-01-31T09:30:00Z".'
const dateRemedy = 'Write it as "2025-02-23", "2025-02" or "2025-02-24/2025-02-28".'

builder.scalarType('DateTime', {
  extensions: { remedy: momentRemedy },
  description: 'A moment, RFC 3339 in UTC: "2026-01-31T09:30:00.000Z".',
  specifiedByURL: 'https://datatracker.ietf.org/doc/html/rfc3339',
  serialize: (value) => value.toISOString(),
  parseValue: (value) => {
    const date = new Date(String(value))
    if (typeof value === 'string' && !Number.isNaN(date.getTime())) return date
    throw new Problem('BAD_INPUT', `"${value}" is not a moment.`, { remedy: momentRemedy })
  },
})

builder.scalarType('EDTF', {
  extensions: { remedy: dateRemedy },
  description:
    'A day, month, year, season or interval in the Extended Date/Time Format, ISO 8601-2 level 1: "2025-02-23", "2025-02", "2025-02-24/2025-02-28", "2025-02-24/..".',
  specifiedByURL: 'https://www.loc.gov/standards/datetime/',
  serialize: (value) => value,
  parseValue: (value) => {
    if (typeof value === 'string' && value.length <= 100 && parseEdtf(value) !== null) return value
    throw new Problem('BAD_INPUT', `"${value}" is not an EDTF level 1 date.`, {
      limit: 'EDTF level 1, years 0001 to 9999',
      remedy: dateRemedy,
    })
  },
})
