import { expect, test } from '@playwright/test'
import { giveAnswer } from './answering.ts'
import { watch } from './site.ts'

test('the first five minutes: a sentence, its claim, a quiz, a wrong answer, its sentence, GraphQL', async ({
  page,
}) => {
  test.setTimeout(90_000)
  const faults = watch(page)
  await page.goto('/')
  const sentence = page.getByRole('blockquote').getByRole('link')
  await expect(sentence).toHaveText(
    'This “backstop” would protect the European peacekeepers if they were put in danger and deter Russia from breaking the cease-fire.',
  )
  await expect(page.getByText('Planned · if they were put in danger')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Read (2 min)' })).toBeVisible()

  // The sentence leads into the article, to itself, with its claim open.
  await sentence.click()
  await expect(page).toHaveURL(/\/documents\/[^#]+#claim-/u)
  const card = page.getByRole('region', { name: 'The claim on these words' })
  await expect(card).toContainText('if they were put in danger')
  await expect(card).toContainText('One of 2 claims on these words')
  await expect(card.getByRole('term')).toHaveText([
    'Who says it',
    'How certain',
    'On what condition',
    'The words it rests on',
  ])
  const before = await card.textContent()
  await page.keyboard.press('j')
  await expect(card).not.toHaveText(before ?? '')

  // The quiz: every question until one is answered wrongly that tells of each option why.
  await page.getByRole('link', { name: 'Try 8 questions' }).click()
  await page.getByRole('button', { name: 'Start' }).click()
  const verdict = page.getByRole('region', { name: 'Not right' })
  const reasons = verdict.getByText(/^Why (?:not )?“/u)
  for (let question = 1; question <= 8; question += 1) {
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`Question ${question} of 8`)
    await giveAnswer(page)
    await page.getByRole('button', { name: 'Check' }).click()
    const wrong = page.getByRole('heading', { name: 'Not right' })
    await expect(wrong.or(page.getByRole('heading', { name: 'Right', exact: true }))).toBeVisible()
    if ((await wrong.isVisible()) && (await reasons.count()) > 0) break
    await page.getByRole('link', { name: /Next question|See the result/u }).click()
  }
  await expect(verdict.getByRole('blockquote').first()).toBeVisible()
  await expect(verdict.locator('mark').first()).toBeVisible()
  await expect(reasons.first()).toBeVisible()

  // Its sentence, in the article.
  await verdict.getByRole('link', { name: 'See the sentence in the article' }).click()
  await expect(page).toHaveURL(/\/documents\/[^#]+#claim-/u)
  await expect(card).toBeVisible()

  // The same, asked in GraphQL, with its answer.
  await page.getByRole('link', { name: 'See this in GraphQL' }).click()
  await expect(page).toHaveURL(/\/graphql\?query=/u)
  await expect(page.locator('.graphiql-query-editor')).toContainText('DocumentPage', { timeout: 20_000 })
  await expect(page.locator('.result-window')).toContainText('peacekeep', { timeout: 20_000 })
  expect(faults).toEqual([])
})
