import { openCloud } from '../kit/cloud'
import { value } from '../kit/session'
import { recordsIn } from './school'

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
    // Somebody who has an account and has done nothing yet.
    await cloud.login('1055')
    await cloud.kill9()
    return await recordsIn(cloud.data)
  } finally {
    await cloud.close()
  }
}
