import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { StudioClaimData } from '../studio-document.query.ts'
import { compareClaims } from './compare-claims.ts'

type Claim = StudioClaimData
const named = (id: string, name = id, aliases: string[] = []) => ({ id, name, aliases })
const none = { entity: null, minimum: null, maximum: null, unit: null, time: null, inferredBecause: null }
const words = (text: string): NonNullable<Claim['object']> => ({ id: text, key: null, kind: 'TEXT', text, ...none })
const claim = (id: string, [start, end]: [number, number], more: Partial<Claim> = {}): Claim => ({
  ...{ id, revision: id, status: 'PUBLISHED', stale: false, text: `${id} says.`, note: null },
  ...{ subject: named('anna'), predicate: { id: 'opens', label: 'opens' }, object: words('a factory') },
  ...{ qualifiers: [], modality: 'ASSERTED', polarity: 'AFFIRMED', attribution: [], conditions: [] },
  evidence: [{ id, start, end, quote: '' }],
  ...more,
})
/** Rows in short: kind, own, published, what differs. */
const rows = (...given: Parameters<typeof compareClaims>) =>
  compareClaims(...given).map((row) =>
    row.kind === 'FOUND'
      ? [row.own.id, row.published.id, ...row.differs]
      : row.kind === 'OWN'
        ? [row.own.id, null]
        : [null, row.published.id],
  )

describe('own claims beside published ones', () => {
  test('are the same where all parts are, whoever named them and however the words are written', () => {
    const published = claim('p', [0, 20], {
      subject: named('eu', 'the European Union', ['EU']),
      object: { ...words('A factory in Mora'), kind: 'ENTITY', entity: named('f', 'Mora works', ['the factory']) },
      attribution: [{ id: '1', speaker: named('bo', 'Bo'), cue: 'said', evidence: null }],
      conditions: [{ id: '2', kind: 'IF', text: 'if', claim: null, evidence: { id: '3', start: 12, end: 18 } }],
      qualifiers: [{ ...words('2014'), key: 'time', kind: 'TIME', time: '2014' }],
    })
    const own = claim('o', [5, 30], {
      subject: named('new', 'the EU'),
      predicate: { id: 'new', label: 'Opens' },
      object: words('the factory'),
      attribution: [{ id: '4', speaker: named('bo', 'Bo'), cue: null, evidence: null }],
      conditions: [{ id: '5', kind: 'IF', text: 'so', claim: null, evidence: { id: '6', start: 15, end: 30 } }],
      qualifiers: [{ ...words('in 2014'), key: 'time', kind: 'TIME', time: '2014' }],
    })
    expect(rows({ own: [own], published: [published] })).toEqual([['o', 'p']])
  })

  test('differ in the parts that are otherwise, each by its name', () => {
    const quantity = (maximum: number) => ({ ...words('up to'), kind: 'QUANTITY' as const, maximum })
    const differing: [string, Partial<Claim>][] = [
      ['subject', { subject: named('bo') }],
      ['predicate', { predicate: { id: 'shuts', label: 'shuts' } }],
      ['object', { object: words('a mill') }],
      ['object', { object: null }],
      ['polarity', { polarity: 'NEGATED' }],
      ['modality', { modality: 'PLAN' }],
      ['attribution', { attribution: [{ id: '1', speaker: named('bo'), cue: null, evidence: null }] }],
      [
        'conditions',
        { conditions: [{ id: '1', kind: 'IF', text: 'x', claim: null, evidence: { id: '2', start: 0, end: 9 } }] },
      ],
      ['qualifiers', { qualifiers: [{ ...words('2014'), key: 'time' }] }],
    ]
    for (const [part, more] of differing)
      expect(rows({ own: [claim('o', [0, 20], more)], published: [claim('p', [0, 20])] })).toEqual([['o', 'p', part]])
    expect(
      rows({
        own: [claim('o', [0, 9], { object: quantity(30) })],
        published: [claim('p', [0, 9], { object: quantity(3) })],
      }),
    ).toEqual([['o', 'p', 'object']])
  })

  test('are no pair without common words, nor where they share a few and are about something else', () => {
    expect(rows({ own: [claim('o', [20, 30])], published: [claim('p', [0, 20])] })).toEqual([
      [null, 'p'],
      ['o', null],
    ])
    const other = { subject: named('bo'), object: words('a mill') }
    expect(rows({ own: [claim('o', [0, 100], other)], published: [claim('p', [90, 100])] })).toEqual([
      ['o', null],
      [null, 'p'],
    ])
    expect(rows({ own: [claim('o', [0, 20], other)], published: [claim('p', [0, 20])] })).toEqual([
      ['o', 'p', 'subject', 'object'],
    ])
  })

  test('of several on the same words each is set beside the one that it agrees with most, and one alone', () => {
    const published = [claim('p1', [0, 20]), claim('p2', [0, 20], { object: words('a mill') })]
    const own = [claim('o1', [0, 20], { object: words('a mill') }), claim('o2', [0, 20]), claim('o3', [0, 20])]
    expect(rows({ own, published })).toEqual([
      ['o3', null],
      ['o2', 'p1'],
      ['o1', 'p2'],
    ])
    // Agreeing alike, the one with most of its words.
    expect(rows({ own: [claim('o', [0, 20])], published: [claim('p1', [0, 40]), claim('p2', [0, 22])] })).toEqual([
      [null, 'p1'],
      ['o', 'p2'],
    ])
  })

  test('what was missed though a suggestion said it is told, the one that was turned down first', () => {
    const published = [claim('p1', [0, 20]), claim('p2', [40, 60])]
    const passed = [
      { claim: claim('left', [0, 20]), isRejected: false },
      { claim: claim('rejected', [0, 20], { modality: 'PLAN' }), isRejected: true },
      { claim: claim('another', [40, 60], { predicate: { id: 'shuts', label: 'shuts' } }), isRejected: true },
    ]
    const told = compareClaims({ own: [], published, passed }).map((row) =>
      row.kind === 'MISSED' ? (row.passed?.claim.id ?? null) : row.kind,
    )
    expect(told).toEqual(['rejected', null])
  })

  test('come out the same in whatever order they came, none lost and none twice', () => {
    const anyClaim = (sort: string) =>
      fc
        .array(
          fc.record({
            start: fc.nat(30),
            length: fc.integer({ min: 1, max: 20 }),
            subject: fc.constantFrom('anna', 'bo'),
            object: fc.constantFrom('a factory', 'a mill'),
          }),
          { maxLength: 8 },
        )
        .map((all) =>
          all.map(({ start, length, subject, object }, i) =>
            claim(`${sort}${i}`, [start, start + length], { subject: named(subject), object: words(object) }),
          ),
        )
    fc.assert(
      fc.property(anyClaim('o'), anyClaim('p'), (own, published) => {
        const found = rows({ own, published })
        expect(rows({ own: own.toReversed(), published: published.toReversed() })).toEqual(found)
        const ids = found.flatMap((row) => row.slice(0, 2)).filter((id) => id !== null)
        expect(ids.toSorted()).toEqual([...own, ...published].map(({ id }) => id).toSorted())
      }),
      { numRuns: 200 },
    )
  })
})
