import { builder } from '../builder.ts'

/** What is for editors alone: everything beneath it has been let through once. */
export const Studio = builder.objectRef<object>('Studio').implement({
  description: 'What editors work with: drafts, suggestions, history. Nothing of it is public.',
})

builder.queryFields((t) => ({
  studio: t.field({
    type: Studio,
    description: 'Where editors work: for editors.',
    authScopes: { may: 'curate' },
    resolve: (_root, _args, { keepForNobody }) => {
      keepForNobody()
      return {}
    },
  }),
}))
