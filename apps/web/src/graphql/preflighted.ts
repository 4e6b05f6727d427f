/** A header that no other site's form can send: the API asks for one before it runs an operation. */
export const preflighted = { 'x-graphql-yoga-csrf': '1' }
