import type { ClaimDraft, ValueDraft } from './claim-draft.ts'

const isSaid = ({ entity, words }: ValueDraft) => entity !== null || words.trim() !== ''

/** What a draft says, whatever revision it is based on: space around its words and parts in which nothing stands are no difference. */
export function sayingOf({ id: _, base: _base, ...said }: ClaimDraft): string {
  const { text, note, object, qualifiers, conditions, speakers } = said
  return JSON.stringify({
    ...said,
    ...{ text: text.trim(), note: note.trim(), object: object && isSaid(object) ? object : null },
    qualifiers: qualifiers.filter(isSaid),
    conditions: conditions.filter(({ words }) => words.trim() !== ''),
    speakers: speakers.filter(({ speaker }) => speaker !== null),
  })
}
