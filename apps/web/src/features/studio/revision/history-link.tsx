import { Link } from '../../../ui/link.tsx'
import { historyAddress } from './revision-address.ts'

/** Leads to every revision of something; `name` is for those who hear the link by itself. */
export function HistoryLink({ thing, name }: { thing: string; name: string }) {
  return (
    <Link className="link inline-flex min-h-8 items-center px-2 text-sm" href={historyAddress(thing)}>
      History<span className="sr-only"> of {name}</span>
    </Link>
  )
}
