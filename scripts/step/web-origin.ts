/** Where people reach the site: WEB_ORIGIN where it is public, else this machine. */
export const webOrigin = (port: string | number): string => process.env.WEB_ORIGIN || `http://localhost:${port}`
