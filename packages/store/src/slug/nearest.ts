import { editDistance } from './edit-distance.ts'

/** Something that a person may have meant: what it is written as in a filter, and what else it is called. */
export type Candidate = { key: string; names?: readonly string[] }

/** In too many names to tell one from another. */
const commonWords = new Set(['and', 'for', 'from', 'the', 'with'])
const longest = 50

/** At most three keys that a person may have meant: those called just so, else the nearest, few edits away or with a word in common. */
export function nearest(wanted: string, candidates: readonly Candidate[]): string[] {
  const asked = inKeyForm(wanted)
  const words = asked.split('-').filter((word) => word.length > 2 && !commonWords.has(word))
  const close = candidates
    .flatMap(({ key, names = [] }) => {
      const forms = [key, ...names].map(inKeyForm)
      const isRelated = words.some((word) => forms.some((form) => form.includes(word)))
      // Names of quite another length are not measured: there may be a thousand.
      const near = isRelated ? forms : forms.filter((form) => Math.abs(form.length - asked.length) <= slack(form))
      const distances = near.map((form) => ({ form, edits: editDistance(asked, form) }))
      const fits = isRelated || distances.some(({ form, edits }) => edits <= slack(form))
      return fits ? [{ key, edits: Math.min(...distances.map(({ edits }) => edits)) }] : []
    })
    .sort((a, b) => a.edits - b.edits || (a.key < b.key ? -1 : 1))
  const called = close.filter(({ edits }) => edits === 0)
  return (called.length > 0 ? called : close).slice(0, 3).map(({ key }) => key)
}

/** What somebody wrote, for a message about it. */
export const shorten = (written: string): string =>
  written.length > longest ? `${written.slice(0, longest)}…` : written

/** How many slips may turn a name into something else that is still taken for it. */
const slack = (form: string) => Math.max(1, form.length * 0.4)

/** As keys and slugs are written: "U.S. Army" is us-army. */
const inKeyForm = (name: string) =>
  name
    .slice(0, longest)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[.'’\p{M}]/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
