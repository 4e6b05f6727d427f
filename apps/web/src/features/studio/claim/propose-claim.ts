'use client'
import { ask } from '../../../graphql/ask.ts'
import type { Span } from '../evidence/span.ts'
import type { ClaimDraft } from './claim-draft.ts'
import { proposingClaim } from './propose-claim.query.ts'
import { readProposal } from './read-proposal.ts'

/** What the rules make of words: `now` once it has come, `soon` before that; null where they make nothing of them. */
export type Proposal = { now?: Partial<ClaimDraft> | null; soon: Promise<Partial<ClaimDraft> | null> }

const remembered = new Map<string, Proposal>()
const most = 20

/**
 * Asks what the rules make of words, once: as soon as somebody has selected them it is on its way, and mostly there when the form opens.
 * `version` is that of the document's set: who is known changes with it.
 */
export function proposeClaim(document: string, version: number | null, { start, end }: Span): Proposal {
  const key = `${document} ${version} ${start} ${end}`
  const known = remembered.get(key)
  if (known) return known
  const soon = ask(proposingClaim, { document, start, end }).then((data) => {
    if ('problem' in data) remembered.delete(key)
    return 'problem' in data || data.studio.prefill === null ? null : readProposal(data.studio.prefill)
  })
  const proposal: Proposal = { soon }
  void soon.then((now) => {
    proposal.now = now
  })
  remembered.set(key, proposal)
  const [oldest] = remembered.keys()
  if (remembered.size > most && oldest !== undefined) remembered.delete(oldest)
  return proposal
}
