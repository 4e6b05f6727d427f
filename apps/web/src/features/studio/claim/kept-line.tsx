import type { Broken } from '../studio-api.ts'
import type { Kept } from './use-claim-draft.ts'

type Props = { kept: Kept; missing: string | null; broken: Broken | null; problem: string | null; isPractice: boolean }

const keptWords: Record<Kept, string> = {
  nowhere: '',
  here: 'Kept on this device.',
  sending: 'Saving …',
  there: 'Saved as a draft.',
}

const practised = 'Kept in your practice.'

/** Says where what is typed is kept, and what is in the way of saving it. */
export function KeptLine({ kept, missing, broken, problem, isPractice }: Props) {
  return (
    <div aria-live="polite" className="min-h-6 text-sm">
      {broken === null && problem === null ? (
        <p className="text-soft">
          {isPractice && kept === 'there' ? practised : keptWords[kept]}{' '}
          {missing !== null && `Still missing: ${missing}.`}
        </p>
      ) : (
        <p className="text-bad">
          {broken?.message ?? problem} {broken?.limit && `(${broken.limit})`} {broken?.remedy}{' '}
          {kept === 'here' && keptWords.here}
        </p>
      )}
    </div>
  )
}
