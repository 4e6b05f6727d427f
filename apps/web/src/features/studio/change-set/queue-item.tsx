'use client'
import { memo, type ReactNode } from 'react'
import { count } from '../../../ui/plural.ts'
import { attributionInWords, claimInShort } from '../../claim/claim-words.ts'
import { ModalitySample } from '../../claim/modality-sample.tsx'
import { SaidParts } from '../claim/said-parts.tsx'
import type { Desk } from '../desk.ts'
import { ClaimQuestions } from '../item/claim-questions.tsx'
import { KeyButton } from '../key-button.tsx'
import { HistoryLink } from '../revision/history-link.tsx'
import type { StudioClaimData } from '../studio-document.query.ts'
import type { StudioCommand } from '../studio-keys.ts'
import { differencesOf, nameOf, statusWords } from '../thing-words.ts'
import { QuestionOf } from './question-asked.tsx'
import type { QueueEntry } from './queue-entry.ts'
import { statusSigns } from './status-signs.ts'

/** What can be done with an entry; only what is offered, and in practice nothing that the service keeps. */
export type QueueActs = {
  act: (command: StudioCommand) => void
  onEditEntity: (id: string) => void
  relations: ReactNode
  desk: Pick<Desk, 'offers' | 'isPractice'>
}

type Props = {
  entry: QueueEntry
  isCurrent: boolean
  onShow: (key: string) => void
  /** What can be done; of the current one alone, so that the others are not drawn anew with each step. */
  acts?: QueueActs | undefined
}

/** One entry: how it stands and what it says; whole, with what can be done, where it is the current one. */
export const QueueItem = memo(function QueueItem({ entry, isCurrent, onShow, acts }: Props) {
  const { key, status, thing, suggestion, questions } = entry
  const claim = thing?.__typename === 'StudioClaim' ? thing : null
  return (
    <li
      id={`entry-${key}`}
      className={`mb-1 rounded-md border px-3 py-2 ${isCurrent ? 'border-accent bg-raised' : 'border-transparent border-b-rule'}`}
    >
      <button
        type="button"
        data-entry={key}
        aria-current={isCurrent || undefined}
        className="grid w-full gap-0.5 rounded text-left"
        onClick={() => onShow(key)}
      >
        <span className="flex items-baseline gap-1 text-soft text-xs">
          <span aria-hidden="true" className="status-sign">
            {statusSigns[status]}
          </span>
          {statusWords[status]}
          {suggestion?.withdraws && ' to withdraw'}
          {suggestion?.confidence != null && ` · ${Math.round(suggestion.confidence * 100)} % sure`}
          {thing?.stale && ' · published anew since'}
          {questions !== null && ` · ${count(questions, 'question')}`}
        </span>
        <span className={`font-serif leading-snug ${status === 'WITHDRAWN' ? 'line-through decoration-bad' : ''}`}>
          {nameOf(thing)}
        </span>
      </button>
      {acts && (
        <div className="mt-2 grid gap-2">
          {claim && (
            <div className="grid gap-1 text-sm">
              <p className="flex items-baseline gap-1">
                <ModalitySample modality={claim.modality} negated={claim.polarity === 'NEGATED'} />
                <span>{[claimInShort(claim), ...attributionInWords(claim)].join(' · ')}</span>
              </p>
              <p className="text-soft">
                <SaidParts claim={claim} />
              </p>
              {suggestion && !acts.desk.isPractice && <QuestionOf revision={suggestion.id} />}
              {!acts.desk.isPractice && <EntityLinks claim={claim} onEditEntity={acts.onEditEntity} />}
            </div>
          )}
          {acts.relations}
          {entry.published && <Differences entry={entry} />}
          {questions !== null && <ClaimQuestions key={key} claim={key} count={questions} />}
          <p className="flex flex-wrap gap-1.5">
            {suggestion && <KeyButton command="accept" act={acts.act} isMain />}
            <KeyButton command="edit" act={acts.act} isOff={thing === null} />
            <KeyButton command="reject" act={acts.act} label={rejectWords[status]} />
            {claim && acts.desk.offers.has('merge') && <KeyButton command="merge" act={acts.act} />}
            {claim && suggestion === null && acts.desk.offers.has('relate') && (
              <KeyButton command="relate" act={acts.act} />
            )}
            {thing && !acts.desk.isPractice && <HistoryLink thing={thing.id} name={nameOf(thing)} />}
          </p>
        </div>
      )}
    </li>
  )
})

/** The forms of whom and what a claim names. */
const EntityLinks = ({
  claim: { subject, object },
  onEditEntity,
}: {
  claim: StudioClaimData
  onEditEntity: QueueActs['onEditEntity']
}) => (
  <p className="flex flex-wrap gap-x-3">
    {[subject, object?.entity].map(
      (entity) =>
        entity && (
          <button
            key={entity.id}
            type="button"
            className="link min-h-6 text-sm"
            onClick={() => onEditEntity(entity.id)}
          >
            Edit {entity.name}
          </button>
        ),
    )}
  </p>
)

const rejectWords: Record<QueueEntry['status'], string> = {
  SUGGESTED: 'Reject',
  DRAFT: 'Take back',
  CHANGED: 'Take back',
  WITHDRAWN: 'Keep it',
  PUBLISHED: 'Withdraw',
  FORMER: 'Withdraw',
}

/** What a draft says otherwise than what is published. */
function Differences({ entry: { published, thing } }: { entry: QueueEntry }) {
  return (
    <dl className="grid gap-1 border-rule border-l-2 pl-3 text-sm">
      {differencesOf(published, thing).map(({ field, label, before, after }) => (
        <div key={field}>
          <dt className="text-soft">{label}</dt>
          <dd>
            <del className="text-soft decoration-bad">{before || 'nothing'}</del>{' '}
            <ins className="no-underline">{after || 'nothing'}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}
