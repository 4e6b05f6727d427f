/** A parameter of an address that may stand there once; repeated, the first counts. */
export const firstOf = (parameter: string | string[] | undefined): string | undefined => [parameter].flat()[0]
