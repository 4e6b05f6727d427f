/** Something about an item that does not hold. */
export type Fault = {
  fault: 'evidence' | 'claims' | 'query' | 'answers' | 'key' | 'options' | 'refutation'
  detail: string
}
