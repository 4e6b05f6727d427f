import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ClaimDraft } from './claim-draft.ts'
import { forgetDraft, forgetDrafts, keepDraft, keptDrafts, newSlip } from './draft-keeper.ts'

const draft = (text: string, start: number) =>
  ({ id: null, text, spans: [{ start, end: start + 3 }], speakers: [] }) as unknown as ClaimDraft
const guessed = ['subject', 'text'] as const
const textsIn = (drawer: string) => keptDrafts(drawer).map(({ draft }) => draft.text)

beforeEach(() => {
  // Its keys are its own properties, as in a browser.
  const methods = {
    getItem(this: Record<string, string>, key: string) {
      return this[key] ?? null
    },
    setItem(this: Record<string, string>, key: string, value: string) {
      this[key] = value
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key]
    },
  }
  vi.stubGlobal('localStorage', Object.create(methods))
})
afterEach(() => vi.unstubAllGlobals())

test('each new claim that is not finished is kept by itself, in the order of the text', () => {
  const [one, other] = [newSlip(), newSlip()]
  keepDraft('d', { slip: one, draft: draft('behind', 9), guessed })
  keepDraft('d', { slip: other, draft: draft('before', 1), guessed })
  keepDraft('d', { slip: one, draft: draft('behind, longer', 9), guessed })
  expect(textsIn('d')).toEqual(['before', 'behind, longer'])
  forgetDraft('d', other)
  expect(textsIn('d')).toEqual(['behind, longer'])
})

test('those of another document, and what is no draft, are left alone', () => {
  keepDraft('d', { slip: newSlip(), draft: draft('here', 0), guessed })
  keepDraft('e', { slip: newSlip(), draft: draft('there', 0), guessed })
  localStorage.setItem('backstop:claim-draft:d:x', '{"text":5}')
  expect(textsIn('d')).toEqual(['here'])
  forgetDrafts('d')
  expect(textsIn('d')).toEqual([])
  expect(textsIn('e')).toEqual(['there'])
})

test('the one that was kept before each had a slip of its own is found', () => {
  localStorage.setItem('backstop:claim-draft:d:new', JSON.stringify(draft('old', 0)))
  expect(keptDrafts('d')).toMatchObject([{ slip: 'new', draft: { text: 'old' }, guessed: [] }])
})

test('what nobody has typed yet is kept as such, beside the draft', () => {
  keepDraft('d', { slip: 's', draft: draft('half', 0), guessed })
  expect(keptDrafts('d')).toEqual([{ slip: 's', draft: draft('half', 0), guessed: ['subject', 'text'] }])
})
