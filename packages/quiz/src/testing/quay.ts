import { createKnowledge, entityValue } from './create-knowledge.ts'

const text = `The old quay
The board will close the old quay to trucks in May.
The unions fear that the old quay is lost.
It is no longer safe for trucks, the board knows.
Trucks bring the fish to the old quay.`

/** A small invented article of which one claim, `unsafe`, stands in a sentence that has hardly a word of it. Returned anew, so that a test may change it. */
export function createQuay() {
  const build = createKnowledge(text)
  const quay = build.entity('the old quay', 'PLACE')
  const [board, unions] = [build.entity('the board', 'GROUP'), build.entity('the unions', 'GROUP')]
  const trucks = build.entity('trucks', 'CAPABILITY')
  const tell = (words: string, subject: string, predicate: string, object: string, quote: string) =>
    build.claim({ text: words, subject, predicate: build.predicate(predicate), object: entityValue(object), quote })
  tell('The board closes the old quay.', board, 'closes', quay, 'The board will close the old quay')
  tell('The unions fear for the old quay.', unions, 'fear-for', quay, 'The unions fear that the old quay is lost')
  tell(
    'Trucks bring the fish to the old quay.',
    trucks,
    'bring-the-fish-to',
    quay,
    'Trucks bring the fish to the old quay',
  )
  const unsafe = tell(
    'The old quay is a danger for trucks.',
    quay,
    'is-a-danger-for',
    trucks,
    'It is no longer safe for trucks',
  )
  return { ...build, ids: { unsafe } }
}
