import { namesOf } from '../world/touch.ts'
import type { World } from '../world/world.ts'
import { asSentence } from './question.ts'

/**
 * How an entity is named as an option: by its name; an organisation as the document calls it, where that is by another name ("The WSJ"), since
 * readers look for what they have read.
 */
export function optionName(world: World, document: string, entity: string): string {
  const { name, kind } = world.entity(entity)
  if (kind !== 'ORGANIZATION') return asSentence(name)
  const text = world.document(document).text.toLowerCase()
  const [, ...aliases] = namesOf(world.entity(entity))
  const used =
    [name, ...aliases.sort((a, b) => b.length - a.length)].find((each) => text.includes(each.toLowerCase())) ?? name
  const hasArticle = name.startsWith('The ') && !used.startsWith('The ') && text.includes(`the ${used.toLowerCase()}`)
  return asSentence(hasArticle ? `The ${used}` : used)
}
