'use client'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { hideTime, isTimeHidden } from './hidden-time.ts'
import { announcementAt, timeInWords } from './time-words.ts'

/** An answer that is under way when the time is over still counts: it is waited for this long. */
const patienceMs = 2000
/** An end that did not reach the API is sent again so often. */
const againMs = 5000

type Props = {
  /** As the API gives them: dates in ISO 8601. */
  startedAt: string
  endsAt: string
  /** The time is over; called again and again until the run is. */
  onOver: () => void
}

/** How much time is left, in words, told aloud at a few moments; whoever is troubled by it hides it. */
export function TimeLeft({ startedAt, endsAt, onOver }: Props) {
  // Known in the browser alone: its clock is not that of the server that made the page.
  const [words, setWords] = useState('')
  const [said, setSaid] = useState('')
  // On the server there is no time to be shown or hidden.
  const [hidden, setHidden] = useState(isTimeHidden)
  const before = useRef(Number.NaN)
  const end = Date.parse(endsAt)
  const all = end - Date.parse(startedAt)
  const tick = useEffectEvent(() => {
    const left = end - Date.now()
    const announcement = announcementAt(before.current, left, all)
    if (announcement) setSaid(announcement)
    setWords(timeInWords(left))
    const since = (moment: number) => Math.floor((-patienceMs - moment) / againMs)
    if (left <= -patienceMs && (!(before.current <= -patienceMs) || since(left) > since(before.current))) onOver()
    before.current = left
  })
  const hide = (to: boolean) => {
    hideTime(to)
    setHidden(to)
  }
  useEffect(() => {
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <p className="needs-script mb-4 flex min-h-8 flex-wrap items-center gap-x-3 text-sm text-soft">
      {words !== '' && (
        <>
          {!hidden && <span>{words}</span>}
          <button type="button" className="link py-1" onClick={() => hide(!hidden)}>
            {hidden ? 'Show the time' : 'Hide the time'}
          </button>
        </>
      )}
      <span role="status" className="sr-only">
        {said}
      </span>
    </p>
  )
}
