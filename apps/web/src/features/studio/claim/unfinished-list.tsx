import { count } from '../../../ui/plural.ts'
import type { KeptDraft } from './draft-keeper.ts'
import { shorten } from './form-fields.ts'

type Props = {
  kept: readonly KeptDraft[]
  onGoOn: (kept: KeptDraft) => void
  onThrowAway: (kept: KeptDraft) => void
}

/** The claims that were begun on this device and not finished, each to be gone on with or thrown away. */
export const UnfinishedList = ({ kept, onGoOn, onThrowAway }: Props) => (
  <section aria-label="Unfinished claims" className="grid gap-1 rounded-md bg-tint p-2 text-sm">
    <p>
      {count(kept.length, 'unfinished claim')} {kept.length === 1 ? 'is' : 'are'} kept on this device.
    </p>
    <ul className="grid gap-1">
      {kept.map((each) => {
        const words = shorten(each.draft.text) || 'without a sentence'
        return (
          <li key={each.slip} className="flex flex-wrap items-baseline gap-x-3">
            <span className="min-w-0 basis-full font-serif">{words}</span>
            <button type="button" className="link min-h-6" onClick={() => onGoOn(each)}>
              Go on<span className="sr-only"> with “{words}”</span>
            </button>
            <button type="button" className="link min-h-6" onClick={() => onThrowAway(each)}>
              Throw away<span className="sr-only"> “{words}”</span>
            </button>
          </li>
        )
      })}
    </ul>
  </section>
)
