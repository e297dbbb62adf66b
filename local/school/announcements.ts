import { addDays, HOUR, startOf } from '@domain/kit/time'
import type { Play } from './play'

const CLERK = '1005'

/** One that everybody is to have read, one that stands first until the choice ends, one that was taken back. */
export async function announcements(play: Play, today: string) {
  const at = (daysAgo: number, hour: number) => startOf(addDays(today, -daysAgo)) + hour * HOUR
  const audience = { kind: 'staff' } as const
  const { id } = await play(at(15, 9), CLERK, 'notice', 'publish', {
    title: '教职工体检安排',
    body: '今年的教职工体检安排在本月下旬，分两批进行，名单由各小组长通知。\n请空腹前往，带好身份证；有慢性病正在服药的老师，请照常服药并告诉医生。\n体检当天的课务由教务处统一调整。',
    audience,
    needsRead: true,
  })
  for (const [i, by] of '1001 1003 1004 1011 1012 1017 1024 1025 1036 1043'.split(' ').entries())
    await play(at(14, 8 + i), by, 'notice', 'read', { id })
  await play(at(6, 10), CLERK, 'notice', 'publish', {
    title: '节日慰问品开始选了',
    body: '三种任选一种：米面油、水果礼盒、坚果礼盒。请在截止以前到“福利发放”里选好。\n没有用微信的同事，由小组长代为登记。',
    audience,
    pinUntil: at(-4, 0),
  })
  const wrong = await play(at(9, 10), CLERK, 'notice', 'publish', {
    title: '慰问品领取安排',
    body: '请各小组长于周二下午到工会办公室领取。',
    audience,
  })
  await play(at(9, 11), CLERK, 'notice', 'takeBack', { id: wrong.id, reason: '领取时间有变，另行通知' })
}
