import type { ItemType } from '../type/item-type.ts'
import { type createKnowledge, entityValue } from './create-knowledge.ts'
import { type Bridge, itemsOf, make } from './try-type.ts'

type Build = ReturnType<typeof createKnowledge>

/** Claims of plain sentences of a text: "Ada Brun opened the fair." by its subject, its verb and its object. */
export function teller(build: Build) {
  const things = new Map<string, string>()
  const thing = (name: string, kind: Parameters<Build['entity']>[1]) => {
    const known = things.get(name) ?? build.entity(name, kind)
    things.set(name, known)
    return known
  }
  type More = Partial<Parameters<Build['claim']>[0]> & { is?: Parameters<Build['entity']>[1]; text?: string }
  return (quote: string, who: string, key: string, what: string | null, { is = 'PERSON', ...more }: More = {}) =>
    build.claim({
      ...{ text: `${quote}.`, quote, subject: thing(who, is), predicate: build.predicate(key) },
      ...(what === null ? {} : { object: entityValue(thing(what, 'CONCEPT')) }),
      ...more,
    })
}

/** What a type makes of one claim of what was built. */
export const madeOf = (type: ItemType, build: Build, id: string) => make(type, build as unknown as Bridge, id)

/** The stems of that. */
export const stemsOf = (type: ItemType, build: Build, id: string) =>
  itemsOf(madeOf(type, build, id)).map(({ stem }) => stem)
