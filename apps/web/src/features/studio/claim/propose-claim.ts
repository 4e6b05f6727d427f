'use client'
import { ask } from '../../../graphql/ask.ts'
import type { Span } from '../evidence/span.ts'
import type { StudioState } from '../use-studio.ts'
import type { ClaimDraft } from './claim-draft.ts'
import { proposingClaim } from './propose-claim.query.ts'
import { readProposal } from './read-proposal.ts'

/** What the rules make of words: `now` once it has come, `soon` before that; null where they make nothing of them. */
export type Proposal = { now?: Partial<ClaimDraft> | null; soon: Promise<Partial<ClaimDraft> | null> }

/** In which document; who is known changes with the version of its set, unless only what is published counts. */
type Where = { document: string; version: number | null; published: boolean }

/** Where words of a document are selected. */
export const deskOf = ({ document, desk }: Pick<StudioState, 'document' | 'desk'>): Where => ({
  ...{ document: document.id, version: document.changeSet?.version ?? null, published: desk.isPractice },
})

const remembered = new Map<string, Proposal>()
const most = 20

/**
 * Asks what the rules make of words, once: as soon as somebody has selected them it is on its way, and mostly there when the form opens.
 */
export function proposeClaim({ document, version, published }: Where, { start, end }: Span): Proposal {
  const key = `${document} ${version} ${published} ${start} ${end}`
  const known = remembered.get(key)
  if (known) return known
  const soon = ask(proposingClaim, { document, start, end, published }).then((data) => {
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
