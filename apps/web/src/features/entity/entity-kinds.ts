/** Kinds of entities in plain words, one and many, in the order in which a reader asks for them: who, where, what. */
export const entityKinds = {
  PERSON: { one: 'Person', many: 'People' },
  GROUP: { one: 'Group of people', many: 'Groups of people' },
  ORGANIZATION: { one: 'Organisation', many: 'Organisations' },
  PLACE: { one: 'Country or place', many: 'Countries and places' },
  PLAN: { one: 'Plan', many: 'Plans' },
  ROLE: { one: 'Role', many: 'Roles' },
  CAPABILITY: { one: 'Means', many: 'Means' },
  EVENT: { one: 'Event', many: 'Events' },
  CONCEPT: { one: 'Idea', many: 'Ideas' },
  WORK: { one: 'Publication', many: 'Publications' },
} as const
export type EntityKind = keyof typeof entityKinds
