import type { Caller } from '@domain/member/model'
import { type Announcement, canSeeAnnouncement } from '@domain/notice/announcement'
import { get } from '../kit/store'

export const findAnnouncement = (id: string) => get<Announcement>('announcements', id)

/** Only for those who may know of it. */
export async function announcementOf(id: string, caller: Caller): Promise<Announcement | null> {
  const it = await findAnnouncement(id)
  return it && canSeeAnnouncement(it, caller) ? it : null
}
