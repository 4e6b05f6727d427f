import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { modalities, modalityWords } from '../claim/claim-words.ts'
import { type Marks, ParagraphText } from './paragraph-text.tsx'

const marks: Marks = Object.fromEntries(
  modalities.flatMap((modality) =>
    (['AFFIRMED', 'NEGATED'] as const).map((polarity) => [`${modality}-${polarity}`, { modality, polarity }]),
  ),
)
const anchors = Object.keys(marks)
const linkOn = (keys: string[], opens: string[], open: string | null = null) => {
  const paragraph = { start: 0, segments: [{ start: 0, text: 'words', keys, opens, lasts: [] }] }
  return renderToStaticMarkup(createElement(ParagraphText, { paragraph, marks, open, linkTo: (to) => `#${to}` }))
}

describe('ParagraphText', () => {
  it('tells of every mark the certainty that its line draws, whichever claim begins on its words', () => {
    for (const drawn of anchors)
      for (const begins of anchors)
        for (const open of [null, begins]) {
          const link = linkOn([...new Set([drawn, begins])], [begins], open)
          const shown = marks[open ?? drawn]
          expect(link).toContain(`class="mark ${modalityWords[shown?.modality ?? 'ASSERTED'].mark}"`)
          expect(link).toContain(`aria-describedby="certainty-${shown?.modality}-${shown?.polarity}"`.toLowerCase())
        }
  })
})
