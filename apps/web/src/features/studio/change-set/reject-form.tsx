import { ReasonForm } from '../reason-form.tsx'

/** What is usually wrong with a suggestion. */
const reasons = [
  'Not what the words say',
  'Says nothing of use',
  'Said by another claim already',
  'Somebody or something else is meant',
]

type Props = { words: string; onReject: (reason: string) => void; onClose: () => void }

/** Asks why a suggestion is rejected. */
export const RejectForm = ({ words, onReject, onClose }: Props) => (
  <ReasonForm title="Reject: why?" send="Reject" words={words} usual={reasons} onGive={onReject} onClose={onClose} />
)
