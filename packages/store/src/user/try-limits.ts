import type { TryLimit } from './limit-tries.ts'

/** Wrong passwords for one account, whoever guesses from wherever. */
export const signInTries = (email: string): TryLimit => ({ what: 'sign-in', who: email, most: 10, minutes: 15 })

/** Signing in from one address: a class behind one router gets in, a list of passwords does not. */
export const addressTries = (address: string): TryLimit => ({ what: 'address', who: address, most: 100, minutes: 15 })

/** New accounts from one address. */
export const signUpTries = (address: string): TryLimit => ({ what: 'sign-up', who: address, most: 60, minutes: 60 })
