import { ActButton } from './act-button.tsx'
import { type StudioCommand, studioKeys } from './studio-keys.ts'

type Props = {
  command: StudioCommand
  act: (command: StudioCommand) => void
  isOff?: boolean
  isMain?: boolean
  /** Where another word says better what it does here. */
  label?: string
}

/** A button that does what a key does, and names it. */
export function KeyButton({ command, act, isOff = false, isMain = false, label }: Props) {
  const { key, label: usual } = studioKeys[command]
  return <ActButton letter={key} label={label ?? usual} isOff={isOff} isMain={isMain} onPress={() => act(command)} />
}
