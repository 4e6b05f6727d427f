import type { SnippetPart } from './highlight-snippet.ts'

/** A text with some of its words highlighted. */
export function Highlighted({ parts }: { parts: readonly SnippetPart[] }) {
  return parts.map(({ at, text, hit }) =>
    hit ? (
      <mark key={at} className="rounded-xs bg-tint-strong text-ink">
        {text}
      </mark>
    ) : (
      text
    ),
  )
}
