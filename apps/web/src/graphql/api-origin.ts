/** Where the API listens, read at run time so that one build serves any port: "http://127.0.0.1:4000". */
export const apiOrigin = (): string => process.env.API_ORIGIN ?? 'http://127.0.0.1:4000'
