import { dayOf } from '@domain/kit/time'
import { value } from '../../kit/session'
import { type CasesOf, SIZE, type World } from './case'

const LONG = { most: 8 }
/** From this number on people are in hardship. */
const POOR = 200
const SOME = 20

/** Papers of 关心看望: of a case of some, of their visit, of a run for the whole school, of a year. */
export function carePaperCases(w: World): Pick<CasesOf<'paper'>, 'approval' | 'receipts' | 'totals'> {
  const { bench, chair, committee, memberId } = w
  const today = () => dayOf(bench.host.clock.now())
  let id = ''
  let visitId = ''
  let runId = ''
  const visited = async () => {
    if (id !== '') return
    const recipientIds = Array.from({ length: SOME }, (_, n) => memberId(POOR + n))
    const on = today()
    id = (await value(committee.condolence.report({ kind: 'hardship', recipientIds, happenedOn: on }))).id
    const gift = { form: 'cash', amountFen: 50_000 } as const
    await value(chair.condolence.approve({ id, ...gift }))
    const more = { source: 'union', line: '困难职工帮扶支出', on } as const
    const given = { ids: [id], visitorIds: [memberId(2)], recipientIds, ...gift, ...more }
    visitId = (await value(committee.condolence.visit(given))).id
  }
  const made = async () => {
    if (runId !== '') return
    runId = (
      await value(
        committee.condolence.run({
          ...{ title: '年节慰问', kind: 'festival', audience: { kind: 'staff' }, asOf: today(), choices: [] },
          ...{ valueFen: 20_000, form: 'goods', source: 'union', line: '职工集体福利支出' },
        }),
      )
    ).id
  }
  return {
    approval: [{ what: `${SOME} people`, before: visited, run: () => value(chair.paper.approval({ id })), ...LONG }],
    receipts: [
      { what: 'of a visit', before: visited, run: () => value(chair.paper.receipts({ visitId })), ...LONG },
      {
        what: `of a run for ${SIZE}`,
        before: made,
        run: () => value(chair.paper.receipts({ runId })),
        ...LONG,
      },
    ],
    totals: [{ run: () => value(chair.paper.totals({ from: '2026-01-01', to: '2026-12-31' })), ...LONG }],
  }
}
