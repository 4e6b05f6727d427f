export type { Role } from '../../generated/client/client.ts'

import { Role } from '../../generated/client/client.ts'

/** All roles, the one that may do least first. */
export const roles = Object.values(Role)
