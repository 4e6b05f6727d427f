import type { GraphQLResolveInfo } from 'graphql'

type Gathering = { keys: Set<string>; results: Promise<Map<string, unknown>> }

const gatherings = new WeakMap<object, Map<string, Gathering>>()

/**
 * Loads what the rows of one list ask for with one call: whoever asks at the same place before the event loop turns shares
 * it. Nothing is kept for later.
 * @param context the request; requests share nothing
 * @param place what is loaded and how (see `placeOf`): the same place must mean the same `load`
 */
export async function gather<Value>(
  context: object,
  place: string,
  key: string,
  load: (keys: string[]) => Promise<ReadonlyMap<string, Value>>,
): Promise<Value | undefined> {
  const places = gatherings.get(context) ?? new Map<string, Gathering>()
  gatherings.set(context, places)
  let gathering = places.get(place)
  if (!gathering) {
    const keys = new Set<string>()
    const results = untilResolversRan().then(() => {
      places.delete(place)
      return load([...keys]) as Promise<Map<string, unknown>>
    })
    gathering = { keys, results }
    places.set(place, gathering)
  }
  gathering.keys.add(key)
  return (await gathering.results).get(key) as Value | undefined
}

/** Resolvers of one list run in one go, or in a chain of microtasks: a tick queued from a microtask comes after all of them. */
const untilResolversRan = () => Promise.resolve().then(() => new Promise<void>((done) => process.nextTick(done)))

/**
 * Where a field stands in the response, without the indexes of lists. Everything resolved at one place has the same selection
 * and the same arguments.
 */
export function placeOf({ path, parentType }: GraphQLResolveInfo): string {
  const names: (string | number)[] = []
  for (let at: typeof path | undefined = path; at; at = at.prev) if (typeof at.key === 'string') names.push(at.key)
  return `${parentType.name}:${names.join('<')}`
}
