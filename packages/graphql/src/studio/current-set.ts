import type { CurrentSet as Stored } from '@backstop/store'
import { builder } from '../builder.ts'
import { changeSetId } from './thing.ts'

export const CurrentSet = builder.objectRef<Stored>('CurrentSet').implement({
  description: 'What gathers until it is published together.',
  fields: (t) => ({
    id: t.id({ description: 'The change set.', resolve: ({ id }) => changeSetId(id) }),
    version: t.exposeInt('version', {
      description: 'Counts every change of it: publishing names the count that was seen.',
    }),
    accepted: t.exposeInt('accepted', { description: 'How many things it would publish.' }),
    pending: t.exposeInt('pending', { description: 'How many wait for a decision.' }),
  }),
})
