'use client'
import { relationWords } from '../../claim/relation-words.ts'
import { statusSigns } from '../change-set/status-signs.ts'
import type { StudioDocumentData, StudioRelationData } from '../studio-document.query.ts'
import { statusWords } from '../thing-words.ts'
import { draftOfLikely, type RelationDraft, relationDraftOf, relationsOf } from './relation-draft.ts'

type Props = {
  claim: string
  document: StudioDocumentData
  onOpen: (draft: RelationDraft) => void
  onTakeAway: (relation: StudioRelationData, words: string) => void
}

/** What a claim has to do with others, and what it may have to do with them: said by nobody yet. */
export function ClaimRelations({ claim, document, onOpen, onTakeAway }: Props) {
  const relations = relationsOf(claim, document.relations)
  const likely = document.likelyRelations.filter(({ from, to }) => from === claim || to === claim)
  if (relations.length + likely.length === 0) return null
  return (
    <ul aria-label="Linked with" className="grid gap-1 text-sm">
      {relations.map(({ relation, direction, other }) => {
        const words = `${relationWords[relation.relationKind][direction]} “${other.text}”`
        const isGone = relation.status === 'WITHDRAWN'
        return (
          <li key={relation.id} className="border-rule border-l-2 pl-3">
            <span className={isGone ? 'line-through decoration-bad' : ''}>
              <span className="font-medium">{relationWords[relation.relationKind][direction]}</span>{' '}
              <span className="font-serif">{other.text}</span>
            </span>{' '}
            {relation.status !== 'PUBLISHED' && (
              <span className="text-soft">
                <span aria-hidden="true" className="status-sign">
                  {statusSigns[relation.status]}
                </span>
                {statusWords[relation.status]}
              </span>
            )}
            {!isGone && (
              <span className="flex gap-3">
                <button type="button" className="link min-h-6" onClick={() => onOpen(relationDraftOf(relation))}>
                  Edit<span className="sr-only">: {words}</span>
                </button>
                <button type="button" className="link min-h-6" onClick={() => onTakeAway(relation, words)}>
                  Take away<span className="sr-only">: {words}</span>
                </button>
              </span>
            )}
          </li>
        )
      })}
      {likely.map((each) => {
        const draft = draftOfLikely(each, document.claims)
        const other = each.from === claim ? draft?.to : draft?.from
        if (!draft || !other) return null
        return (
          <li key={`${each.from} ${each.to}`} className="border-rule border-l-2 border-dotted pl-3">
            <span className="text-soft">{each.kind === 'REPEATS' ? 'May repeat' : 'May contradict'}</span>{' '}
            <span className="font-serif">{other.name}</span> <span className="block text-soft">{each.because}</span>
            <button type="button" className="link min-h-6" onClick={() => onOpen(draft)}>
              Say so …<span className="sr-only">: {other.name}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
