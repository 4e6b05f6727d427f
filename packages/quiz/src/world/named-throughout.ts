import type { World } from './world.ts'

/** Whether so many sentences name a thing that whoever knows the topic knows it: over a third. */
export function isNamedThroughout(world: World, document: string, entity: string): boolean {
  const { name, aliases } = world.entity(entity)
  const sentences = world.sentencesOf(document)
  const naming = sentences.filter(({ text }) => [name, ...aliases].some((form) => text.includes(form)))
  return sentences.length >= 8 && naming.length > sentences.length / 3
}
