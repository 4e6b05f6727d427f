import { expect, test } from 'vitest'
import { withPlainMediaTypes } from './plain-media-types.ts'

const plain = (headers: Record<string, string>) =>
  withPlainMediaTypes(new Request('http://localhost/graphql', { method: 'POST', body: '{}', headers })).headers

test.each([
  ['application/graphql-response+json;q=0, application/json', 'application/json'],
  ['application/json;q=0.5, application/graphql-response+json', 'application/graphql-response+json, application/json'],
  [
    'application/json; Q=0.9,application/graphql-response+json;q=0.9',
    'application/json, application/graphql-response+json',
  ],
  ['application/json;q=0, */*;q=0.1', 'application/graphql-response+json, text/event-stream, multipart/mixed'],
  ['text/event-stream, application/*;q=0.5', 'text/event-stream, application/json, application/graphql-response+json'],
  ['application/json', 'application/json'],
  ['*/*', '*/*'],
])('what accepts %s wants %s', (accept, wanted) => {
  expect(plain({ accept }).get('accept')).toBe(wanted)
})

test.each(['*/*;q=0', 'text/csv;q=1', 'application/json;q=0', 'application/json;charset=latin1;q=1'])(
  'nothing that is served is wanted by %s',
  (accept) => {
    expect(() => plain({ accept })).toThrow(expect.objectContaining({ status: 406 }))
  },
)

test('a media type is the same in capitals, what is said of it is not', () => {
  expect(plain({ 'content-type': 'application/JSON ; charset=UTF-8' }).get('content-type')).toBe(
    'application/json; charset=UTF-8',
  )
  expect(plain({ 'content-type': 'Multipart/Form-Data; boundary=Ab' }).get('content-type')).toBe(
    'multipart/form-data; boundary=Ab',
  )
})
