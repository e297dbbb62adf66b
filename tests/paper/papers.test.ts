import type { Paper } from '@domain/paper/model'
import { type Cloud, openCloud } from '../kit/cloud'
import { refusal, type Session, value } from '../kit/session'
import { sheetsOf } from './book'
import { bytesOf } from './hand'
import { playYear, type Year } from './year'

/** Who gets which paper, and what stands in the Excel ones. */
let cloud: Cloud
let year: Year
let office: Session
let delegate: Session
let plain: Session
beforeAll(async () => {
  cloud = await openCloud()
  year = await playYear(cloud)
  ;[office, delegate, plain] = (await Promise.all([3, 10, 60].map(year.school.as))) as [Session, Session, Session]
}, 120_000)
afterAll(() => cloud?.close())

const missing = '0'.repeat(32)

test('the summary tells every proposal that was before the committee, by number', async () => {
  const paper = await value(office.paper.proposals({ callId: year.callId }))
  expect(paper.name).toBe('八届四次教代会提案汇总表.xlsx')
  const { book, rows } = await sheetsOf(office, paper)
  expect(book.SheetNames).toEqual(['提案汇总表', '统计'])
  const [title, heads, ...all] = rows('提案汇总表')
  expect(title?.[0]).toBe('八届四次教代会提案汇总表')
  expect(heads?.join(' ')).toBe(
    '序号 编号 案由 类别 提案人 附议人 所在小组 审查结果 承办部门 协办部门 办理期限 答复结果 满意度 备注',
  )
  expect(all.map((r) => r[1])).toEqual(
    Array.from({ length: 16 }, (_, i) => `八届四次-${String(i + 1).padStart(3, '0')}`),
  )
  const column = (name: string) => all.map((r) => r[heads?.indexOf(name) ?? 0])
  expect(column('审查结果').slice(0, 8)).toEqual('立案 立案 立案 合并办理 转为建议 立案 不予立案 退回修改'.split(' '))
  expect(column('满意度').slice(0, 3)).toEqual(['满意', '非常满意', '基本满意'])
  expect(column('备注')[3]).toBe('并入 八届四次-003')
  expect(column('备注')[2]).toBe('合并 八届四次-004')
  expect(column('备注')[0]).toContain('重新办理')
  expect(column('提案人')[2]?.split('、')).toHaveLength(2)
  expect(column('答复结果')[10]).toBe('办理中')
  // What a printer needs: the heads on every page.
  expect(book.Workbook?.Names?.map((n) => n.Ref)).toEqual(["'提案汇总表'!$1:$2", "'统计'!$1:$2"])
})

test('its second sheet has the numbers of the statistics', async () => {
  const paper = await value(office.paper.proposals({ callId: year.callId }))
  const { rows } = await sheetsOf(office, paper)
  const stats = await value(office.proposal.stats({ callId: year.callId }))
  const lines = rows('统计').map((r) => r.slice(1, 4).join(' '))
  expect(lines).toEqual(
    expect.arrayContaining([
      `提交审查 ${stats.total} `,
      `立案 ${stats.docketed.count} ${stats.docketed.percent}%`,
      `已答复 ${stats.replied.count} ${stats.replied.percent}%`,
      `非常满意 ${stats.satisfaction.very_satisfied.count} ${stats.satisfaction.very_satisfied.percent}%`,
    ]),
  )
})

test('a title that looks like a formula stays a text', async () => {
  const by = await year.school.as(39)
  const { id } = await value(
    by.proposal.save({ callId: year.callId, title: '=1+1', category: '@SUM', rationale: '-1', measures: '+1' }),
  )
  await value(by.proposal.submit({ id }))
  for (const n of [20, 21]) await value((await year.school.as(n)).proposal.endorse({ id }))
  const texts = async (session: Session, paper: Paper, name: string) => {
    const { book } = await sheetsOf(session, paper)
    const cells = Object.entries(book.Sheets[name] ?? {}).filter(([place]) => !place.startsWith('!'))
    expect(cells.filter(([, cell]) => 'f' in cell)).toEqual([])
    return cells.map(([, cell]) => (cell.t === 's' ? cell.v : null))
  }
  const summary = await texts(office, await value(office.paper.proposals({ callId: year.callId })), '提案汇总表')
  expect(summary).toEqual(expect.arrayContaining(['=1+1', '@SUM']))
  const mine = await texts(by, await value(by.paper.myData({})), '我的提案')
  expect(mine).toEqual(expect.arrayContaining(['=1+1', '@SUM', '-1', '+1']))
})

test('my data: all that is kept of me, and nothing of others', async () => {
  await value(office.member.get({ id: (await value(delegate.member.me({}))).member?.id ?? '' }))
  const wish = { kind: 'correct', column: 'phone', value: '13900000000' } as const
  await value(delegate.member.apply(wish))
  const { rows, book } = await sheetsOf(delegate, await value(delegate.paper.myData({})))
  const me = (await value(delegate.member.me({}))).member
  const record = Object.fromEntries(rows('本人信息').slice(2)) as Record<string, string>
  expect(record).toMatchObject({ 姓名: me?.name, 工号: '10010', 工会小组: me?.group, 状态: '在册' })
  expect(record.绑定的微信).toMatch(/^已绑定（\d{4}年/)
  expect(rows('工会职务')[2]?.[0]).toBe('教代会代表')
  expect(rows('变动记录')[2]?.slice(1, 3)).toEqual(['导入名册', '新进'])
  expect(rows('谁看过我的信息')[2]?.[1]).toBe((await value(office.member.me({}))).member?.name)
  expect(rows('我的提案').slice(2)).toHaveLength(1)
  expect(rows('我的提案')[2]?.[1]).toBe('关于延长图书馆假期开放时间的提案')
  expect(rows('我附议的提案').length).toBeGreaterThan(2)
  expect(rows('我的申请')[2]?.slice(1, 4)).toEqual(['更正资料', '手机：（空） → 13900000000', '待处理'])
  const other = (await value(plain.member.me({}))).member?.name ?? ''
  expect(JSON.stringify(book.SheetNames.map(rows))).not.toContain(other)
})

describe('who may', () => {
  test('no plain member and no delegate makes the summary, the report or the poster', async () => {
    for (const by of [plain, delegate])
      for (const action of ['proposals', 'handlingReport', 'poster'] as const)
        expect(await refusal(by.paper[action]({ callId: year.callId }))).toBe('NOT_ALLOWED')
    expect(await refusal(delegate.paper.slips({}))).toBe('NOT_ALLOWED')
    expect(await refusal((await cloud.guest()).paper.myData({}))).toBe('NOT_SIGNED_IN')
  })
  test('what is not there, and what others may not see, is not found alike', async () => {
    const refused = year.ids.get('关于教师节发放现金的提案') ?? ''
    for (const id of [refused, missing, year.callId])
      expect(await refusal(plain.paper.proposal({ id }))).toBe('NOT_FOUND')
    expect((await office.paper.proposal({ id: refused })).ok).toBe(true)
    for (const callId of [missing, refused])
      for (const action of ['proposals', 'handlingReport', 'poster', 'code'] as const)
        expect(await refusal(office.paper[action]({ callId }))).toBe('NOT_FOUND')
    expect(await refusal(plain.paper.code({ proposalId: refused }))).toBe('NOT_FOUND')
  })
  test('a paper is for its reader alone', async () => {
    const { fileId } = await value(office.paper.proposals({ callId: year.callId }))
    expect(await refusal(delegate.file.link({ fileId }))).toBe('NOT_FOUND')
  })
})

describe('a code', () => {
  const codes = async () =>
    (
      (await (await fetch(`${cloud.url}outbox.json`)).json()) as {
        items: { kind: string; page?: string; scene?: string }[]
      }
    ).items
      .filter((i) => i.kind === 'code')
      .map(({ page, scene }) => ({ page, scene }))

  test('of a call opens 写提案, of a proposal its page; it is a picture', async () => {
    const proposalId = [...year.ids.values()][0] ?? ''
    for (const asked of [{ callId: year.callId }, { proposalId }]) {
      const bytes = await bytesOf(plain, await value(plain.paper.code(asked)))
      expect(Buffer.from(bytes.slice(1, 4)).toString()).toBe('PNG')
    }
    expect(await codes()).toEqual(
      expect.arrayContaining([
        { page: 'features/proposal/pages/write/index', scene: year.callId },
        { page: 'features/proposal/pages/detail/index', scene: proposalId },
      ]),
    )
  })
  test('is of one of the two', async () => {
    expect(await plain.paper.code({})).toMatchObject({ error: 'BAD_INPUT' })
    expect(await plain.paper.code({ callId: year.callId, proposalId: missing })).toMatchObject({ error: 'BAD_INPUT' })
  })
})
