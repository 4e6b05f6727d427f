/** Where database, logs and notes of running servers are kept; another one for those that run beside `npm start`. */
export const dataFolder = process.env.DATA_DIR || '.data'
