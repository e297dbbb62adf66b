import type { FileView } from '../file/model'

/** Photos of one contest, and how many are handed in or let go at once. */
export const PHOTOS_MOST = 60
export const PHOTOS_AT_ONCE = 9

export interface Photo extends FileView {
  at: number
  by: { id: string; name: string }
}
