import { type Item, itemSchema, showItem } from '@backstop/quiz'

/** A question as a learner may see it before the answer, with the id of its stored wording. */
export type ShownItem = { id: string } & ReturnType<typeof showItem>

/** What is stored of an item. */
type StoredItem = { id: string; version: number; content: unknown }

/** The whole record of a stored item, key and proof included: for grading, never for showing. */
export const parseStored = ({ version, content }: StoredItem): Item => ({ ...itemSchema.parse(content), version })

/** A stored item as learners may see it. Whoever has parsed it hands it over: that is most of the work. */
export const showStored = (row: StoredItem, item = parseStored(row)): ShownItem => ({ id: row.id, ...showItem(item) })
