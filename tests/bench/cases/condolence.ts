import type { running } from '@domain/condolence/running'
import { DAY, dayOf } from '@domain/kit/time'
import { value } from '../../kit/session'
import { ASKERS, ASKING, type CasesOf, type World } from './case'

/** People of the roster from this number on get what is declined. */
const DECLINED = 150
const GIFT = { form: 'cash', amountFen: 38_000 } as const

/** A bereavement of one person a run, from the report to the last voucher, and what it leaves in the lists. */
export function condolenceCases(w: World): Omit<CasesOf<'condolence'>, keyof typeof running> {
  const { bench, chair, committee, reviewer: treasurer, memberId } = w
  const now = () => bench.host.clock.now()
  const today = () => dayOf(now())
  const number = (i: number) => ASKING + (i % ASKERS)
  const person = (i: number) => bench.as(number(i))
  const cases: string[] = []
  const id = (i: number) => cases[i] ?? ''
  const declined: string[] = []
  const visited = { visitorIds: [memberId(2)], source: 'union' as const, line: '职工慰问支出', ...GIFT }
  return {
    standards: [{ run: () => value(chair.condolence.standards({})) }],
    updateStandard: [
      { run: (i) => value(chair.condolence.updateStandard({ kind: 'birth', amountFen: 60_000 + i * 100 })) },
    ],
    report: [
      {
        run: async (i) => {
          const asked = { kind: 'bereavement' as const, recipientIds: [memberId(number(i))], happenedOn: today() }
          cases[i] = (await value(committee.condolence.report(asked))).id
        },
      },
    ],
    assignVisitors: [
      { run: (i) => value(committee.condolence.assignVisitors({ id: id(i), visitorIds: [memberId(2)] })) },
    ],
    approve: [{ run: (i) => value(chair.condolence.approve({ id: id(i), ...GIFT })) }],
    visit: [
      {
        run: (i) =>
          value(
            committee.condolence.visit({
              ...visited,
              ...{ ids: [id(i)], recipientIds: [memberId(number(i))], on: today() },
            }),
          ),
      },
    ],
    pay: [{ run: (i) => value(treasurer.condolence.pay({ id: id(i), voucherNo: `记-${i}`, on: today() })) }],
    whoMayKnow: [{ run: async (i) => value((await person(i)).condolence.whoMayKnow({ id: id(i), circle: 'group' })) }],
    farewell: [
      { run: (i) => value(committee.condolence.farewell({ id: id(i), at: now() + 2 * DAY, place: '殡仪馆一号厅' })) },
    ],
    sendLetter: [{ run: (i) => value(committee.condolence.sendLetter({ id: id(i), text: '请节哀，保重身体。' })) }],
    letter: [{ run: (i) => value(committee.condolence.letter({ id: id(i) })) }],
    readLetter: [{ run: async (i) => value((await person(i)).condolence.readLetter({ id: id(i) })) }],
    close: [{ run: (i) => value(committee.condolence.close({ id: id(i) })) }],
    decline: [
      {
        before: async (i) => {
          const asked = { kind: 'marriage' as const, recipientIds: [memberId(DECLINED + i)], happenedOn: today() }
          declined[i] = (await value(committee.condolence.report(asked))).id
        },
        run: (i) => value(committee.condolence.decline({ id: declined[i] ?? '', reason: '不是本校会员' })),
      },
    ],
    mine: [{ run: async (i) => value((await person(i)).condolence.mine({})) }],
    toDo: [{ run: () => value(chair.condolence.toDo({})) }],
    get: [
      { run: (i) => value(chair.condolence.get({ id: id(i) })) },
      { what: 'one’s own', run: async (i) => value((await person(i)).condolence.get({ id: id(i) })) },
    ],
    list: [
      { run: () => value(chair.condolence.list({})) },
      { what: 'of a kind', run: () => value(chair.condolence.list({ kind: 'bereavement', from: today() })) },
    ],
    totals: [{ run: () => value(treasurer.condolence.totals({ from: '2026-01-01', to: '2026-12-31' })) }],
    rows: [{ run: () => value(treasurer.condolence.rows({ from: '2026-01-01', to: '2026-12-31' })) }],
  }
}
