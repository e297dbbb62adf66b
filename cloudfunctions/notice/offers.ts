import type { Caller } from '@domain/member/model'
import { canReadText } from '@domain/notice/announcement'
import { findAnnouncement } from './announced'

/** Whether this caller may open the files of an announcement. */
export async function maySeeFilesOf(id: string, caller: Caller): Promise<boolean> {
  const it = await findAnnouncement(id)
  return it !== null && canReadText(it, caller)
}
/** For the timer: what waits to go to phones; answers how much went. */
export { pushNotices } from './push'
