/** "1 claim", "2 claims", "no claims". */
export const count = (number: number, one: string, many = `${one}s`): string =>
  number === 0 ? `no ${many}` : `${number} ${number === 1 ? one : many}`
