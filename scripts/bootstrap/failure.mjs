/** A failure the user can mend: shown as its message alone, which says what is wrong and what to do. */
export class Failure extends Error {}
