import { DAY, dayOf } from '@domain/kit/time'
import { type Session, value } from '../kit/session'
import { tab, tap, type View } from './view'
import type { Part, World } from './world'

const made = new WeakMap<World, Promise<string>>()

/** 端午 for all staff: the colleague chose and collected, the teacher still may. */
async function make(world: World): Promise<string> {
  const as = (part: Part) => world.as(part) as Promise<Session>
  const [chair, colleague] = await Promise.all([as('chair'), as('colleague')])
  const { id } = await value(
    chair.condolence.run({
      ...{ title: '端午节会员慰问', kind: 'festival', audience: { kind: 'staff' }, asOf: dayOf(Date.now()) },
      ...{ valueFen: 20_000, form: 'goods', source: 'union', line: '职工集体福利支出' },
      chooseUntil: Date.now() + 5 * DAY,
      choices: [
        { id: 'c1', name: '五常大米 5 公斤' },
        { id: 'c2', name: '非转基因食用油 5 升装（可与同事合领）' },
        { id: 'c3', name: '粽子礼盒' },
      ],
    }),
  )
  await value(colleague.condolence.choose({ runId: id, choiceId: 'c2' }))
  const member = (await value(colleague.member.me({}))).member?.id ?? ''
  const own = (await value(chair.member.me({}))).member?.id ?? ''
  await value(chair.condolence.hand({ runId: id, memberIds: [member], collectorId: own }))
  return id
}
const runIn = (world: World) => {
  const known = made.get(world) ?? make(world)
  made.set(world, known)
  return known
}
const at = async (world: World) => ({ id: await runIn(world) })
const listed = async (world: World) => {
  await runIn(world)
  return {}
}

export const runViews: View[] = [
  { name: 'runs', page: 'condolence/runs', part: 'teacher', params: listed },
  { name: 'runs-chair', page: 'condolence/runs', part: 'chair', params: listed },
  { name: 'run-choose', page: 'condolence/run', part: 'teacher', params: at },
  { name: 'run-collected', page: 'condolence/run', part: 'colleague', params: at },
  { name: 'run-chair', page: 'condolence/run', part: 'chair', params: at },
  { name: 'run-make', page: 'condolence/run-make', part: 'chair' },
  { name: 'run-hand', page: 'condolence/run-hand', part: 'chair', params: at },
  { name: 'run-hand-scan', page: 'condolence/run-hand', part: 'chair', params: at, after: tap('扫码') },
  { name: 'run-progress', page: 'condolence/run-progress', part: 'chair', params: at },
  { name: 'run-progress-handed', page: 'condolence/run-progress', part: 'chair', params: at, after: tab(/^已领/) },
]
