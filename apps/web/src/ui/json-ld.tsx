import type { Thing, WithContext } from 'schema-dts'

/** JSON that cannot end the script element it stands in, nor break a JavaScript line: `<`, U+2028 and U+2029 escaped. */
export const safeJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[<\u2028\u2029]/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** What the page is about, for search engines (schema.org). */
export function JsonLd({ data }: { data: WithContext<Thing> }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a script's text cannot be escaped by React; safeJson does it.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: safeJson(data) }} />
}
