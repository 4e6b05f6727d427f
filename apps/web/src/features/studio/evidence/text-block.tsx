'use client'
import { memo } from 'react'
import { markClass } from '../../claim/mark-look.ts'
import type { Block, Run } from './text-blocks.ts'

type Props = { block: Block; current: string | null; isLong: boolean }

/** Some paragraphs of the text; drawn anew where what rests on them changed, or the current entry is or was there. */
export const TextBlock = memo(
  function TextBlock({ block: { paragraphs }, current, isLong }: Props) {
    return (
      <div className={`grid gap-[1em] ${isLong ? 'text-block' : ''}`}>
        {paragraphs.map(({ start, runs, isTitle }) => (
          <p key={start} className={isTitle ? 'font-semibold text-[1.15em] leading-snug' : 'text-pretty'}>
            {runs.map((run) => (
              <Words key={run.start} run={run} current={current} />
            ))}
          </p>
        ))}
      </div>
    )
  },
  (before, after) =>
    before.block.signature === after.block.signature &&
    before.current === after.current &&
    before.isLong === after.isLong,
)

function Words({ run: { start, text, marks, isPicked }, current }: { run: Run; current: string | null }) {
  const shown = marks.find(({ key }) => key === current) ?? marks[0]
  if (shown === undefined)
    return (
      <span data-start={start} data-picked={isPicked || undefined}>
        {text}
      </span>
    )
  // What begins on these words has its sign, whichever of them is drawn.
  const begun = marks.find(({ opens, status }) => opens && status !== 'PUBLISHED')
  return (
    <>
      {/* Beside the words: before them stands the sign of how they stand. */}
      {marks.some(({ isDenied }) => isDenied) && <span className="mark-not" />}
      <span
        data-start={start}
        data-keys={marks.map(({ key }) => key).join(' ')}
        data-status={shown.status}
        data-begun={begun?.status}
        data-open={shown.key === current ? '' : undefined}
        data-picked={isPicked || undefined}
        className={markClass(shown, false)}
      >
        {text}
      </span>
    </>
  )
}
