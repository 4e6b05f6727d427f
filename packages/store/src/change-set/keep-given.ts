/** What somebody gives of a content: what is missing stays as it is, null empties. */
export type Given<Content> = { [Name in keyof Content]?: Content[Name] | null | undefined }

/** A content with what was given in its place; what is neither there nor given is null. Nothing is checked here. */
export function keepGiven<Content extends object>(
  names: readonly (keyof Content)[],
  given: Given<Content>,
  before: Partial<Content> | null,
  otherwise: Partial<Content> = {},
): Content {
  const entries = names.map((name) => {
    const value = given[name] === undefined ? (before?.[name] ?? otherwise[name]) : given[name]
    return [name, value ?? otherwise[name] ?? null]
  })
  return Object.fromEntries(entries) as Content
}
