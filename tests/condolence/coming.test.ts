import { DAY, dayOf } from '@domain/kit/time'
import { retiresOn } from '@domain/member/born'
import { nameOf, staffNoOf } from '../kit/school'
import { value } from '../kit/session'
import { NOW, openWard, type Ward } from './ward'

/** The office sees birthdays and retirements of the next 30 days, as far as the roster knows days of birth. */
let ward: Ward
beforeAll(async () => {
  ward = await openWard()
}, 60_000)
beforeEach(() => ward.cloud.clock(NOW))
afterAll(async () => {
  await ward?.sound()
  await ward?.cloud.close()
})

const after = (days: number) => dayOf(NOW + days * DAY)
/** Born so that the next birthday is in so many days. */
const born = (days: number, year = 1985) => `${year}${after(days).slice(4)}`
/** Born so that a woman reaches the legal age in so many days. */
function reaching(days: number) {
  for (let at = Date.UTC(1968, 0, 1); at < Date.UTC(1980, 0, 1); at += DAY)
    if (retiresOn(dayOf(at), 'female') === after(days)) return dayOf(at)
  throw new Error('no such day of birth')
}

async function enter(days: Record<number, string>) {
  const rows = Object.entries(days).map(([n, bornOn]) => ({
    ...{
      staffNo: staffNoOf(Number(n)),
      name: nameOf(Number(n)),
      kind: '在职',
      group: `第${1 + ((Number(n) - 1) % 4)}组`,
    },
    ...{ sex: Number(n) % 3 === 0 ? '男' : '女', bornOn },
  }))
  const { differences, problems } = await value(ward.chair.member.importRoster({ rows, mode: 'check' }))
  expect(problems).toEqual([])
  const accept = differences.filter((d) => d.kind === 'edited').map((d) => d.id)
  await value(ward.chair.member.importRoster({ rows, mode: 'apply', accept }))
}

test('who comes, in order of days; what is reported is not asked for again; nobody else sees them', async () => {
  await enter({ 10: born(30), 11: born(0), 13: born(31), 14: born(-1), 16: reaching(30), 17: reaching(31) })
  const todo = await value(ward.chair.condolence.toDo({}))
  const brief = ({ name, on }: { name: string; on: string }) => ({ name, on })
  expect(todo.birthdays.map(brief)).toEqual([
    { name: nameOf(11), on: after(0) },
    { name: nameOf(10), on: after(30) },
  ])
  expect(todo.retirements.map(brief)).toEqual([{ name: nameOf(16), on: after(30) }])
  expect(Object.keys(todo.birthdays[0] ?? {}).sort()).toEqual(['group', 'id', 'name', 'on'])
  for (const n of [3, 4, 5, 11]) {
    const theirs = await value((await ward.as(n)).condolence.toDo({}))
    expect([theirs.birthdays, theirs.retirements]).toEqual([[], []])
  }
  const [first] = todo.birthdays
  const [leaver] = todo.retirements
  const report = (kind: 'birthday' | 'retirement', { id, on }: { id: string; on: string }) =>
    value(ward.committee.condolence.report({ kind, recipientIds: [id], happenedOn: on }))
  await report('birthday', first ?? { id: '', on: '' })
  const gone = await report('retirement', leaver ?? { id: '', on: '' })
  const next = await value(ward.committee.condolence.toDo({}))
  expect([next.birthdays.map((b) => b.name), next.retirements]).toEqual([[nameOf(10)], []])
  await value(ward.committee.condolence.decline({ id: gone.id, reason: '延迟退休' }))
  expect((await value(ward.committee.condolence.toDo({}))).retirements).toHaveLength(1)
})

test('the school is not walked through for it', async () => {
  await ward.cloud.resetMeter()
  await value(ward.chair.condolence.toDo({}))
  expect((await ward.cloud.meter()).scanned).toBeLessThan(30)
})
