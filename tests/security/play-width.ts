import { DAY } from '@domain/kit/time'
import { records } from '../kit/records'
import { NEW_PHONE, nameOf, PHONE, secret, staffNoOf } from './canary'
import { ballots } from './play-ballot'
import { care } from './play-care'
import { contests } from './play-contest'
import type { Scene } from './play-scene'

/** Who is not bound yet, scans a printed slip; later they lose the phone. */
async function slips({ cloud, good, codes, chair, idOf }: Scene): Promise<void> {
  await good(chair, 'paper.slips', { memberIds: [idOf(7)] })
  const invite = records<{ _id: string; slip?: string }>(cloud, 'invites').find((i) => i._id === idOf(7))
  const slip = invite?.slip ?? ''
  codes.push(slip)
  const newcomer = await cloud.guest()
  await good(newcomer, 'member.whose', { slip })
  await good(newcomer, 'member.bindBySlip', { slip })
  codes.push(String((await good(chair, 'member.rebind', { memberId: idOf(7) })).code))
}

async function tree({ good, chair, idOf }: Scene): Promise<void> {
  const make = async (name: string) => (await good(chair, 'member.makeGroup', { name: secret(name) })).id
  const [a, b, c, d] = [await make('甲组'), await make('乙组'), await make('丙组'), await make('丁组')]
  await good(chair, 'member.renameGroup', { id: a, name: secret('新名') })
  await good(chair, 'member.moveGroup', { id: a, parentId: b })
  await good(chair, 'member.setTeam', { name: secret('联队'), groupIds: [a, c] })
  await good(chair, 'member.transfer', { memberId: idOf(6), groupId: a, post: secret('岗位') })
  await good(chair, 'member.mergeGroups', { ids: [d], into: c })
  await good(chair, 'member.removeGroup', { id: c })
}

async function people({ cloud, good, chair, writer, idOf }: Scene): Promise<void> {
  await good(chair, 'member.retire', { memberId: idOf(7) })
  await good(chair, 'member.leave', { memberId: idOf(7), reason: 'transferred_out' })
  await good(chair, 'member.reinstate', { memberId: idOf(7) })
  await good(chair, 'member.history', { id: idOf(7) })
  const phone = { kind: 'correct', column: 'phone', value: NEW_PHONE, text: secret('换了号') }
  await good(writer, 'member.cancel', { id: (await good(writer, 'member.apply', phone)).id })
  const post = await good(writer, 'member.apply', { kind: 'correct', column: 'post', value: secret('岗位') })
  await good(chair, 'member.settle', { id: post.id, grant: false, why: secret('不准') })
  const outsider = await cloud.login(staffNoOf(8))
  const { id } = await good(outsider, 'member.apply', { text: secret('想加入') })
  await good(chair, 'paper.application', { id })
}

async function files({ good, chair, writer }: Scene): Promise<void> {
  const name = `${secret('附件')}.pdf`
  await good(writer, 'file.ticket', { purpose: 'proposal', name, size: 9 })
  const picture = await writer.upload(Buffer.from('%PDF-1.4'), name)
  await good(writer, 'file.link', { fileId: picture.ok ? picture.value.fileId : '' })
  const table = `姓名,工会小组,性别,类别,手机\n${nameOf(5)},${secret('组')},女,在职,${PHONE}`
  const roster = await chair.upload(Buffer.from(table), `${nameOf(5)}.csv`, 'roster')
  await good(chair, 'paper.readRoster', { fileId: roster.ok ? roster.value.fileId : '' })
}

async function proposals({ cloud, good, committee, review }: Scene): Promise<void> {
  const [one, other, late] = [await review(), await review(), await review()]
  await good(committee, 'proposal.merge', { ids: [one], into: other, reason: secret('同一件事') })
  await good(committee, 'proposal.decide', { ids: [late], decision: 'docketed' })
  const dueOn = new Date(Date.now() + DAY).toISOString().slice(0, 10)
  await good(committee, 'proposal.assign', { id: late, lead: secret('部门'), dueOn })
  await cloud.clock(Date.now() + 4 * DAY)
  await good(committee, 'proposal.chase', { id: late })
  await cloud.clock(null)
}

/** All that the thin whole leaves out, once each. */
export async function everythingWide(scene: Scene): Promise<void> {
  await contests(scene)
  await care(scene)
  await ballots(scene)
  await slips(scene)
  await tree(scene)
  await people(scene)
  await files(scene)
  await proposals(scene)
}
