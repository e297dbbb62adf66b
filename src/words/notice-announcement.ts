import type { Contract } from '@domain/kit/contract'
import type { No } from '@domain/kit/result'
import { momentWords } from '@domain/kit/time'
import type { AnnouncementView, Done } from '@domain/notice/announcement'
import type { announcing, Missing, Readers } from '@domain/notice/announcing'
import { audienceKindWords } from './audience'
import { refusalWords, type Words } from './kit'

const at = (moment: number) => momentWords(moment, Date.now())
const doneBy = ({ at: moment, byName }: Done) => `${byName}（${at(moment)}）`

export const announcementRefusals: Words<Contract<typeof announcing>> = {
  UNKNOWN_PEOPLE: '选的人或小组里，有的已经离开或取消，请重新选择。',
  NOBODY: '这个范围里现在没有人，请换一个。',
  IN_THE_PAST: '置顶的截止时间已经过去，请选以后的时间。',
  TAKEN_BACK: (done) => `这份通知已由${doneBy(done)}撤回。`,
  REMINDED_TODAY: (done) => `今天已由${doneBy(done)}提醒过。一天只提醒一次，请明天再提醒。`,
  ALL_READ: '都读过了，不用提醒。',
}
export const announcementRefusal = (refusal: Pick<No, 'error' | 'detail'>) =>
  refusalWords(refusal, announcementRefusals)

/** `全体教职工`, `3 个工会小组`, `5 位老师`. */
export const audienceWords = ({ kind, count }: AnnouncementView['audience']) =>
  kind === 'groups' ? `${count} 个工会小组` : kind === 'members' ? `${count} 位老师` : audienceKindWords[kind]

/** `已读 45/57（79%）`; nothing is rounded up to all. */
export const readWords = ({ due, read }: Pick<Readers, 'due' | 'read'>) =>
  due === 0 ? '现在没有人在这个范围里' : `已读 ${read}/${due}（${Math.floor((read / due) * 100)}%）`

/** For the chat group: who has not read it yet. */
export function missingText({ title, count, groups }: Missing, now: number, address?: string): string {
  const named = groups.reduce((sum, { names }) => sum + names.length, 0)
  return [
    `【请阅读】${title}`,
    `截至 ${momentWords(now, now)}，还有 ${count} 人没有阅读：`,
    ...groups.map(({ group, names }) => `${group || '（未分组）'}：${names.join('、')}`),
    ...(count > named ? [`另有 ${count - named} 人。`] : []),
    address ? `点开查看：${address}` : '打开方法：微信小程序“教工之家”→“消息”。',
  ].join('\n')
}

export const takenBackWords = ({ reason, ...done }: Done & { reason: string }) =>
  `已由${doneBy(done)}撤回。原因：${reason}`
