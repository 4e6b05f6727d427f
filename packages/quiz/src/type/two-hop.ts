import { sentencesOf } from '../world/answers.ts'
import type { ItemType, Outcome } from './item-type.ts'
import { joinOffice } from './join-office.ts'
import { joinThing } from './join-thing.ts'

const key = 'two-hop'

/** Two claims of different sentences joined on what they have in common: neither sentence answers it alone. */
export const twoHop: ItemType = {
  key,
  of: 'claim',
  make: (source) => {
    const { world, claim } = source
    if (claim.polarity === 'NEGATED')
      return [{ refused: { claim: claim.id, type: key, slot: 'join', reason: 'a denial makes a negative stem' } }]
    const own = sentencesOf(world, claim)
    const elsewhere = world
      .claimsOf(claim.document)
      .filter(
        (other) => other.polarity === 'AFFIRMED' && sentencesOf(world, other).every((index) => !own.includes(index)),
      )
    const made = elsewhere.flatMap((other): Outcome[] => [...joinOffice(source, other), ...joinThing(source, other)])
    return made.length > 0
      ? made
      : [
          {
            refused: {
              claim: claim.id,
              type: key,
              slot: 'join',
              reason: 'no other sentence tells more of what it names',
            },
          },
        ]
  },
}
