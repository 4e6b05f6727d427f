'use client'
import type { ReactNode } from 'react'
import { Combobox, type Option } from '../../../ui/combobox.tsx'
import { type EntityKind, entityKinds } from '../../entity/entity-kinds.ts'
import { statusSigns } from '../change-set/status-signs.ts'
import type { Choice, Known } from './claim-draft.ts'
import { findEntities, findPredicates } from './complete-names.ts'
import { isKnownId, newId, newLabel, sortId, speaks } from './form-fields.ts'
import { guessKind } from './known-names.ts'
import { bareName } from './like-names.ts'
import { LikeNamesNote } from './like-names-note.tsx'

type Props = {
  id: string
  label: string
  value: Choice | null
  /** Whom the document names; `document` is where others are looked for. */
  known: readonly Known[]
  document: string
  /** What is chosen here: somebody or something, who can speak, or what they do. */
  sort?: 'ENTITY' | 'SPEAKER' | 'PREDICATE'
  isProposed: boolean
  onChoose: (choice: Choice) => void
  onClear: () => void
  wrong?: string | undefined
  required?: boolean
}

/** A field in which somebody, something or a predicate is chosen, or named to be made with the claim. */
export function ChoiceField({ sort = 'ENTITY', value, known, document, isProposed, onChoose, ...field }: Props) {
  const find = sort === 'PREDICATE' ? findPredicates(document, known) : findEntities(document, known)
  return (
    <div data-proposed={isProposed || undefined}>
      <Combobox
        {...field}
        value={value}
        find={find}
        other={newOption}
        onChoose={(option, offered) =>
          onChoose(option.id === newId ? newChoice(option.label, sort, offered) : chosen(option))
        }
      />
      <ChoiceNote
        id={field.id}
        choice={value}
        isProposed={isProposed}
        isSpeaker={sort === 'SPEAKER'}
        onChange={onChoose}
      />
      <LikeNamesNote id={field.id} choice={value} known={known} document={document} onTake={onChoose} />
    </div>
  )
}

/** The option that makes something of the words. */
export const newOption = (words: string): Option[] =>
  words.trim() ? [{ id: newId, label: `${newLabel}${words.trim()}` }] : []

/** What an option names. */
export const chosen = ({ id, label }: Option): Choice => ({ id, name: label })

/**
 * Somebody or something of the name in an option that makes it, of the kind that its words tell; else it will be asked. It is asked too where one of that name was
 * offered: two of a name are told apart by their sort.
 */
export function newChoice(label: string, sort: NonNullable<Props['sort']>, offered: readonly Option[]): Choice {
  const name = label.replace(newLabel, '').trim()
  if (sort === 'PREDICATE') return { id: '', name, makes: 'PREDICATE' }
  const isKnown = offered.some(({ id, label }) => isKnownId(id) && bareName(label) === bareName(name))
  if (isKnown) return { id: '', name, makes: 'UNSORTED' }
  const kind = guessKind(name)
  const isTold = kind !== null && (sort !== 'SPEAKER' || speaks(kind))
  return { id: '', name, ...(isTold ? { makes: kind, isGuess: true } : { makes: 'UNSORTED' }) }
}

/** That nobody has typed or chosen it. */
export const SuggestedMark = () => (
  <span>
    <span aria-hidden="true" className="status-sign">
      {statusSigns.SUGGESTED}
    </span>
    Suggested
  </span>
)

type NoteProps = {
  /** Of the field that this stands under. */
  id: string
  choice: Choice | null
  isProposed: boolean
  isSpeaker?: boolean
  onChange: (choice: Choice) => void
  children?: ReactNode
}

/** Under a field: that it is a proposal, that what it names is new and what sort of thing that will be. */
export function ChoiceNote({ id, choice, isProposed, isSpeaker = false, onChange, children }: NoteProps) {
  const makes = choice?.makes
  if (!isProposed && makes === undefined && !children) return null
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-2 text-soft text-xs">
      {isProposed && <SuggestedMark />}
      {makes !== undefined && <span>New{makes !== 'PREDICATE' && ':'}</span>}
      {choice && makes !== undefined && makes !== 'PREDICATE' && (
        <SortField id={id} choice={choice} isSpeaker={isSpeaker} onChange={onChange} />
      )}
      {children}
    </p>
  )
}

type SortProps = Pick<NoteProps, 'id' | 'onChange'> & { choice: Choice; isSpeaker: boolean }

/** What sort of thing a new name is: guessed, and said to be, or asked. A letter chooses, Enter goes on. */
function SortField({ id, choice, isSpeaker, onChange }: SortProps) {
  const isAsked = choice.makes === 'UNSORTED'
  const kinds = Object.entries(entityKinds).filter(([kind]) => !isSpeaker || speaks(kind))
  return (
    <>
      <select
        id={sortId(id)}
        data-sort
        data-asks={isAsked || undefined}
        aria-label={`What sort “${choice.name}” is${choice.isGuess ? ', a guess' : ''}`}
        aria-required
        className="min-h-6 rounded border border-edge bg-transparent text-ink data-asks:border-bad data-asks:font-semibold"
        value={isAsked ? '' : choice.makes}
        onChange={({ target }) => onChange({ id: '', name: choice.name, makes: target.value as EntityKind })}
      >
        {isAsked && (
          <option value="" disabled>
            What sort?
          </option>
        )}
        {kinds.map(([kind, { one }]) => (
          <option key={kind} value={kind}>
            {one}
          </option>
        ))}
      </select>
      {choice.isGuess && <span>a guess</span>}
    </>
  )
}
