'use client'
import { Combobox, type Option } from '../../../ui/combobox.tsx'
import { ChoiceNote, chosen, newChoice, newOption } from './choice-field.tsx'
import type { Known, ValueDraft } from './claim-draft.ts'
import { findValues } from './find-values.ts'
import { newId, wordsId } from './form-fields.ts'
import { LikeNamesNote } from './like-names-note.tsx'
import { meaningInWords, meaningOf } from './value-words.ts'

type Props = {
  id: string
  label: string
  isLabelHidden?: boolean
  value: ValueDraft | null
  known: readonly Known[]
  document: string
  isProposed: boolean
  /** The words of the text by which somebody is named in it. */
  wordsFor: (name: string) => string
  onChange: (value: ValueDraft | null) => void
  wrong?: string | undefined
}

/** A field for somebody or something, a time or a number in plain writing, or words. */
export function ValueField({ value, known, document, isProposed, wordsFor, onChange, ...field }: Props) {
  const choose = (option: Option, offered: readonly Option[]) => {
    const meaning = meaningOf(option.id)
    if (meaning !== null) return onChange({ entity: null, words: option.label, meaning })
    if (option.id === wordsId) return onChange({ entity: null, words: option.label, meaning: null })
    const entity = option.id === newId ? newChoice(option.label, 'ENTITY', offered) : chosen(option)
    onChange({ entity, words: wordsFor(entity.name), meaning: null })
  }
  const name = value?.entity?.name ?? value?.words ?? ''
  return (
    <div data-proposed={isProposed || undefined} className="min-w-0">
      <Combobox
        {...field}
        value={name === '' ? null : { id: value?.entity?.id ?? wordsId, name }}
        find={findValues(document, known)}
        other={(words) =>
          words.trim() ? [{ id: wordsId, label: words.trim(), detail: 'as words' }, ...newOption(words)] : []
        }
        onChoose={choose}
        onClear={() => onChange(null)}
      />
      <ChoiceNote
        id={field.id}
        choice={value?.entity ?? null}
        isProposed={isProposed}
        onChange={(entity) => value && onChange({ ...value, entity })}
      >
        {value?.meaning && <span>{meaningInWords(value.meaning)}</span>}
      </ChoiceNote>
      <LikeNamesNote
        id={field.id}
        choice={value?.entity ?? null}
        known={known}
        document={document}
        onTake={(entity) => value && onChange({ ...value, entity })}
      />
    </div>
  )
}
