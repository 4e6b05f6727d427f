declare module 'edtf' {
  /** A parsed EDTF value; `min` and `max` are milliseconds since 1970 in UTC, infinite where an end is open. */
  type Extended = { edtf: string; min: number; max: number; type: string }
  export default function edtf(text: string, constraints?: { level?: 0 | 1 | 2; types?: string[] }): Extended
}
