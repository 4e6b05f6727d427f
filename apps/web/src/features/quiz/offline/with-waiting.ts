import type { Given } from '../form/given.ts'
import type { WholeAttempt } from '../quiz-page.query.ts'
import type { WaitingAnswer } from './answer-queue.ts'

/** A run as its learner knows it: with the answers that have not arrived yet, which nobody has judged. */
export function withWaiting(attempt: WholeAttempt, waiting: readonly WaitingAnswer[]): WholeAttempt {
  const own = new Map(waiting.filter((answer) => answer.attempt === attempt.id).map((answer) => [answer.item, answer]))
  if (own.size === 0) return attempt
  const items = attempt.items.map((entry) => {
    const answer = entry.answered ? undefined : own.get(entry.item.id)
    return answer === undefined ? entry : { ...entry, answered: true, given: partsOf(answer.response) }
  })
  return { ...attempt, items }
}

/** The parts of an answer, as the API names those of one that has arrived. */
function partsOf(given: Given): { id: string; text: string }[] {
  const named = (ids: readonly string[]) => ids.map((id) => ({ id, text: '' }))
  if ('options' in given) return named(given.options)
  if ('order' in given) return named(given.order)
  if ('pairs' in given) return named(given.pairs.map(({ left, right }) => `${left}-${right}`))
  return 'text' in given ? [{ id: 'text', text: given.text }] : named([`${given.sentence}`])
}
