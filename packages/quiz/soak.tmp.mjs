import fc from 'fast-check'
import { checkItem } from './src/checker/check-item.ts'
import { lintItem } from './src/lint/lint-item.ts'
import { anyKnowledge } from './src/testing/any-knowledge.ts'
import { itemTypes } from './src/type/registry.ts'
import { createWorld } from './src/world/world.ts'
let graphs = 0, items = 0, faults = 0, flaws = 0
const per = {}
fc.assert(fc.property(anyKnowledge, fc.nat({ max: 99 }), (knowledge, seed) => {
  graphs += 1
  const world = createWorld(knowledge)
  for (const claim of world.claimsOf(knowledge.documents[0].id)) for (const type of itemTypes) for (const out of type.make({ world, claim, seed })) {
    if (!('item' in out)) continue
    items += 1; per[out.item.type] = (per[out.item.type] ?? 0) + 1
    faults += checkItem(out.item, knowledge).length; flaws += lintItem(out.item).length
  }
  if (graphs % 1000 === 0) console.log(graphs, items, faults, flaws, JSON.stringify(per))
  return true
}), { numRuns: 10000, seed: 20250223 })
console.log('done', graphs, items, 'faults', faults, 'flaws', flaws, JSON.stringify(per))
