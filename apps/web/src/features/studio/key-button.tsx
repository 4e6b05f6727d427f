import { ActButton } from './act-button.tsx'
import { type StudioCommand, studioKeys } from './studio-keys.ts'

type Props = {
  command: StudioCommand
  act: (command: StudioCommand) => void
  isOff?: boolean
  isMain?: boolean
  /** Where another word says better what it does here. */
  label?: string
  /** To what it would be done. */
  does?: string | undefined
}

/** A button that does what a key does, and names it. */
export function KeyButton({ command, act, isOff = false, isMain = false, label, does }: Props) {
  const { key, label: usual } = studioKeys[command]
  return (
    <ActButton
      letter={key}
      label={label ?? usual}
      isOff={isOff}
      isMain={isMain}
      does={does}
      onPress={() => act(command)}
    />
  )
}
