import { DAY } from '@domain/kit/time'
import { STATES } from '@domain/proposal/model'
import type { Cloud } from '../kit/cloud'
import { nameOf, rosterOf, staffNoOf } from '../kit/school'
import { type Session, value } from '../kit/session'
import { bring, type Way, type World, worldOf } from './world'

/** Everything as long as the contract lets it be, or as long as names really are. */
const LONG = {
  school: '青禾市滨江新区实验外国语学校附属第三小学工会委员会',
  teacher: '阿依古丽·买买提明·吐尔逊古丽',
  colleague: '欧阳娜仁图雅·阿卜杜热合曼',
  group: '第二教学支部与综合实践活动教研组/语文教研组与书法特色课程组',
  department: '后勤服务与校园安全管理办公室',
  category: '教职工身心健康与职业发展支持保障服务事项',
}
const WORDS = '关于在教学楼二层东侧增设教职工午间休息室并配备饮水机与折叠躺椅以改善班主任中午看管学生后的休息条件的提案'
/** Fifty characters, no two alike. */
const titleOf = (n: number) => `${String(n).padStart(2, '0')}${WORDS}`.slice(0, 50)

const text = (n: number, category = '后勤服务') => ({
  title: titleOf(n),
  category,
  rationale: '二楼三个办公室共用一间茶水间，课间十分钟排队接不上水，中午也没有地方可以坐下来休息。\n'.repeat(3),
  measures: '一、腾出东侧的器材室；\n二、配躺椅六把、饮水机一台；\n三、由各年级组轮流值日。',
})

const PEOPLE = { chair: 1, committee: 2, handler: 3, teacher: 20, colleague: 21 } as const
const SIZE = 57
const MANY = 24

async function fill(cloud: Cloud): Promise<void> {
  const rows = rosterOf({
    size: SIZE,
    roles: { 1: 'chair,committee', 2: 'proposal_committee,delegate', 3: 'handler', 4: 'handler', 5: 'leader' },
    departments: { 3: LONG.department, 4: '教务处' },
  }).map((row, index) => ({ ...row, ...(index % 5 === 4 && { group: LONG.group }) }))
  const named = rows.map((row) => {
    if (row.staffNo === staffNoOf(PEOPLE.teacher)) return { ...row, name: LONG.teacher, group: LONG.group }
    return row.staffNo === staffNoOf(PEOPLE.colleague) ? { ...row, name: LONG.colleague } : row
  })
  const admin = await cloud.login('admin')
  const said = await value(admin.member.importRoster({ rows: named, mode: 'apply' }))
  if (said.problems.length > 0) throw new Error(`the long school's roster: ${JSON.stringify(said.problems[0])}`)
}

/** A school where every title and name is long, every state occurs, and lists go on. */
export async function makeFull(cloud: Cloud): Promise<World> {
  const now = Date.now()
  const then = now - 60 * DAY
  await cloud.clock(then)
  await fill(cloud)
  const as = (n: number) => cloud.login(staffNoOf(n))
  const [chair, committee, handler, by, second, third] = (await Promise.all(
    [PEOPLE.chair, PEOPLE.committee, PEOPLE.handler, PEOPLE.teacher, PEOPLE.colleague, 22].map(as),
  )) as [Session, Session, Session, Session, Session, Session]
  await value(chair.member.updateSettings({ schoolName: LONG.school, categories: [LONG.category, '后勤服务', '其他'] }))
  const open = (session: number, opensAt: number, closesAt: number) => {
    const title = `第八届第${session}次教职工代表大会提案征集（含工会会员大会合并征集事项，请各小组在截止前提交）`
    return value(chair.proposal.openCall({ term: 8, session, title, opensAt, closesAt }))
  }
  const way: Way = { by, endorsers: [second, third], committee, handler, lead: LONG.department }
  let n = 0

  // The last session: answered, rated, and one that is long overdue.
  const last = await open(3, then - DAY, then + 10 * DAY)
  for (const state of ['rated', 'replied', 'assigned'] as const) await bring(state, text(++n, LONG.category), last, way)
  await cloud.clock(null)

  const call = await open(4, now - DAY, now + 10 * DAY)
  for (const state of STATES.filter((s) => s !== 'merged')) await bring(state, text(++n), call, way)
  const into = await bring('docketed', text(++n), call, way)
  const merged = await bring('under_review', text(++n), call, way)
  await value(committee.proposal.decide({ ids: [merged.id], decision: 'merged', into: into.id }))
  for (let i = 0; i < MANY; i++) {
    const other = await as(30 + i)
    // Some wait for an endorsement still.
    await bring(i % 6 === 0 ? 'endorsing' : 'under_review', text(++n, LONG.category), call, { ...way, by: other })
  }
  await bring('assigned', text(++n), call, { ...way, by: await as(55) })
  const staffNos = Object.entries(PEOPLE).map(([part, number]) => [part, staffNoOf(number)])
  return worldOf(cloud, Object.fromEntries(staffNos))
}

/** As the personnel office's sheet is pasted: one person to a line, two of them with a fault. */
export const pasted = () =>
  ['工号\t姓名\t性别\t工会小组\t类别\t部门']
    .concat(
      Array.from(
        { length: 12 },
        (_, i) => `${20_000 + i}\t${nameOf(i)}\t女\t${LONG.group}\t在职会员\t${LONG.department}`,
      ),
      ['20020\t无性别的老师\t\t语文组\t在职会员\t', '20000\t重号的老师\t男\t语文组\t在职会员\t'],
    )
    .join('\n')
