import type { StudioNames, StudioRevision } from '@backstop/store'

/** What a revision says, field by field, in words for a person: names in place of ids, the words of evidence, nothing for what is empty. */
export function describeContent({ content, names }: Pick<StudioRevision, 'content' | 'names'>): Map<string, string> {
  const fields = Object.entries(content?.content ?? {}).map(
    ([field, value]) => [field, field === 'versions' ? tellVersions(value) : tell(value, names)] as const,
  )
  return new Map(fields.filter(([, words]) => words !== ''))
}

/** Of the versions of a text it matters which one is current. */
const tellVersions = (versions: unknown): string => `version ${(versions as readonly unknown[]).length}`

/** Parts that say where something is kept, not what it says. */
const silent: readonly string[] = ['id', 'kind', 'version', 'sha256', 'start', 'end']

function tell(value: unknown, names: StudioNames): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return nameOf(value, names) ?? value
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value))
    return value
      .map((each) => tell(each, names))
      .filter((words) => words !== '')
      .join('; ')
  const parts = Object.entries(value)
    .filter(([field]) => !silent.includes(field))
    .map(([, part]) => tell(part, names))
  // The words of a text are often the name of what they name.
  return [...new Set(parts)].filter((words) => words !== '').join(' · ')
}

function nameOf(id: string, names: StudioNames): string | null {
  const state = names.get(id)
  switch (state?.kind) {
    case 'DOCUMENT':
      return state.content.title
    case 'ENTITY':
      return state.content.name
    case 'PREDICATE':
      return state.content.label
    case 'CLAIM':
      return state.content.text
    default:
      return null
  }
}
