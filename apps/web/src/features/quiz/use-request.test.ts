import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import { useRequest } from './use-request.ts'

/** What a component that has the hook would press. */
function pressing(): ReturnType<typeof useRequest>['run'] {
  let run: ReturnType<typeof useRequest>['run'] | undefined
  const Form = () => {
    run = useRequest().run
    return null
  }
  renderToStaticMarkup(createElement(Form))
  return run as ReturnType<typeof useRequest>['run']
}

afterEach(() => vi.restoreAllMocks())

test('pressed twice, it is sent once; when it is done, it can be sent again', async () => {
  const run = pressing()
  const send = vi.fn(async () => undefined)
  await Promise.all([run(send), run(send)])
  expect(send).toHaveBeenCalledTimes(1)
  await run(send)
  expect(send).toHaveBeenCalledTimes(2)
})

test('what throws leaves nothing under way: it can be sent again', async () => {
  vi.spyOn(console, 'error').mockReturnValue()
  const run = pressing()
  await run(() => Promise.reject(new DOMException('full', 'QuotaExceededError')))
  const send = vi.fn(async () => undefined)
  await run(send)
  expect(send).toHaveBeenCalledTimes(1)
})
