/** Where people reach the site: WEB_ORIGIN where it is public, else this machine; without a slash at its end. @param {string | number} port */
export const webOrigin = (port) => new URL(process.env.WEB_ORIGIN || `http://localhost:${port}`).origin
