import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { small } from '../testing/small-seed.ts'
import { readSeed, writeSeedIds } from './read-seed.ts'

let root: string
let folder: string
const write = (name: keyof typeof small, text: string) => writeFileSync(join(folder, name), text)
/** Changes a file that other changes may have changed before. */
const change = (name: keyof typeof small, from: string, to: string) => {
  const text = readFileSync(join(folder, name), 'utf8')
  expect(text).toContain(from)
  write(name, text.replace(from, to))
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'backstop-seed-'))
  folder = join(root, 'small')
  mkdirSync(folder)
  for (const [name, text] of Object.entries(small)) writeFileSync(join(folder, name), text)
  writeSeedIds(folder)
})
afterEach(() => rmSync(root, { recursive: true }))

describe('a seed file that breaks a law is refused with line and reason', () => {
  test.each([
    [
      'claims.yaml',
      'evidence: [Bob 🇺🇦 went]',
      'evidence: [Bob 🇺🇦 has gone]',
      'claims.yaml:19: bob-went: evidence 1: these words are not in the article: “Bob 🇺🇦 has gone”; it has “Bob 🇺🇦” and then “went.”, not “has”.',
    ],
    [
      'claims.yaml',
      'evidence: [Bob 🇺🇦 went]',
      'evidence: [Bob]',
      'claims.yaml:19: bob-went: evidence 1: these words stand 3 times',
    ],
    [
      'claims.yaml',
      'evidence: [Bob 🇺🇦 went]',
      'evidence: [{ quote: Bob, after: Bob }]',
      'claims.yaml:19: bob-went: evidence 1.after: these words stand 3 times in the article: give more of them',
    ],
    [
      'claims.yaml',
      'evidence: [Bob 🇺🇦 went]',
      'evidence: [{ quote: Bob 🇺🇦 went, after: Dee }]',
      'claims.yaml:19: bob-went: evidence 1.after: these words are not in the article: “Dee”',
    ],
    [
      'claims.yaml',
      'evidence: [Bob 🇺🇦 went]',
      'evidence: [{ quote: Bob 🇺🇦 went, after: slept }]',
      'claims.yaml:19: bob-went: evidence 1: these words do not stand behind those they are after',
    ],
    [
      'claims.yaml',
      'evidence: [Bob 🇺🇦 went]',
      'evidence: []',
      'claims.yaml:19: bob-went: evidence: a claim needs at least one',
    ],
    [
      'claims.yaml',
      'evidence: [Bob 🇺🇦 went]',
      'evidence: [Bob 🇺🇦 went on April 2, 2026]',
      'claims.yaml:19: bob-went: evidence 2: this is no text: a quote with a comma, a colon or a number needs quotation marks',
    ],
    [
      'claims.yaml',
      'evidence: [Bob 🇺🇦 went]',
      'evidence: [Ann said: Bob 🇺🇦 went]',
      'claims.yaml:19: bob-went: evidence 1: this is no text: a quote with a comma, a colon or a number needs quotation marks',
    ],
    [
      'claims.yaml',
      'evidence: [Bob 🇺🇦 went]',
      'evidence: Bob 🇺🇦 went',
      'claims.yaml:19: bob-went: evidence: evidence is a list: put [ ] round it.',
    ],
    [
      'claims.yaml',
      'speaker: ann',
      'speaker: the-plan',
      'claims.yaml:9: bob-goes: attribution 1.speaker: a plan does not speak: a speaker is PERSON or ORGANIZATION or GROUP',
    ],
    [
      'claims.yaml',
      'object: null',
      'object: { text: in 1871, time: 1871, because: null }',
      'claims.yaml:6: bob-goes: object.time: time must be text: write "1871".',
    ],
    [
      'claims.yaml',
      'evidence: [Bob 🇺🇦 went]',
      'evidence: [{ quote: Bob 🇺🇦 went }]',
      'claims.yaml:19: bob-went: evidence 1.after: after is missing',
    ],
    [
      'claims.yaml',
      'object: null',
      'object: { text: between 3 and 2, minimum: 3, maximum: 2 }',
      'claims.yaml:6: bob-goes: object: the minimum is above the maximum',
    ],
    [
      'claims.yaml',
      'object: null',
      'object: { text: their plan, entity: ann }',
      'claims.yaml:6: bob-goes: object.text: these words are not in the article: “their plan”',
    ],
    [
      'claims.yaml',
      '  modality: PLAN\n',
      '  qualifiers: [{ key: time, value: { text: in 1871, time: "1871", because: null } }]\n  modality: PLAN\n',
      'claims.yaml:7: bob-goes: qualifiers 1.value.text: these words are not in the article: “in 1871”',
    ],
    [
      'claims.yaml',
      'cue: said',
      'cue: told',
      'claims.yaml:9: bob-goes: attribution 1.cue: these words are not in the article: “told”',
    ],
    [
      'claims.yaml',
      'evidence: Ann said',
      'evidence: [Ann said]',
      'claims.yaml:9: bob-goes: attribution 1.evidence: evidence is one quote, not a list',
    ],
    [
      'claims.yaml',
      'evidence: once Cy is back }',
      'evidence: [once Cy is back] }',
      'claims.yaml:10: bob-goes: conditions 1.evidence: evidence is one quote, not a list',
    ],
    [
      'claims.yaml',
      'text: once Cy is back',
      'text: as soon as Cy is back',
      'claims.yaml:10: bob-goes: conditions 1.text: these words are not in the article: “as soon as Cy is back”',
    ],
    ['claims.yaml', '  modality: PLAN\n', '', 'claims.yaml:2: bob-goes: modality: modality is missing'],
    [
      'claims.yaml',
      'subject: bob',
      'subject: the-plan',
      'claims.yaml:4: bob-goes: subject: the subject of “goes” is PERSON, and “the-plan” is PLAN',
    ],
    [
      'claims.yaml',
      'object: null',
      'object: { text: Ann’s plan, entity: the-plan }',
      'claims.yaml:6: bob-goes: object: the object of “goes” is no entity, and “the-plan” is PLAN',
    ],
    [
      'claims.yaml',
      'subject: bob',
      'subject: bobby',
      'claims.yaml:4: bob-goes: subject: there is no entity “bobby”: did you mean “bob”?',
    ],
    [
      'claims.yaml',
      'predicate: goes',
      'predicate: gos',
      'claims.yaml:5: bob-goes: predicate: there is no predicate “gos”: did you mean “goes”?',
    ],
    [
      'relations.yaml',
      'from: bob-went',
      'from: bob-want',
      'relations.yaml:2: entry 1.from: there is no claim “bob-want”: did you mean “bob-went”, “bob-goes”?',
    ],
    [
      'claims.yaml',
      'modality: PLAN',
      'modality: PLANNED',
      'claims.yaml:7: bob-goes: modality: modality is one of ASSERTED, PLAN,',
    ],
    ['claims.yaml', 'key: bob-went', 'key: bob-goes', 'claims.yaml:12: bob-goes: “bob-goes” stands here twice'],
    [
      'claims.yaml',
      'object: null',
      'object: { text: April 2, 2026, entity: ann }',
      'claims.yaml:6: bob-goes: object: there is no field “2026” here; a text with a comma needs quotation marks',
    ],
    [
      'claims.yaml',
      'object: null',
      'object: { text: x, entty: ann }',
      'claims.yaml:6: bob-goes: object: there is no field “entty” here',
    ],
    ['entities.yaml', 'slug: ann,', 'slug: Ann,', 'entities.yaml:2: Ann: slug: lower-case letters'],
    [
      'relations.yaml',
      'basis: EDITORIAL, because: A test.',
      'basis: STATED',
      'relations.yaml:2: entry 1: a stated relation needs evidence',
    ],
    ['relations.yaml', ', because: A test.', '', 'relations.yaml:2: entry 1: an editor’s reading says why'],
    ['document.yaml', 'value: 2025-02', 'value: February', 'document.yaml:10: datedAround.value: not an EDTF'],
    [
      'document.yaml',
      'title: Ann’s plan',
      'title: The plan',
      'document.yaml:3: title: the title is the first line of article.txt, “Ann’s plan”',
    ],
    [
      'guards.yaml',
      'from: ann',
      'from: anna',
      'guards.yaml:2: entry 1.from: there is no entity “anna”: did you mean “ann”?',
    ],
    ['predicates.yaml', '- {', '- {{', 'predicates.yaml:3: '],
    ['article.txt', 'Ann’s plan', 'Ann’s\u0000plan', 'article.txt: NUL at character 5'],
  ] as const)('%s: %s → %s', (name, from, to, message) => {
    change(name, from, to)
    expect(() => readSeed(folder)).toThrow(
      expect.objectContaining({ code: 'BROKEN_LAW', message: expect.stringContaining(message) }),
    )
  })

  test('by folder, file, line and reason, with the way out', () => {
    change('claims.yaml', 'subject: bob', 'subject: bobby')
    expect(() => readSeed(folder)).toThrow(
      expect.objectContaining({
        message: `${root}/small/claims.yaml:4: bob-goes: subject: there is no entity “bobby”: did you mean “bob”?`,
        remedy: 'Mend it and run this again; nothing of this seed was taken in.',
      }),
    )
  })

  const told = (path = folder) => {
    try {
      readSeed(path)
    } catch (error) {
      return (error as Error).message.replaceAll(`${path}/`, '').split('\n')
    }
    return []
  }

  test('with all its faults at once, one an entry: first what breaks the shape of a file', () => {
    change('claims.yaml', 'subject: bob', 'subject: bobby')
    change('claims.yaml', 'evidence: [Bob 🇺🇦 went]', 'evidence: [Bob flew]')
    change('guards.yaml', 'from: ann', 'from: anna')
    expect(told()).toEqual([
      'guards.yaml:2: entry 1.from: there is no entity “anna”: did you mean “ann”?',
      'claims.yaml:4: bob-goes: subject: there is no entity “bobby”: did you mean “bob”?',
      expect.stringMatching(/^claims.yaml:\d+: bob-went: .*these words are not in the article: “Bob flew”\.$/),
    ])
    change('entities.yaml', 'slug: ann,', 'slug: Ann,')
    change('claims.yaml', 'modality: PLAN', 'modality: PLANNED')
    rmSync(join(folder, 'relations.yaml'))
    expect(told()).toEqual([
      expect.stringMatching(/^entities.yaml:2: Ann: slug: lower-case letters/),
      expect.stringMatching(/^claims.yaml:7: bob-goes: modality: modality is one of/),
      'relations.yaml: it cannot be read, and every seed has it.',
    ])
  })

  test('each of several with its own way out, where it has one', () => {
    const other = join(root, 'other')
    mkdirSync(other)
    for (const [name, text] of Object.entries(small)) writeFileSync(join(other, name), text)
    expect(told(other)).toEqual([
      'document.yaml:2: slug: the document “anns-plan” belongs to the seed small. Choose another slug.',
      expect.stringMatching(
        /^predicates.yaml:2: goes: the predicate “goes” belongs to the seed small. Leave it out here /,
      ),
      ...['ann', 'bob', 'the-plan'].map((slug) =>
        expect.stringContaining(`: ${slug}: the entity “${slug}” belongs to the seed small.`),
      ),
    ])
  })

  test('for an entity that is called as another of its kind', () => {
    const put = (entry: string) =>
      write('entities.yaml', `${small['entities.yaml']}- { ${entry}, description: null }\n`)
    put('slug: robert, name: bobby, kind: PERSON')
    expect(told()).toEqual(['entities.yaml:5: robert: name: “bobby” is what the person “bob” is called.'])
    put('slug: robert, name: Robert, kind: PERSON, aliases: [Bob]')
    expect(told()).toEqual(['entities.yaml:5: robert: name: “Bob” is what the person “bob” is called.'])
    for (const other of ['name: Robert, kind: PERSON, aliases: [Bobby]', 'name: Bob, kind: PLACE']) {
      put(`slug: robert, ${other}`)
      expect(told()).toEqual(['ids.yaml: there is no id for entity/robert.'])
    }
  })

  test('but for capitals and white space in what is shown as its words', () => {
    change('claims.yaml', 'cue: said, evidence', 'cue: "ann  Said", evidence')
    expect(() => readSeed(folder)).not.toThrow()
  })

  test('a file that is missing', () => {
    rmSync(join(folder, 'guards.yaml'))
    expect(() => readSeed(folder)).toThrow('small/guards.yaml: it cannot be read, and every seed has it.')
  })

  test('ids that are none', () => {
    writeFileSync(join(folder, 'ids.yaml'), 'document/anns-plan: one\n')
    expect(() => readSeed(folder)).toThrow(`${root}/small/ids.yaml:1: document/anns-plan: `)
  })

  test('bytes that are not UTF-8', () => {
    writeFileSync(join(folder, 'article.txt'), Buffer.from([0x41, 0xff, 0x42]))
    expect(() => readSeed(folder)).toThrow('article.txt: it is not UTF-8')
  })

  test('a part without an id', () => {
    write('entities.yaml', `${small['entities.yaml']}- { slug: cy, name: Cy, kind: PERSON, description: null }\n`)
    expect(() => readSeed(folder)).toThrow('small/ids.yaml: there is no id for entity/cy.')
  })

  test('a part without an id only when there is no other fault', () => {
    change('claims.yaml', 'evidence: [Bob 🇺🇦 went]', 'evidence: [Bob flew]')
    rmSync(join(folder, 'ids.yaml'))
    expect(() => readSeed(folder)).toThrow('these words are not in the article')
    write('claims.yaml', small['claims.yaml'])
    expect(() => readSeed(folder)).toThrow(/ids.yaml: there is no id for text\/\w+ and \d+ more\./)
  })
})
