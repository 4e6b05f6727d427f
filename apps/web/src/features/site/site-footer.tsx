import { KeyHelp } from './key-help.tsx'
import { KeyList } from './key-list.tsx'

/** What holds on every page. */
export function SiteFooter() {
  return (
    <footer className="no-print mt-12 border-rule border-t">
      <div className="mx-auto flex w-full max-w-page items-start justify-between gap-x-6 px-5 py-6 text-sm text-soft sm:gap-x-12 sm:px-8">
        <p className="max-w-2xl">
          No claim without the words it rests on, no question without a proof. What is only planned, feared or demanded
          is never shown as fact. Articles belong to their authors.
        </p>
        <KeyHelp>
          <KeyList />
        </KeyHelp>
      </div>
    </footer>
  )
}
