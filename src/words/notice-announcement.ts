import type { Contract } from '@domain/kit/contract'
import type { No } from '@domain/kit/result'
import { momentWords } from '@domain/kit/time'
import type { AnnouncementView, Done } from '@domain/notice/announcement'
import type { announcing, Missing, Reach, SentRow } from '@domain/notice/announcing'
import type { Whom } from '@/ui/AudienceFields'
import type { Tone } from '@/ui/Tag'
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

/** What is still missing of an announcement, on the button. */
export const lackingWords = {
  title: '还差标题',
  body: '还差正文',
  whom: '请选发给谁',
  pinUntil: '请改置顶时间',
} as const
export const wrongPinWords = '置顶的截止时间已经过去，请选以后的时间。'

/** Who has no WeChat here is told of: somebody must tell them. */
export const reachWords = ({ people, bound }: Reach) =>
  people === 0
    ? '这个范围里现在没有人。'
    : bound === people
      ? `现在共 ${people} 人会收到。`
      : `现在共 ${people} 人会收到，其中 ${people - bound} 人还没有绑定微信，要另外告诉他们。`

/** Before it goes out: to whom, to how many, and what follows. */
export function publishWords({ kind, groupIds, people }: Whom, reach?: Reach) {
  const whom = audienceWords({ kind, count: kind === 'groups' ? groupIds.length : people.length })
  return {
    whom: `发给${whom}${reach ? `，共 ${reach.people} 人` : ''}`,
    follows: '发布后不能修改。发错了可以撤回，标题和撤回原因会留在大家的消息里。',
  }
}

export const sentTag = ({ takenBack, pinUntil, needsRead }: SentRow): { tone: Tone; words: string } | undefined => {
  if (takenBack) return { tone: 'grey', words: '已撤回' }
  if (pinUntil !== undefined) return { tone: 'blue', words: '置顶中' }
  return needsRead ? { tone: 'grey', words: '需阅读' } : undefined
}

export const remindedWords = ({ count, ...done }: Done & { count: number }) => `今天${doneBy(done)}已提醒 ${count} 人`
