import type { RosterAnswer } from '@domain/member/contract'
import type { Member } from '@domain/member/model'
import fc from 'fast-check'
import { openCloud } from '../kit/cloud'
import { records } from '../kit/records'
import { value } from '../kit/session'

/** Few names, numbers and groups, so that rows meet: twice in the table, known, namesakes, half filled. */
const one = <T>(...of: T[]) => fc.constantFrom(...of)
const row = fc.record(
  {
    name: one('张三', '李四', '王五', '张　三', ''),
    staffNo: one('1', '2', '３', '4', 'NN0001', '', undefined),
    group: one('语文组', '数学组', '中学部/语文组', '中学部'),
    sex: one('男', '女', '女', '不详'),
    kind: one('在职', '退休', 'non_member'),
    phone: one('138', '139', undefined),
    roles: one('leader', 'delegate,handler', '', 'king', undefined),
  },
  { requiredKeys: ['name', 'group', 'sex', 'kind'] },
)
const rows = fc.array(row, { maxLength: 24 })
const cuts = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 12 })
type Rows = Record<string, unknown>[]

/** The rows in slices of these sizes; what is left is the last. */
function sliced(all: Rows, sizes: readonly number[]): Rows[] {
  const slices: Rows[] = []
  let at = 0
  for (const size of sizes) {
    if (at >= all.length) break
    slices.push(all.slice(at, at + size))
    at += size
  }
  return at < all.length || slices.length === 0 ? [...slices, all.slice(at)] : slices
}

async function schoolAfter(imports: Rows[][]) {
  const cloud = await openCloud()
  try {
    const admin = await cloud.login('admin')
    const answers = []
    for (const slices of imports) {
      for (const mode of ['check', 'apply'] as const) {
        let last: Partial<RosterAnswer> = {}
        for (const [i, some] of slices.entries()) {
          const more = i < slices.length - 1
          last = await value(admin.member.importRoster({ rows: some, mode, importId: last.importId, more }))
        }
        const { importId, ...said } = last
        answers.push(said)
      }
    }
    const people = records<Member>(cloud, 'members').map(({ _id, groupId, groupIds, accountId, boundAt, ...m }) => ({
      ...m,
      depth: groupIds.length,
    }))
    return { answers, people: people.sort((a, b) => (a.staffNo < b.staffNo ? -1 : 1)) }
  } finally {
    await cloud.close()
  }
}
const GIVEN = /^NN\d{4,}$/
/** Ids are made anew in each school. */
const withoutIds = (answers: unknown) =>
  JSON.parse(JSON.stringify(answers, (k, v) => (k === 'memberId' ? undefined : v)))
/** A check cannot say which numbers newcomers without one will be given. */
const withoutGiven = (answers: unknown) =>
  JSON.parse(JSON.stringify(withoutIds(answers), (k, v) => (k === 'staffNo' && GIVEN.test(v) ? '' : v)))

test('however a table is cut, the school is the same; a check says what applying does; a second time nothing is new', async () => {
  const property = fc.asyncProperty(rows, rows, cuts, cuts, async (first, second, cutA, cutB) => {
    const whole = await schoolAfter([[first], [second], [second]])
    const cut = await schoolAfter([sliced(first, cutA), sliced(second, cutB), sliced(second, cutA)])
    expect(cut.people).toEqual(whole.people)
    expect(withoutIds(cut.answers)).toEqual(withoutIds(whole.answers))
    for (const i of [0, 2, 4]) expect(withoutGiven(whole.answers[i])).toEqual(withoutGiven(whole.answers[i + 1]))
    // A number of ours that nobody had may be somebody's by now: that row is another row.
    const known = !whole.answers[3]?.problems?.some((p) => p.column === 'staffNo' && p.problem === 'NOT_A_VALUE')
    if (known) expect(whole.answers[5]).toMatchObject({ added: 0, changed: 0, differences: [], groupsMade: [] })
  })
  await fc.assert(property, { numRuns: Number(process.env.RUNS ?? 5), endOnFailure: true })
}, 600_000)
