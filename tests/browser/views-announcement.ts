import type { View } from './view'

/** What the union announces. */
export const announcementViews: View[] = [
  {
    name: 'announcement-unknown',
    page: 'notice/detail',
    part: 'teacher',
    params: async () => ({ id: 'f'.repeat(32) }),
  },
]
