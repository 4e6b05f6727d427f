import { describe, expect, it } from 'vitest'
import { safeJson } from './json-ld.tsx'

describe('safeJson', () => {
  it('cannot end the script it stands in, and still means the same', () => {
    const hostile = { name: '</script><script>alert(1)</script><!--\u2028' }
    expect(safeJson(hostile)).not.toMatch(/[<\u2028]/u)
    expect(JSON.parse(safeJson(hostile))).toEqual(hostile)
  })
})
