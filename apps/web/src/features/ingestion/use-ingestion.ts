'use client'
import { print } from 'graphql'
import { useEffect, useState } from 'react'
import { sureEnough } from '../studio/change-set/queue-entry.ts'
import { type IngestionState, ingestionStream } from './ingest-page.query.ts'

/** How soon a stream that broke off is asked for again, in milliseconds. */
const again = 2000

const hasEnded = ({ status }: IngestionState) => status === 'DONE' || status === 'FAILED' || status === 'CANCELLED'

/** An ingestion as it is now: each change is told by the server. A stream that ends before the ingestion is asked for again. */
export function useIngestion(first: IngestionState): IngestionState {
  const [state, setState] = useState(first)
  const isOver = hasEnded(first)
  useEffect(() => {
    if (isOver) return
    const asked = new URLSearchParams({
      query: print(ingestionStream),
      variables: JSON.stringify({ id: first.id, sure: sureEnough }),
    })
    let source: EventSource
    let timer: ReturnType<typeof setTimeout>
    let ended = false
    const open = () => {
      source = new EventSource(`/graphql?${asked}`)
      source.addEventListener('next', ({ data }) => {
        const told: IngestionState | undefined = JSON.parse(data).data?.ingestion
        if (told === undefined) return
        ended = hasEnded(told)
        setState(told)
      })
      // The server ends the stream when the ingestion has ended; a browser would begin it anew by itself, at once.
      const close = () => {
        source.close()
        if (!ended) timer = setTimeout(open, again)
      }
      source.addEventListener('complete', close)
      source.addEventListener('error', close)
    }
    open()
    return () => {
      clearTimeout(timer)
      source.close()
    }
  }, [first.id, isOver])
  return state
}
