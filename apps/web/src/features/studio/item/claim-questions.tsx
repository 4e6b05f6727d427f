'use client'
import { useEffect, useState } from 'react'
import { ask } from '../../../graphql/ask.ts'
import { graphql } from '../../../graphql/graphql.ts'
import { Link } from '../../../ui/link.tsx'
import { count as counted } from '../../../ui/plural.ts'
import { questionAddress } from './question-filter.ts'
import { sortRefusals, type ToldReason } from './question-words.ts'

const refusalsOfClaim = graphql(`
  query RefusalsOfClaim($claim: ID!) {
    studio { refusedClaims(claim: $claim, first: 1) { nodes { refusals { type reason words mending } } } }
  }
`)

/** How many questions a published claim bears, with the way to them; of one that bears none, why. */
export function ClaimQuestions({ claim, count }: { claim: string; count: number }) {
  const [why, setWhy] = useState<ToldReason | null>(null)
  useEffect(() => {
    if (count > 0) return
    let isCurrent = true
    void ask(refusalsOfClaim, { claim }).then((data) => {
      const refusals = ('problem' in data ? null : data.studio.refusedClaims.nodes[0])?.refusals ?? []
      const { mendable, others } = sortRefusals(refusals)
      if (isCurrent) setWhy([...mendable.values()][0]?.[0] ?? others[0] ?? null)
    })
    return () => {
      isCurrent = false
    }
  }, [claim, count])
  const href = questionAddress({ claim, list: count === 0 ? 'refused' : 'asked' })
  return (
    <p className="text-sm">
      {count === 0 && why && <span className="text-soft">Bears no question. {why.words} </span>}
      <Link className="link inline-block py-0.5" href={href}>
        {count === 0 ? 'Why it bears no question' : `Bears ${counted(count, 'question')}`}
      </Link>
    </p>
  )
}
