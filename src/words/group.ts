import type { Group, Vacancies } from '@domain/member/model'

type Delegate = Vacancies['delegates'][number]
const whyWords: Record<Delegate['why'], string> = { left: '已离开', retired: '已退休', ended: '任职结束' }

/** Why a delegate's seat is free, and since when. `day` is said as people say it. */
export const seatWords = ({ why }: Delegate, day: string) => `${whyWords[why]}，${day}起空缺，待补选`

/** What can be done with a group; behind it stands what it is for. */
export const groupDeeds = {
  people: { title: '看本组的人', desc: '查看名单，设组长' },
  rename: { title: '改名', desc: '组里的人跟着更新' },
  below: { title: '在下面新建小组', desc: '建下一级小组' },
  move: { title: '移到别处', desc: '连同下级小组和人一起移动' },
  merge: { title: '并入别的小组', desc: '人转过去，这个小组取消' },
  remove: { title: '删除小组', desc: '没有人也没有下级的小组才能删除' },
} as const

export const leadersWords = ({ leaders }: Pick<Group, 'leaders'>) =>
  leaders.length > 0 ? `小组长 ${leaders.join('、')}` : '还没有小组长'

/** `12 人`, with the groups below when there are any. */
export const extentWords = (count: number, below: number) =>
  below > 0 ? `${count} 人，含下级小组 ${below} 个` : `${count} 人`

export const groupConsequences = {
  move: (count: number, below: number) => `${extentWords(count, below)}一起移动，名册和通知马上按新的位置。`,
  merge: (count: number, into: string) =>
    `${count} 人转入${into}，会各收到一条通知；原小组取消，原组长的职务结束。合并后不能自动拆开。`,
  remove: '小组从名册里去掉，记录保留。',
  dissolve: '只取消联队，各小组和人不变。',
} as const

/** Of a deed on a group that somebody else has just taken away. */
export const groupGoneWords = { NOT_FOUND: '这个小组刚刚被改动或取消了，请返回看最新的小组。' }
