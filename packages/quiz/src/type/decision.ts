import { isPassive, lemmaOf } from '../wording/clause.ts'
import { readClaim } from '../wording/read-claim.ts'
import type { KnownClaim, World } from '../world/world.ts'
import { isAgent } from './presentation.ts'

/** Verbs of what is often announced before it is done, so that a reader may well wonder whether it has been. */
const decisive =
  /^(?:abandon|abolish|adopt|announce|appeal|appoint|approve|award|ban|begin|block|build|buy|cancel|close|complete|confirm|cut|declare|deliver|demolish|dismiss|drop|elect|end|extend|file|finish|fire|found|grant|hire|inspect|introduce|invite|launch|lift|merge|move|name|open|order|pass|pay|plant|postpone|present|publish|reject|release|remove|rename|repair|replace|reply|resign|restore|return|sell|send|sign|start|stop|sue|suspend|test|transfer|visit|vote|withdraw)$/u

/** A year, or what tells how it was done: then that it was is plain. */
const plainlyDone = /\b1\d{3}\b|\b20\d\d\b|\bwithout\b/u

/** Whether a claim tells as done, of no certain year, what somebody decides to do: “the council approved the lease”, not “the lake drew visitors”. */
export function isDecision(world: World, claim: KnownClaim): boolean {
  const verb = claim.modality === 'ASSERTED' ? readClaim(world, claim)?.verb : undefined
  const object = claim.object?.value.kind === 'ENTITY' ? claim.object.value.entity : null
  const values = [claim.object?.value, ...claim.qualifiers.map(({ value }) => value)]
  return (
    verb !== undefined &&
    decisive.test(lemmaOf(verb) ?? '') &&
    (isPassive(verb) || isAgent(world, claim.subject)) &&
    !values.some((value) => value?.kind === 'QUANTITY') &&
    // Of a plan that everybody talks about it is plain that it has been told.
    !(
      announcing.test(lemmaOf(verb) ?? '') &&
      [claim.subject, object].some((id) => id !== null && world.entity(id).kind === 'PLAN')
    ) &&
    !plainlyDone.test(claim.text)
  )
}

const announcing = /^(?:announce|declare|introduce|present|publish)$/u
