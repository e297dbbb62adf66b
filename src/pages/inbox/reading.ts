import { noticeContract } from '@domain/notice/contract'
import type { NoticeView } from '@domain/notice/model'
import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { client } from '@/kit/call'
import { useSession } from '@/kit/session'
import { targets } from './target'

const api = client(noticeContract)
const INBOX_TAB = 1

interface Reading {
  /** Unread notices of the one who is signed in. */
  count: number
  /** Read on this phone since it was opened, so that a dot goes at the tap and not at the answer. */
  read: Readonly<Record<string, true>>
}
export const useReading = create<Reading>(() => ({ count: 0, read: {} }))

// A notice to many is one document: what one person read here, the next one on this phone has not.
const keyOf = (notice: NoticeView) => `${useSession.getState().me?.member?.id}/${notice.id}`

export const isRead = (notice: NoticeView, read: Reading['read']) => notice.read || read[keyOf(notice)] === true

const wait = (ms: number) => new Promise<false>((done) => setTimeout(() => done(false), ms))
// A tab bar that is not drawn yet does not answer at all (H5 at its first page): ask again until it does.
const PATIENCE = [250, 500, 1000, 2000]

async function setBadge(count: number): Promise<true> {
  try {
    if (count > 0) await Taro.setTabBarBadge({ index: INBOX_TAB, text: count > 99 ? '99+' : `${count}` })
    else await Taro.removeTabBarBadge({ index: INBOX_TAB })
  } catch {
    // The page on screen has no tab bar; the next one that has asks again.
  }
  return true
}

async function showCount(count: number): Promise<void> {
  useReading.setState({ count })
  for (const patience of PATIENCE) {
    if (await Promise.race([setBadge(count), wait(patience)])) return
    // A newer number has its own turn.
    if (useReading.getState().count !== count) return
  }
}

/** All notices there are lie before us: then nobody need be asked how many are unread. */
export const countUnread = (all: readonly NoticeView[]) =>
  showCount(all.filter((notice) => !isRead(notice, useReading.getState().read)).length)

/** Asks how many are unread and shows it on the tab; without an answer the last number stays. */
export async function refreshUnread(): Promise<void> {
  const answer = await api.unread({})
  if (answer.ok) await showCount(answer.value.count)
}

export const forgetUnread = () => showCount(0)

async function markRead(notice: NoticeView): Promise<void> {
  const key = keyOf(notice)
  useReading.setState(({ read }) => ({ read: { ...read, [key]: true } }))
  showCount(Math.max(0, useReading.getState().count - 1))
  const answer = await api.read({ id: notice.id })
  if (answer.ok) return
  const { [key]: _, ...rest } = useReading.getState().read
  useReading.setState({ read: rest })
  refreshUnread()
}

/** Opens what a notice is about; the first tap marks it as read, unless it wants 我已阅读 on its page; further ones only open. */
export function openNotice(notice: NoticeView): void {
  if (!notice.needsRead && !isRead(notice, useReading.getState().read)) markRead(notice)
  targets[notice.kind](notice.about)
}
