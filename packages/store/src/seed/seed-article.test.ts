import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { evidenceOf, sentencesOfSpan, splitSentences } from '@backstop/knowledge'
import { describe, expect, test } from 'vitest'
import { readSeed } from './read-seed.ts'

const folder = fileURLToPath(new URL('../../../../seeds/europe-peacekeeping-plan/', import.meta.url))
const seed = readSeed(folder)
const sentences = splitSentences(seed.text.text)
const of = <Kind extends (typeof seed.aggregates)[number]['kind']>(kind: Kind) =>
  seed.aggregates.filter((aggregate) => aggregate.kind === kind) as unknown as Extract<
    (typeof seed.aggregates)[number],
    { kind: Kind }
  >[]
const claims = of('CLAIM')

describe('the seed article', () => {
  test('is there byte for byte', () => {
    expect(seed.text.sha256).toBe('d99bb75bb185dd165df521e2d346295e49af9fbca15fdf18f9348b6209ae1c09')
    expect(readFileSync(`${folder}article.txt`).length).toBe(2324)
  })

  test('has 18 sentences, and each is evidence of a claim', () => {
    const covered = new Set(
      claims.flatMap((claim) =>
        evidenceOf(claim).flatMap(({ start, end }) => sentencesOfSpan(sentences, start, end).map(({ index }) => index)),
      ),
    )
    expect(sentences).toHaveLength(18)
    expect([...covered].sort((a, b) => a - b)).toEqual(sentences.map(({ index }) => index))
  })

  test('leaves no word outside the evidence but the words that join', () => {
    const points = [...seed.text.text]
    for (const { start, end } of claims.flatMap(evidenceOf)) points.fill(' ', start, end)
    const left = points
      .join('')
      .split(/[^\p{L}’]+/u)
      .filter(Boolean)
    expect(left.filter((word) => !['and', 'but', 'the', 'with', 'These', 'the'].includes(word))).toEqual([])
  })

  test('gives 45 to 65 claims about 30 or more entities, each entity named by some claim', () => {
    expect(claims.length).toBeGreaterThanOrEqual(45)
    expect(claims.length).toBeLessThanOrEqual(65)
    const entities = of('ENTITY')
    expect(entities.length).toBeGreaterThanOrEqual(30)
    const named = JSON.stringify(claims)
    expect(entities.filter(({ id }) => !named.includes(id)).map(({ content }) => content.name)).toEqual([])
  })

  test('every date that the source does not print says why', () => {
    const times = claims
      .flatMap(({ content }) => [content.object?.value, ...content.qualifiers.map(({ value }) => value)])
      .filter((value) => value?.kind === 'TIME')
    expect(
      times.filter((time) => time?.kind === 'TIME' && time.inferredBecause === null).map((time) => time?.text),
    ).toEqual(['February 23, 2025'])
    expect(of('DOCUMENT')[0]?.content).toMatchObject({
      publishedOn: null,
      slugs: ['europe-comes-to-the-table-with-a-peacekeeping-plan'],
      datedAround: { inferredBecause: expect.any(String) },
    })
  })
})
