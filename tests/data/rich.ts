import { DAY } from '@domain/kit/time'
import { type Cloud, openCloud } from '../kit/cloud'
import { type Session, value } from '../kit/session'
import { care } from './care'
import { recordsIn } from './school'
import { votes } from './votes'

/** Files of a draft and one that nobody took, a joint team, wishes open and settled, a look, a department chased. */
async function width(cloud: Cloud, chair: Session) {
  const teacher = await cloud.login('1008')
  const upload = async (name: string) => (await value(teacher.upload(Buffer.from('%PDF-1.4'), name))).fileId
  const call = (await value(teacher.proposal.calls({}))).items[0]
  const files = [await upload('现状.pdf'), await upload('照片.png')]
  const words = { title: '带附件的提案', category: '后勤保障', rationale: '见附件。', measures: '修。' }
  await value(teacher.proposal.save({ callId: call?.id ?? '', ...words, files }))
  await upload('没有用上.pdf')
  const [past] = (await value(chair.contest.list({ state: 'over' }))).items
  const shots = await Promise.all(
    ['颁奖.jpg', '合影.jpg'].map((name) => chair.upload(Buffer.from(name), name, 'photo')),
  )
  await value(chair.contest.photos({ id: past?.id ?? '', add: shots.flatMap((s) => (s.ok ? [s.value.fileId] : [])) }))
  const { items } = await value(chair.member.groups({}))
  await value(chair.member.setTeam({ name: '联队', groupIds: items.slice(0, 2).map((g) => g.id) }))
  const me = (await value(teacher.member.me({}))).member?.id ?? ''
  await value(chair.member.get({ id: me }))
  const wish = (post: string) => teacher.member.apply({ kind: 'correct', column: 'post', value: post })
  await value(teacher.member.cancel({ id: (await value(wish('教研组长'))).id }))
  await value(wish('年级组长'))
  const { items: assigned } = await value(chair.proposal.list({ state: 'assigned' }))
  await cloud.clock(Date.now() + 400 * DAY)
  await value(chair.proposal.chase({ id: assigned[0]?.id ?? '' }))
  await cloud.clock(null)
}

/** One announcement with a file, read by one and reminded of; one taken back. */
async function announced(chair: Session, teacher: Session) {
  const { fileId } = await value(chair.upload(Buffer.from('%PDF-1.4'), '安排.pdf', 'notice'))
  const text = { title: '全体会议', body: '周五下午四点。', audience: { kind: 'staff' as const }, needsRead: true }
  const { id } = await value(chair.notice.publish({ ...text, files: [fileId] }))
  await value(teacher.notice.read({ id }))
  await value(chair.notice.remind({ id }))
  const wrong = await value(chair.notice.publish(text))
  await value(chair.notice.takeBack({ id: wrong.id, reason: '时间有误' }))
}

/** The demo school, and besides what it leaves out: settings changed, a notice read, codes and numbers given, a tap taken back. */
export async function richRecords() {
  const cloud = await openCloud({ school: 'demo' })
  try {
    const chair = await cloud.login('1001')
    await value(chair.member.updateSettings({ replyDays: 31 }))
    const newcomers = [1, 2].map((n) => ({
      ...{ name: `新来的${n}`, sex: '女', kind: '在职', group: '语文组' },
      phone: `1380013800${n}`,
    }))
    await value(
      chair.member.importRoster({
        mode: 'apply',
        rows: newcomers,
        accept: newcomers.map((n) => `joined:${n.name}@${n.group}`),
      }),
    )
    const [notice] = (await value(chair.notice.inbox({}))).items
    await value(chair.notice.read({ id: notice?.id ?? '' }))
    const { items } = await value(chair.member.list({ text: '新来的1' }))
    await value(chair.member.invite({ memberIds: items.map((m) => m.id) }))
    const teacher = await cloud.login('1008')
    const open = (await value(teacher.proposal.list({ state: 'endorsing' }))).items[0]
    await value(teacher.proposal.endorse({ id: open?.id ?? '' }))
    await value(teacher.proposal.unendorse({ id: open?.id ?? '' }))
    await care(cloud, chair)
    await announced(chair, teacher)
    await width(cloud, chair)
    await votes(cloud, chair)
    // Somebody who has an account and has done nothing yet.
    await cloud.login('1055')
    await cloud.kill9()
    return await recordsIn(cloud.data)
  } finally {
    await cloud.close()
  }
}
