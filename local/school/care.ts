import type { CondolenceKind, Form, Source } from '@domain/condolence/model'
import { addDays, HOUR, MINUTE, startOf } from '@domain/kit/time'
import type { Play } from './play'

const CHAIR = '1001'
const CLERK = '1005'
const TREASURER = '1006'

interface Given {
  on: number
  by: readonly string[]
  form: Form
  yuan: number
  source?: Source
  line: string
}

/** Plays 关心看望 and 福利发放 of the demo through the same actions as everybody's; days are before today. */
class Care {
  #minutes = 0
  constructor(
    readonly play: Play,
    readonly today: string,
    readonly idOf: (staffNo: string) => string,
  ) {}

  day = (daysAgo: number) => addDays(this.today, -daysAgo)
  /** Deeds of one day follow one another by some minutes. */
  at = (daysAgo: number) => {
    this.#minutes = (this.#minutes + 13) % 240
    return startOf(this.day(daysAgo)) + 8 * HOUR + this.#minutes * MINUTE
  }

  async report(on: number, by: string, kind: CondolenceKind, of: string, note?: string) {
    const input = { kind, recipientIds: [this.idOf(of)], happenedOn: this.day(on + 1), note }
    const { id } = await this.play(this.at(on), by, 'condolence', 'report', input)
    return id
  }
  approve = (id: string, on: number, yuan: number, form: Form = 'cash') =>
    this.play(this.at(on), CHAIR, 'condolence', 'approve', { id, amountFen: yuan * 100, form })
  visit = (id: string, of: string, { on, by, form, yuan, source = 'union', line }: Given) =>
    this.play(this.at(on), CLERK, 'condolence', 'visit', {
      ...{ ids: [id], visitorIds: by.map(this.idOf), recipientIds: [this.idOf(of)], on: this.day(on) },
      ...{ form, amountFen: yuan * 100, source, line },
    })
  pay = (id: string, on: number, voucherNo: string) =>
    this.play(this.at(on), TREASURER, 'condolence', 'pay', { id, voucherNo, on: this.day(on) })
}

const LINE = '职工慰问支出'

/** One that is over, one to be closed, one to be visited, one to be approved after the visit, one just reported. */
async function cases(c: Care) {
  const ill = await c.report(62, '1011', 'illness', '1017', '住院一周，已出院在家休养。')
  await c.approve(ill, 62, 800)
  await c.visit(ill, '1017', { on: 61, by: [CLERK, '1011'], form: 'cash', yuan: 800, line: LINE })
  await c.play(c.at(61), CLERK, 'condolence', 'sendLetter', {
    id: ill,
    text: '得知您身体不适，大家都很挂念。请安心休养，课务已经安排好，盼您早日康复，回到我们中间。',
  })
  await c.pay(ill, 55, '记-041')
  await c.play(c.at(54), CLERK, 'condolence', 'close', { id: ill })

  const sad = await c.report(31, '1043', 'bereavement', '1049')
  await c.approve(sad, 31, 500)
  await c.visit(sad, '1049', { on: 30, by: [CHAIR, CLERK, '1043'], form: 'cash', yuan: 500, line: LINE })
  await c.play(c.at(30), '1049', 'condolence', 'whoMayKnow', { id: sad, circle: 'group' })
  await c.pay(sad, 24, '记-057')

  const poor = await c.report(12, '1054', 'hardship', '1057')
  const given = {
    on: 9,
    by: [CLERK, '1054'],
    form: 'goods',
    yuan: 500,
    source: 'superior',
    line: '送温暖专项',
  } as const
  await c.visit(poor, '1057', given)

  const born = await c.report(4, '1025', 'birth', '1029')
  await c.approve(born, 4, 500)
  await c.play(c.at(3), CLERK, 'condolence', 'assignVisitors', { id: born, visitorIds: [c.idOf('1025')] })

  await c.report(1, '1043', 'illness', '1046')
}

const CHOICES = [
  { id: 'a', name: '米面油' },
  { id: 'b', name: '水果礼盒' },
  { id: 'c', name: '坚果礼盒' },
]
/** Three to choose from, still open; one group has theirs already. */
async function gifts(c: Care) {
  const { id: runId } = await c.play(c.at(6), CLERK, 'condolence', 'run', {
    ...{ title: '节日慰问品', kind: 'festival', audience: { kind: 'union_members' }, asOf: c.day(6), choices: CHOICES },
    ...{ chooseUntil: startOf(c.day(-4)) - MINUTE, valueFen: 15_000, form: 'goods', source: 'union' },
    line: '职工集体福利支出',
  })
  const chosen = { a: '1001 1003 1005 1011 1024', b: '1006 1008 1017 1036', c: '1009 1021 1043' }
  for (const [choiceId, people] of Object.entries(chosen))
    for (const by of people.split(' ')) await c.play(c.at(5), by, 'condolence', 'choose', { runId, choiceId })
  const memberIds = ['1003', '1004', '1006', '1008', '1009'].map(c.idOf)
  await c.play(c.at(1), '1004', 'condolence', 'hand', { runId, memberIds })
}

/** What the union has done for its people, at every point of its way. */
export async function care(play: Play, today: string) {
  const ids = new Map<string, string>()
  let cursor: string | undefined
  do {
    const page = await play(startOf(today) - 70 * 24 * HOUR, CHAIR, 'member', 'list', { cursor })
    for (const m of page.items) ids.set(m.staffNo, m.id)
    cursor = page.cursor
  } while (cursor !== undefined)
  const c = new Care(play, today, (staffNo) => {
    const id = ids.get(staffNo)
    if (id === undefined) throw new Error(`the demo has no ${staffNo}`)
    return id
  })
  await cases(c)
  await gifts(c)
}
