import { beforeEach, expect, test, vi } from 'vitest'
import type { WaitingAnswer } from '../quiz/offline/answer-queue.ts'
import { createLeave, type Device } from './leave-device.ts'

const answer = (attempt: string, item: string): WaitingAnswer => ({
  ...{ attempt, item, clientKey: item, order: 1 },
  response: { text: item },
})

/** A device on which so many answers wait; those of `theirs` are not for whoever is signed in. */
let device: Device & { waiting: WaitingAnswer[]; isOnline: boolean; runs: number; local: Record<string, string> }
beforeEach(() => {
  const storage = (kept: Record<string, string>) =>
    Object.assign(Object.create({ removeItem: (key: string) => delete kept[key] }), kept) as Storage
  device = {
    waiting: [],
    isOnline: true,
    runs: 2,
    local: {},
    send: async () => {
      if (device.isOnline) device.waiting = device.waiting.filter(({ attempt }) => attempt === 'theirs')
      return { notYours: device.waiting.filter(({ attempt }) => attempt === 'theirs') }
    },
    answers: {
      list: async () => [...device.waiting],
      remove: async (gone) => {
        device.waiting = device.waiting.filter(({ item }) => item !== gone.item)
      },
    },
    forgetRuns: async () => {
      device.runs = 0
    },
    storages: () => [storage(device.local)],
  }
})
const leave = () => createLeave(async () => device)
const done = () => vi.fn(async () => undefined)

test('whoever signs out leaves no run and no answer: what waits is sent before', async () => {
  device.waiting = [answer('own', 'a')]
  const act = vi.fn(async () => {
    expect(device.waiting).toEqual([])
    return undefined
  })
  expect(await leave()({ act })).toBeUndefined()
  expect(act).toHaveBeenCalledTimes(1)
  expect(device.runs).toBe(0)
})

test('answers that would be lost are told of once, and then gone', async () => {
  device.waiting = [answer('own', 'a'), answer('own', 'b')]
  device.isOnline = false
  const act = done()
  const signOut = leave()
  expect((await signOut({ act }))?.message).toBe('2 answers on this device have not arrived yet, and would be lost.')
  expect([act.mock.calls.length, device.waiting.length, device.runs]).toEqual([0, 2, 2])
  expect(await signOut({ act })).toBeUndefined()
  expect([act.mock.calls.length, device.waiting.length, device.runs]).toEqual([1, 0, 0])
})

test('what waits for somebody else to sign in again stays, and keeps nobody from leaving', async () => {
  device.waiting = [answer('theirs', 'a')]
  expect(await leave()({ act: done() })).toBeUndefined()
  expect(device.waiting).toEqual([answer('theirs', 'a')])
})

test('where leaving is refused all stays as it was', async () => {
  const refusal = { message: 'Not now.' }
  expect(await leave()({ act: async () => refusal })).toBe(refusal)
  expect(device.runs).toBe(2)
})

test('a device that gives nothing out keeps nobody from leaving', async () => {
  const broken = () => Promise.reject(new Error('closed'))
  Object.assign(device, { send: broken, answers: { list: broken, remove: broken }, forgetRuns: broken })
  const act = done()
  expect(await leave()({ act })).toBeUndefined()
  expect(act).toHaveBeenCalledTimes(1)
})

test('who deletes everything leaves nothing of the studio either; another’s, and what is nobody’s, stays', async () => {
  const own = ['claim-draft:me:d:new', 'claim-draft:me:practice d:new', 'practice:me:d', 'acts:me:d']
  const others = ['claim-draft:you:d:new', 'practice:you:d', 'single-keys']
  const kept = (names: string[]) => Object.fromEntries(names.map((name) => [`backstop:${name}`, '']))
  device.local = kept([...own, ...others])
  device.waiting = [answer('own', 'a')]
  device.isOnline = false
  expect(await leave()({ act: done() })).toMatchObject({ remedy: expect.any(String) })
  expect(await leave()({ act: done(), isForGood: true, account: 'me' })).toBeUndefined()
  expect(device.local).toEqual(kept(others))
  expect([device.waiting.length, device.runs]).toEqual([0, 0])
})
