import { percent } from '@domain/proposal/stats'
import { value } from '../kit/session'
import { arrives, rowsOf, same, until } from './gestures'
import { AT } from './places'
import { PEOPLE } from './school'
import { replied } from './seeds'
import { type Start, walk } from './walk'

const ROWS = 'features/proposal/pages/rows/index'
const { reviewer, drafter } = PEOPLE

const opened = (start: Start) =>
  walk('a number of the statistics opens its rows, and a row its proposal', start, async (people) => {
    const { town } = start
    await replied(town, drafter, '走廊加装扶手')
    const { proposal } = await town.school.as(reviewer)
    const { departments, speeds } = await value(proposal.breakdown({ callId: town.callId }))
    const own = departments.find(({ name }) => name === '总务处')
    if (!own || own.replied === 0 || own.replied > 20) throw new Error(`总务处: ${JSON.stringify(own)}`)
    const phone = await people.of(reviewer)
    await phone.launch(`${AT.stats}?callId=${town.callId}`)
    await phone.tap(`总务处已答复 ${own.replied} 件 · ${percent(own.replied, own.count).toFixed(1)}%`)
    await arrives(phone, ROWS)
    await phone.sees(`总务处 · 已答复 ${own.replied} 件`)
    await until(phone, 'the rows', () => rowsOf(phone) === own.replied)
    await phone.sees('走廊加装扶手')
    phone.back()
    await phone.tap(`7 天以内 ${speeds.in_7.count} 件`)
    await phone.sees(`7 天以内答复 ${speeds.in_7.count} 件`)
    await phone.settle()
    same('rows of the first week', rowsOf(phone), Math.min(20, speeds.in_7.count))
    await phone.tap('走廊加装扶手')
    await arrives(phone, 'features/proposal/pages/detail/index')
  })

/** The statistics, what they open, and what is printed of them. */
export async function checkFigures(start: Start): Promise<void> {
  await opened(start)
}
