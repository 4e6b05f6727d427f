'use client'
import { ask } from '../../../graphql/ask.ts'
import { graphql } from '../../../graphql/graphql.ts'
import type { Option } from '../../../ui/combobox.tsx'
import { entityKinds } from '../../entity/entity-kinds.ts'
import type { Known } from './claim-draft.ts'
import { beginsName, matchNames } from './known-names.ts'

const completing = graphql(`
  query CompleteNames($text: String!, $document: ID) {
    studio { completeNames(text: $text, document: $document) { entity { id name aliases entityKind } } }
  }
`)

const completingPredicates = graphql(`
  query CompletePredicates($text: String!, $document: ID) {
    studio { completePredicates(text: $text, document: $document) { predicate { id label } } }
  }
`)

/** Those whom words may mean, by the service; none where it does not answer. */
export async function completeNames(text: string, document: string | null): Promise<(Known & { kind: string })[]> {
  const data = await ask(completing, { text, document })
  if ('problem' in data) return []
  return data.studio.completeNames.map(({ entity: { entityKind, ...named } }) => ({
    ...{ ...named, kind: entityKinds[entityKind].one },
  }))
}

/** The same of predicates. */
export async function completePredicates(text: string, document: string | null): Promise<Known[]> {
  const data = await ask(completingPredicates, { text, document })
  if ('problem' in data) return []
  return data.studio.completePredicates.map(({ predicate: { id, label } }) => ({ id, name: label, aliases: [] }))
}

/** Entities that words may mean: those of the document at once, all others as soon as the service has told them. */
export const findEntities = (document: string | null, known: readonly Known[]) => (words: string) => ({
  now: optionsOf(words, matchNames(words, known)),
  soon: [
    async (): Promise<Option[]> => {
      const found = await completeNames(words, document)
      return found.map((each) => ({
        ...{ id: each.id, label: each.name, isLoose: !beginsName(words, each) },
        detail: detailOf(each.kind, known.find(({ id }) => id === each.id)?.standing),
      }))
    },
  ],
})

/** Predicates that words may mean; those used most for no words. */
export const findPredicates = (document: string | null, known: readonly Known[]) => (words: string) => ({
  now: optionsOf(words, words === '' ? known : matchNames(words, known)),
  soon: [
    async (): Promise<Option[]> => {
      const found = await completePredicates(words, document)
      return found.map((each) => ({
        ...{ id: each.id, label: each.name, isLoose: words !== '' && !beginsName(words, each) },
        detail: known.find(({ id }) => id === each.id)?.standing,
      }))
    },
  ],
})

/** Beside a name: of what sort it is, and how it stands in the document. */
const detailOf = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' · ')

const most = 8
const optionsOf = (words: string, known: readonly Known[]): Option[] =>
  known.slice(0, most).map((each) => ({
    ...{ id: each.id, label: each.name, isLoose: words !== '' && !beginsName(words, each) },
    detail: each.standing,
  }))
