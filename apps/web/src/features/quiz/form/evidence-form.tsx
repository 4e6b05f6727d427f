import type { FormProps } from './form-props.ts'
import { OptionRow } from './option-row.tsx'

/** A sentence of a passage is pointed at. */
export function EvidenceForm({ item, result, given, onGive }: FormProps<'EvidenceItem'>) {
  return item.sentences.map(({ index, text }, at) => (
    <OptionRow
      key={index}
      kind="radio"
      option={{ id: String(index), text: <span className="font-serif text-lg leading-relaxed">{text}</span> }}
      number={at + 1}
      result={result}
      isChosen={given !== undefined && 'sentence' in given && given.sentence === index}
      onChoose={() => onGive({ sentence: index })}
    />
  ))
}
