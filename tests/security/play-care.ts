import { DAY, dayOf, HOUR, startOf } from '@domain/kit/time'
import type { Session } from '../kit/session'
import { secret, staffNoOf } from './canary'
import type { Scene } from './play-scene'

interface Cared extends Scene {
  /** Committee and leader; keeps the books; the technician; who is ill. */
  clerk: Session
  treasurer: Session
  admin: Session
  friend: Session
  today: string
}
const FEN = 30_000

async function cases({ good, act, chair, clerk, treasurer, writer, friend, idOf, today }: Cared): Promise<void> {
  const { version } = await good(writer, 'condolence.standards', {})
  await good(chair, 'condolence.updateStandard', { kind: 'marriage', amountFen: 2 * FEN, version })
  const report = async (kind: string) => {
    const asked = { kind, recipientIds: [idOf(6)], happenedOn: today, note: secret('病情') }
    return (await good(clerk, 'condolence.report', asked)).id
  }
  const id = await report('illness')
  await act(clerk, 'condolence.report', { kind: 'illness', recipientIds: [idOf(6)], happenedOn: today })
  await act(writer, 'condolence.get', { id })
  const minutes = { no: secret('纪要'), on: today }
  await act(chair, 'condolence.approve', { id, amountFen: 9 * FEN, form: 'cash', reason: secret('超标原因') })
  await good(chair, 'condolence.approve', { id, amountFen: 9 * FEN, form: 'cash', reason: secret('超标原因'), minutes })
  await good(clerk, 'condolence.assignVisitors', { id, visitorIds: [idOf(5)] })
  const given = { ids: [id], visitorIds: [idOf(5)], recipientIds: [idOf(6)], on: today, form: 'cash', amountFen: FEN }
  const money = { source: 'union', line: secret('科目'), note: secret('情况'), advancedBy: idOf(5) }
  const { id: visitId } = await good(clerk, 'condolence.visit', { ...given, ...money })
  await good(clerk, 'condolence.letter', { id })
  await good(clerk, 'condolence.sendLetter', { id, text: secret('慰问信') })
  await good(friend, 'condolence.readLetter', { id })
  await good(treasurer, 'condolence.pay', { id, voucherNo: secret('凭证'), on: today })
  for (const what of ['approval', 'receipts'])
    await good(chair, `paper.${what}`, what === 'approval' ? { id } : { visitId })
  await good(clerk, 'condolence.close', { id })
  await act(chair, 'condolence.approve', { id, amountFen: FEN, form: 'cash' })
  const sad = await report('bereavement')
  await good(friend, 'condolence.whoMayKnow', { id: sad, circle: 'school' })
  await good(friend, 'condolence.farewell', { id: sad, at: Date.now() + DAY, place: secret('告别厅') })
  await good(clerk, 'condolence.decline', { id: await report('accident'), reason: secret('不办') })
  for (const what of ['mine', 'toDo', 'list']) await good(friend, `condolence.${what}`, {})
  await good(friend, 'condolence.get', { id: sad })
  for (const what of ['condolence.totals', 'condolence.rows', 'paper.totals'])
    await good(treasurer, what, { from: today, to: today })
}

async function runs({ good, clerk, writer, idOf, today }: Cared): Promise<void> {
  const asked = { kind: 'gift', audience: { kind: 'staff' }, asOf: today, valueFen: FEN }
  await good(clerk, 'condolence.budget', asked)
  const choices = [{ id: 'a', name: secret('套餐') }]
  const more = { title: secret('发放'), choices, form: 'goods', source: 'union', line: secret('科目') }
  const { id: runId } = await good(clerk, 'condolence.run', { ...asked, ...more })
  await good(writer, 'condolence.choose', { runId, choiceId: 'a' })
  await good(clerk, 'condolence.hand', { runId, memberIds: [idOf(5)], collectorId: idOf(6) })
  await good(clerk, 'condolence.runProgress', { runId })
  await good(writer, 'condolence.runs', {})
  await good(writer, 'condolence.getRun', { id: runId })
}

async function notices({ good, clerk, writer }: Cared): Promise<void> {
  const audience = { kind: 'staff' }
  await good(clerk, 'notice.reach', { audience })
  const asked = { title: secret('通知'), body: secret('正文'), audience, needsRead: true }
  const { id } = await good(clerk, 'notice.publish', asked)
  await good(writer, 'notice.get', { id })
  await good(clerk, 'notice.sent', {})
  await good(clerk, 'notice.readers', { id })
  await good(clerk, 'notice.missing', { id })
  await good(clerk, 'notice.remind', { id })
  await good(clerk, 'notice.takeBack', { id, reason: secret('写错了') })
}

const TEMPLATE = 'Letter-1'
/** In which nothing is sent by night: the next noon. */
const noon = (now: number) => startOf(dayOf(now)) + DAY + 12 * HOUR

/** Somebody is looked after, all get something, all are told something; the letters go to phones. */
export async function care(scene: Scene): Promise<void> {
  const { cloud, good, chair, idOf } = scene
  const now = Date.now()
  const templateIds = { news: '', deadline: '', letter: TEMPLATE }
  await good(chair, 'member.updateSettings', { templateIds })
  await good(chair, 'member.setRoles', { memberId: idOf(2), roles: ['proposal_committee', 'treasurer'] })
  const [clerk, treasurer, friend] = await Promise.all([4, 2, 6].map((n) => cloud.login(staffNoOf(n))))
  if (!clerk || !treasurer || !friend) throw new Error('no such people')
  const cared = { ...scene, clerk, treasurer, friend, admin: await cloud.login('admin'), today: dayOf(now) }
  // One acceptance is one message.
  for (const who of [chair, clerk, treasurer, friend, friend, friend])
    await good(who, 'notice.consent', { templateIds: [TEMPLATE], accepted: true })
  await cases(cared)
  await runs(cared)
  await notices(cared)
  await cloud.clock(noon(now))
  await cloud.jobs('push')
  await cloud.clock(null)
  await good(cared.admin, 'notice.outbox', {})
}
