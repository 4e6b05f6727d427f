'use client'
import { ask } from '../../../graphql/ask.ts'
import { graphql } from '../../../graphql/graphql.ts'
import type { Option } from '../../../ui/combobox.tsx'

const finding = graphql(`
  query FindClaims($text: String!) {
    studio { claims(text: $text, first: 8, orderBy: TEXT, status: [PUBLISHED, CHANGED, DRAFT]) { nodes { id text } } }
  }
`)

const most = 8

/** Claims whose sentences hold the words: those of the document at once, all others as soon as the service has told them. */
export const findClaims = (here: readonly { id: string; text: string }[], without: string | undefined) => {
  const options = (claims: typeof here): Option[] =>
    claims.filter(({ id }) => id !== without).map(({ id, text }) => ({ id, label: text }))
  return (words: string) => {
    const parts = words.toLowerCase().split(/\s+/u).filter(Boolean)
    const holds = ({ text }: { text: string }) => parts.every((part) => text.toLowerCase().includes(part))
    return {
      now: options(here.filter(holds)).slice(0, most),
      soon: [
        async () => {
          if (parts.length === 0) return []
          const data = await ask(finding, { text: words.trim() })
          return 'problem' in data ? [] : options(data.studio.claims.nodes)
        },
      ],
    }
  }
}
