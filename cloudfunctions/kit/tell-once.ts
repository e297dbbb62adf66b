import type { Notice, NoticeAbout, NoticeKind } from '@domain/notice/model'
import { waiting } from '@domain/notice/pushes'
import { insert, Taken } from './store'

/** A notice whose id says what it tells: told twice is told once. Answers whether it was new. */
export async function tellOnce(id: string, to: readonly string[], kind: NoticeKind, about: NoticeAbout, at: number) {
  if (to.length === 0) return false
  try {
    await insert<Notice>('notices', waiting({ _id: id, to: [...new Set(to)], at, kind, about }))
    return true
  } catch (e) {
    if (e instanceof Taken) return false
    throw e
  }
}
