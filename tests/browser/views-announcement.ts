import type { View } from './view'

/** What the union announces. */
export const announcementViews: View[] = [
  { name: 'outbox', page: 'notice/outbox', part: 'admin' },
  {
    name: 'announcement-unknown',
    page: 'notice/detail',
    part: 'teacher',
    params: async () => ({ id: 'f'.repeat(32) }),
  },
]
