/** One page of a list. `cursor` is absent on the last page. */
export interface Page<T> {
  items: T[]
  cursor?: string
}
export const PAGE_SIZE = 20
