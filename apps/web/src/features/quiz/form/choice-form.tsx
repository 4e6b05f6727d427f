import type { FormProps } from './form-props.ts'
import { OptionRow } from './option-row.tsx'

/** One option is chosen, or all that are right. */
export function ChoiceForm({ item, result, given, onGive }: FormProps<'ChoiceItem'>) {
  const chosen = given && 'options' in given ? given.options : []
  const choose = (id: string, isChosen: boolean) => {
    const options = item.multiple ? [...chosen.filter((one) => one !== id), ...(isChosen ? [id] : [])] : [id]
    onGive(options.length > 0 ? { options } : undefined)
  }
  return (
    <>
      {item.multiple && <p className="-mt-2 mb-1 text-soft">Choose all that are right: there is more than one.</p>}
      {item.options.map((option, index) => (
        <OptionRow
          key={option.id}
          kind={item.multiple ? 'checkbox' : 'radio'}
          option={option}
          number={index + 1}
          result={result}
          isChosen={chosen.includes(option.id)}
          onChoose={(isChosen) => choose(option.id, isChosen)}
        />
      ))}
    </>
  )
}
