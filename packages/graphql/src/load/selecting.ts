/** Plans what is selected beneath a field: of the rows at `path`, as the model that the GraphQL type `type` shows. */
export type NestedSelection = (query: object, path: (string | { type: string; name: string })[], type: string) => object

/**
 * Says what a field reads of its parent's row, where what it gives is no Prisma object itself but holds some. Pothos hands
 * select functions more than its typings tell; this is the one place that relies on it.
 * @param select gets `nested`, and the names of the fields that the operation selects beneath this one
 */
export const selecting = (select: (nested: NestedSelection, selected: () => ReadonlySet<string>) => object) => ({
  extensions: {
    pothosPrismaSelect: (
      _args: object,
      _context: object,
      nested: NestedSelection,
      selected: () => ReadonlySet<string>,
    ) => ({
      select: select(nested, selected),
    }),
  },
})
