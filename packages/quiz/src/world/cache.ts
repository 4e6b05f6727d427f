import type { World } from './world.ts'

/** What was worked out before, once for each world and key: every claim is looked at again for the wrong options of its neighbours. */
export function createCache<Value>(): (world: World, key: string, work: () => Value) => Value {
  const worlds = new WeakMap<World, Map<string, Value>>()
  return (world, key, work) => {
    const known = worlds.get(world) ?? new Map<string, Value>()
    worlds.set(world, known)
    if (!known.has(key)) known.set(key, work())
    return known.get(key) as Value
  }
}
