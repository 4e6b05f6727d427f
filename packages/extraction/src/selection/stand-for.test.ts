import { expect, test } from 'vitest'
import { fill } from '../testing/select.ts'

test.each([
  ['whoever says it', 'The board said it would sell a mill.', 'it would sell a mill', 'board'],
  ['whom the sentence before is about', 'The board left. It will sell a mill by May.', 'It will sell a mill', 'board'],
  ['what its sentence is about', 'The school was shut and it was sold.', 'it was sold', 'school'],
  ['many', 'Prosecutors left. They will question two men.', 'They will question two men', 'Prosecutors'],
  ['one by name', 'Acme opened a mill. It will hire 40 men.', 'It will hire 40 men', 'Acme'],
  ['a firm by its name', 'Holm Lamps opened. The firm will hire men.', 'The firm will hire men', 'Holm Lamps'],
  ['with the verb before', 'The board said it would go and had set aside £9.', 'had set aside £9', 'board'],
])('a pronoun stands for what the text is about: %s', (_, text, quote, subject) =>
  expect(fill(text, quote).subject).toBe(subject),
)

test.each([
  ['one is not many', 'The board left. They will sell a mill.', 'They will sell a mill'],
  ['a person is no thing', 'Anna Berg left. It will sell a mill.', 'It will sell a mill'],
  ['it speaks of nobody', 'The board left. It is clear that nurses stay.', 'It is clear'],
  ['nothing was told before', 'They will sell a mill.', 'They will sell a mill'],
])('it stays empty where nothing fits: %s', (_, text, quote) => expect(fill(text, quote).subject).toBeNull())

test('the sentence names whoever the pronoun stands for, and once who says it of themselves', () => {
  const text = 'The board said it would publish a report by Feb. 2. It will sell a mill on May 4.'
  expect(fill(text, 'It will sell a mill on May 4').text).toBe('The board will sell a mill on 4 May 2015.')
  expect(fill(text, 'it would publish a report by Feb. 2').text).toBe(
    'According to the board, it would publish a report by 2 February 2015.',
  )
})

test('whose something is, is told in a sentence that stands alone', () => {
  const text =
    'Anna Berg runs a shop. Her shop employs nurses. A report by the club came out. Its authors met. They were proud.'
  expect(fill(text, 'Her shop employs nurses').text).toBe("Anna Berg's shop employs nurses.")
  expect(fill(text, 'Its authors met').text).toBe('The authors of a report by the club met.')
  expect(fill('They met. Their rents rose.', 'Their rents rose').text).toBe('Their rents rose.')
})
