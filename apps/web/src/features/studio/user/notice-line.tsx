import type { Notice } from './use-deed.ts'

/** Says what came of the last deed, aloud too. */
export function NoticeLine({ notice }: { notice: Notice | null }) {
  return (
    <p role={notice?.bad ? 'alert' : 'status'} className={`min-h-6 text-sm ${notice?.bad ? 'text-bad' : 'text-soft'}`}>
      {notice?.words}
    </p>
  )
}
