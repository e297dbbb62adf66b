import { addDays, DAY, dayOf } from '@domain/kit/time'
import type { Outcome, Satisfaction } from '@domain/proposal/model'
import type { Cloud } from '../kit/cloud'
import { makeSchool, type School } from '../kit/school'
import { type Session, value } from '../kit/session'

/** A college's session with something in every state, through the door: what its papers are printed of. */
export interface Year {
  school: School
  callId: string
  /** By title. */
  ids: Map<string, string>
}

export const shape = {
  size: 90,
  roles: {
    1: 'chair',
    2: 'proposal_committee,delegate',
    3: 'committee',
    4: 'handler,delegate',
    5: 'handler',
  } as Record<number, string>,
  departments: { 4: '后勤保障部', 5: '教务处' },
  kinds: { 88: 'non_member', 89: 'retired' } as const,
  groups: 6,
}
for (let n = 10; n <= 40; n++) shape.roles[n] = 'delegate'

const TOPICS: [title: string, category: string, rationale: string, measures: string][] = [
  [
    '关于延长图书馆假期开放时间的提案',
    '教学科研',
    '寒暑假期间图书馆只在周二、周四上午开放，青年教师查资料、备课、写论文都不方便。据工会小组统计，假期有进馆需要的教职工一百四十余人，其中三分之二住在校内。',
    '一、寒暑假图书馆每周开放五天，上午八点半到下午五点。\n二、值班由图书馆工作人员轮流，按规定发放值班补贴。\n三、电子资源的校外访问账号延长到全年有效。',
  ],
  ['关于在教学楼每层设置教师休息室的提案', '校园建设', '连续上课的老师课间无处休息。', '每层改造一间闲置储物间。'],
  ['关于食堂增设低糖窗口的提案', '后勤服务', '体检血糖偏高者逐年增加。', '在二楼设一个低糖窗口，标注碳水含量。'],
  ['关于食堂公布菜品原料来源的提案', '后勤服务', '大家关心食品安全。', '在食堂门口公示。'],
  ['关于为班主任购买意外保险的提案', '福利待遇', '班主任带队外出较多。', '由工会经费统一购买。'],
  ['关于减少重复填报表格的提案', '教学管理', '同一份材料要报三个部门。', '由教务处统一采集，一次填报。'],
  ['关于教师节发放现金的提案', '福利待遇', '实物用处不一。', '改发现金。'],
  ['关于校内车位分配的提案', '校园建设', '情况不好。', '希望改善。'],
  ['关于建设教工健身房的提案', '文体活动', '教职工缺少锻炼场所。', '利用体育馆地下一层。'],
  ['关于心理咨询室向教职工开放的提案', '福利待遇', '教师压力大。', '每周两个下午对教职工开放。'],
]
const LATER = TOPICS.slice(0, 6).map(
  ([title, ...rest], i) => [title.replace('的提案', `（第${i + 2}组）的提案`), ...rest] as (typeof TOPICS)[number],
)

export async function playYear(cloud: Cloud): Promise<Year> {
  const school = await makeSchool(cloud, shape)
  const [chair, committee, office, logistics, teaching] = (await Promise.all([1, 2, 3, 4, 5].map(school.as))) as [
    Session,
    Session,
    Session,
    Session,
    Session,
  ]
  await value(chair.member.updateSettings({ schoolName: '江城理工学院' }))
  const now = Date.now()
  const { id: callId } = await value(
    office.proposal.openCall({
      ...{ term: 8, session: 4, title: '第八届教职工代表大会第四次会议提案征集' },
      ...{ opensAt: now - 20 * DAY, closesAt: now + DAY },
    }),
  )
  const ids = new Map<string, string>()
  const file = async ([title, category, rationale, measures]: (typeof TOPICS)[number], n: number) => {
    const by = await school.as(10 + n)
    const { id } = await value(by.proposal.save({ callId, title, category, rationale, measures }))
    await value(by.proposal.submit({ id }))
    for (const e of [1, 2]) await value((await school.as(10 + ((n + e * 7) % 30))).proposal.endorse({ id }))
    ids.set(title, id)
    return id
  }
  const list: string[] = []
  for (const [i, topic] of [...TOPICS, ...LATER].entries()) list.push(await file(topic, i))
  const at = (...places: number[]) => places.map((i) => list[i] as string)
  const decide = (places: number[], decision: 'docketed' | 'referred' | 'not_docketed' | 'returned', reason?: string) =>
    value(committee.proposal.decide({ ids: at(...places), decision, reason, decidedOn: dayOf(now) }))
  await decide([0, 1, 2, 5, 8, 9, 10, 11, 13], 'docketed')
  await decide([4, 12], 'referred')
  await decide([6], 'not_docketed', '按基层工会经费收支管理的规定，节日慰问不能发现金。')
  await decide([7], 'returned', '请写明是哪几处车位，希望怎样分配。')
  await value(committee.proposal.merge({ ids: at(3), into: list[2] as string, decidedOn: dayOf(now) }))

  const by = { 后勤保障部: logistics, 教务处: teaching }
  const assign = (place: number, lead: keyof typeof by, co: string[] = []) => {
    const instruction = { text: '请抓紧研究，给老师们一个明确的答复。', name: '王校长', on: dayOf(now) }
    return value(office.proposal.assign({ id: list[place] as string, lead, co, instruction }))
  }
  const reply = (place: number, lead: keyof typeof by, outcome: Outcome, text: string) => {
    const until = outcome === 'implemented' ? {} : { by: addDays(dayOf(now), 60) }
    const signed = { name: '李副校长', on: dayOf(now) }
    return value(by[lead].proposal.reply({ id: list[place] as string, outcome, text, signed, ...until }))
  }
  const rate = async (place: number, satisfaction: Satisfaction, comment?: string) =>
    value((await school.as(10 + place)).proposal.rate({ id: list[place] as string, satisfaction, comment }))
  await assign(0, '教务处', ['后勤保障部'])
  await reply(0, '教务处', 'planned', '假期开放涉及人员值班，需下学期统筹。')
  await rate(0, 'dissatisfied', '寒假就要到了，能不能先每周开三天？')
  await reply(
    ...([0, '教务处', 'in_progress'] as const),
    '经与图书馆协商，本寒假起每周一、三、五全天开放；值班补贴已列入预算，校外访问账号即日起全年有效。',
  )
  await rate(0, 'satisfied', '谢谢，解决了大问题。')
  await value(by.教务处.proposal.implemented({ id: list[0] as string, note: '寒假开放安排已公布在图书馆网页。' }))
  for (const [place, lead] of [
    [1, '后勤保障部'],
    [2, '后勤保障部'],
    [5, '教务处'],
    [4, '后勤保障部'],
    [9, '教务处'],
  ] as const) {
    await assign(place, lead)
    await reply(place, lead, place === 5 ? 'in_progress' : 'implemented', '已按建议办理。')
    if (place !== 9) await rate(place, place === 2 ? 'basically_satisfied' : 'very_satisfied')
  }
  await assign(10, '教务处')
  return { school, callId, ids }
}
