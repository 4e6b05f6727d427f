import type { SeedIds } from './seed-ids.ts'
import { isOlder, type SeedEntity, type SeedOutline } from './seed-outline.ts'
import type { SeedPlace } from './seed-resolver.ts'

/** Where an entity with a name that is taken is looked for: before it in its own seed, and in the seeds beside it that had theirs first. */
export type NamesTaken = {
  seed: string
  ids: SeedIds
  before: readonly SeedEntity[]
  beside: readonly SeedOutline[]
}

/**
 * Refuses an entity that is called as another of its kind is: most likely it is the same, and claims of one would be spread over two.
 * Two may share an alias, as persons share a family name, but the name of neither.
 */
export function refuseNameTaken(entity: SeedEntity, { seed, ids, before, beside }: NamesTaken, place: SeedPlace): void {
  const id = ids.find(`entity/${entity.slug}`)
  const others = [
    ...before.map((other) => ({ other, owner: '' })),
    ...beside.flatMap((outline) =>
      [...outline.entities.values()]
        .filter(({ slug }) => isOlder({ seed: outline.name, id: outline.ids.get(`entity/${slug}`) }, { seed, id }))
        .map((other) => ({ other, owner: ` of the seed ${outline.name}` })),
    ),
  ]
  for (const { other, owner } of others) {
    const name = other.kind === entity.kind && other.slug !== entity.slug && nameInCommon(entity, other)
    if (name)
      place.refuse(
        [...place.path, 'name'],
        `“${name}” is what the ${other.kind.toLowerCase()} “${other.slug}”${owner} is called`,
        `Use “${other.slug}” here; if this is another ${other.kind.toLowerCase()}, say in its name what sets it apart.`,
      )
  }
}

const fold = (name: string): string => name.trim().replaceAll(/\s+/g, ' ').toLowerCase()

function nameInCommon(one: SeedEntity, other: SeedEntity): string | undefined {
  const isCalled = ({ name, aliases }: SeedEntity, wanted: string) =>
    [name, ...aliases].some((called) => fold(called) === fold(wanted))
  if (isCalled(other, one.name)) return one.name
  return isCalled(one, other.name) ? other.name : undefined
}
