import { HOUR } from '@domain/kit/time'
import type { AnnouncementView } from '@domain/notice/announcement'
import type { Readers } from '@domain/notice/announcing'

/** Announcements as pages are given them. */
export const announced = (more: Partial<AnnouncementView> = {}): AnnouncementView => ({
  ...{ id: 'n1', at: Date.now() - HOUR, byName: '陈主席', title: '关于召开教职工大会的通知', body: '周五下午开会。' },
  ...{ files: [], audience: { kind: 'staff' }, addressed: true, read: false },
  ...more,
})
export const readers = (more: Partial<Readers> = {}): Readers => ({
  ...{ title: '关于召开教职工大会的通知', due: 57, read: 45 },
  groups: [
    { groupId: 'g1', group: '中学部/数学组', due: 20, read: 20 },
    { groupId: 'g2', group: '中学部/语文组', due: 37, read: 25 },
  ],
  items: [
    { id: 'm1', name: '李老师', staffNo: '1', group: '中学部/语文组', bound: true },
    { id: 'm2', name: '赵老师', staffNo: '2', group: '中学部/语文组', bound: false },
  ],
  ...more,
})
