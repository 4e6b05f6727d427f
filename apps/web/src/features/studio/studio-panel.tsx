'use client'
import type { RefObject } from 'react'
import { ConflictPanel } from './change-set/conflict-panel.tsx'
import { RejectForm } from './change-set/reject-form.tsx'
import type { ClaimDraft, Known } from './claim/claim-draft.ts'
import { ClaimForm } from './claim/claim-form.tsx'
import { EntityForm } from './entity/entity-form.tsx'
import { MergeForm } from './entity/merge-form.tsx'
import { GuardPanel } from './guard/guard-panel.tsx'
import { PublishPanel } from './publication/publish-panel.tsx'
import { RelationForm, type RelationHandle } from './relation/relation-form.tsx'
import { nameOf } from './thing-words.ts'
import type { PanelState } from './use-panel.ts'
import type { StudioState } from './use-studio.ts'

type Props = {
  studio: StudioState
  panels: PanelState
  known: { entities: readonly Known[]; predicates: readonly Known[] }
  claimForm: RefObject<{ add: (spans: ClaimDraft['spans']) => void } | null>
  relationForm: RefObject<RelationHandle | null>
  /** Goes into the text, where words are selected for what is open. */
  onSelectMore: () => void
  /** The form of a claim was closed: of the claim `key`, opened from an entry of the queue or not. */
  onClaimClosed: (key: string | null, isSaved: boolean, entry: string | null) => void
}

/** What is open beside the text, above the queue. */
export function StudioPanel({ studio, panels, known, claimForm, relationForm, onSelectMore, onClaimClosed }: Props) {
  const { document, clash } = studio
  const { panel, close } = panels
  if (clash) return <ConflictPanel clash={clash} studio={studio} onTogether={panels.together} onClose={close} />
  switch (panel?.kind) {
    case 'claim':
      return (
        <ClaimForm
          key={panel.key}
          initial={panel.draft}
          before={panel.before}
          slip={panel.slip}
          guessed={panel.guessed}
          proposal={panel.proposal}
          suggestion={panel.suggestion}
          known={known}
          studio={studio}
          ref={claimForm}
          onSpans={({ spans }) => panels.setPicked(spans)}
          onSelectMore={onSelectMore}
          onClose={(key, isSaved) => onClaimClosed(key, isSaved, panel.entry)}
        />
      )
    case 'entity':
      return (
        <>
          <EntityForm
            entity={panel.found.entity}
            claims={panel.found.claims.totalCount}
            studio={studio}
            onClose={close}
          />
          <GuardPanel
            entity={panel.found.entity}
            document={document.id}
            known={known.entities}
            editing={studio}
            onClose={close}
          />
        </>
      )
    case 'guards':
      return (
        <GuardPanel
          entity={panel.entity}
          document={document.id}
          known={known.entities}
          editing={studio}
          isAlone
          onClose={close}
        />
      )
    case 'relation':
      return (
        <RelationForm
          initial={panel.draft}
          document={document}
          studio={studio}
          ref={relationForm}
          onSpans={panels.setPicked}
          onSelectMore={onSelectMore}
          onClose={close}
        />
      )
    case 'merge':
      return (
        <MergeForm
          entities={panel.entities}
          known={known.entities}
          document={document.id}
          onMerge={studio.merge}
          onClose={close}
        />
      )
    case 'reject':
      return (
        <RejectForm
          words={nameOf(panel.entry.thing)}
          onReject={(reason) => {
            studio.reject(panel.entry, reason)
            close()
          }}
          onClose={close}
        />
      )
    case 'publish':
      return (
        <PublishPanel
          document={document}
          drafts={studio.drafts}
          onPublish={studio.publishAll}
          onTakeBack={studio.abandon}
          onWhole={studio.closeList}
          onShow={(claim) => {
            close()
            studio.show(claim)
          }}
          onClose={close}
        />
      )
    default:
      return null
  }
}
