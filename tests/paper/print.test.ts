import { DAY } from '@domain/kit/time'
import type { Paper } from '@domain/paper/model'
import { type Cloud, openCloud } from '../kit/cloud'
import { type Session, value } from '../kit/session'
import { bytesOf } from './hand'
import { hasOffice, type Printed, print, squeezed } from './office'
import { playYear, type Year } from './year'

/** Each paper as it comes out of the printer: opened by LibreOffice, read back from the PDF. */
if (!hasOffice) console.log('no soffice or pdftotext here: the papers are not printed in this run')
const printing = hasOffice ? describe : describe.skip

printing('printed', () => {
  let cloud: Cloud
  let year: Year
  let office: Session
  beforeAll(async () => {
    cloud = await openCloud()
    year = await playYear(cloud)
    office = await year.school.as(3)
  }, 120_000)
  afterAll(() => cloud?.close())

  async function printed(made: Promise<Paper>, by: Session = office): Promise<Pick<Printed, 'text' | 'pages'>> {
    const paper = await made
    const { text, pages, close } = await print(await bytesOf(by, paper), paper.name)
    await close()
    return { text: squeezed(text), pages }
  }
  const count = (text: string, words: string) => text.split(words).length - 1
  const idOf = (title: string) => year.ids.get(title) ?? ''
  /** One with the longest texts, by somebody with the longest name. */
  async function long() {
    const name = `${'欧阳'.repeat(19)}长名`
    const rows = [{ name, staffNo: 'LONG', group: '第1组', sex: '女', kind: '在职', roles: 'delegate' }]
    await value((await year.school.as(1)).member.importRoster({ mode: 'apply', rows }))
    const by = await cloud.login('LONG')
    const rationale = `${'长文字也要一个字不少地印在纸上。'.repeat(311)}理由到此为止🙂`
    const measures = `${Array.from({ length: 300 }, (_, i) => `第${i + 1}条，逐条落实。`).join('\n')}\n措施到此为止👨‍👩‍👧`
    const title = '题'.repeat(50)
    return { name, rationale, measures, title, by, category: '其他' }
  }

  test('the summary, its heads on every page', async () => {
    const { text, pages } = await printed(value(office.paper.proposals({ callId: year.callId })))
    expect(pages).toBe(2)
    for (const words of [
      '八届四次教代会提案汇总表',
      '八届四次-016',
      '关于食堂增设低糖窗口的提案',
      '并入八届四次-003',
      '第1页，共2页',
    ])
      expect(text).toContain(words)
    expect(count(text, '承办部门')).toBeGreaterThanOrEqual(1)
  }, 120_000)

  test('the form of one proposal fits on one page, with what was said at each step', async () => {
    const by = await year.school.as(10)
    const { text, pages } = await printed(
      value(by.paper.proposal({ id: idOf('关于延长图书馆假期开放时间的提案') })),
      by,
    )
    expect(pages).toBe(1)
    for (const words of [
      ...['八届四次教代会提案表', '编号：八届四次-001', '■立案', '请抓紧研究', '批示人：王校长', '第1次', '第2次'],
      ...[
        '分管领导签发：李副校长',
        '教务处：正在落实',
        '值班补贴已列入预算',
        '寒假开放安排已公布',
        '■满意',
        '谢谢，解决了大问题',
      ],
    ])
      expect(text).toContain(words)
  }, 120_000)

  test('a merged one says into which, the survivor who else proposed it', async () => {
    const merged = await printed(value(office.paper.proposal({ id: idOf('关于食堂公布菜品原料来源的提案') })))
    expect(merged.text).toContain('并入：八届四次-003《关于食堂增设低糖窗口的提案》')
    const survivor = await printed(value(office.paper.proposal({ id: idOf('关于食堂增设低糖窗口的提案') })))
    expect(survivor.text).toContain('共同')
  }, 120_000)

  test('why it was returned is on the proposer’s paper and the committee’s, and is not the school’s business', async () => {
    const id = idOf('关于校内车位分配的提案')
    const by = await year.school.as(17)
    expect((await printed(value(by.paper.proposal({ id })), by)).text).toContain('请写明是哪几处车位')
    // Handed in again it may be read by all; the reason stays between the two.
    await value(by.proposal.submit({ id }))
    const plain = await year.school.as(60)
    const seen = await printed(value(plain.paper.proposal({ id })), plain)
    expect(seen.text).toContain('关于校内车位分配的提案')
    expect(seen.text).not.toContain('请写明是哪几处车位')
    expect((await printed(value(office.paper.proposal({ id })))).text).toContain('请写明是哪几处车位')
  }, 120_000)

  test('5,000 characters, an emoji and a name of 40 are all on paper', async () => {
    const { name, by, ...texts } = await long()
    const { id } = await value(by.proposal.save({ callId: year.callId, ...texts }))
    const { text, pages } = await printed(value(by.paper.proposal({ id })), by)
    expect(pages).toBeGreaterThan(5)
    expect(pages).toBeLessThan(20)
    expect(count(text, '长文字也要一个字不少地印在纸上。')).toBeGreaterThan(270)
    const marks = Array.from({ length: 300 }, (_, i) => `第${i + 1}条，`)
    expect(marks.filter((m) => !text.includes(m))).toEqual([])
    for (const words of ['理由到此为止', '措施到此为止', '题'.repeat(10)]) expect(text).toContain(words)
    // A name is broken over lines, and other columns may stand between them.
    expect(count(text, '欧')).toBe(19)
    const data = await printed(value(by.paper.myData({})), by)
    expect(marks.filter((m) => !data.text.includes(m))).toEqual([])
    const slips = await printed(value(office.paper.slips({ groupId: await groupOf('第1组') })))
    expect(slips.text).toContain('邀请单')
    expect(name).toHaveLength(40)
  }, 180_000)
  const groupOf = async (path: string) =>
    (await value(office.member.groups({}))).items.find((g) => g.path === path)?.id ?? ''

  test('the report says the numbers of the statistics in sentences', async () => {
    const stats = await value(office.proposal.stats({ callId: year.callId }))
    const { text, pages } = await printed(value(office.paper.handlingReport({ callId: year.callId })))
    expect(pages).toBe(2)
    const { docketed, replied, satisfaction } = stats
    for (const words of [
      ...['一、征集情况', '二、审查立案情况', '三、办理答复情况', '四、满意度', '五、存在的问题和下一步'],
      `提交审查的提案共${stats.total}件`,
      `立案${docketed.count}件，占${docketed.percent}%`,
      `共${replied.due}件，已答复${replied.count}件，答复率${replied.percent}%，尚未答复${replied.due - replied.count}件（其中待交办4件）`,
      `已评价${satisfaction.rated}件：非常满意${satisfaction.very_satisfied.count}件，占${satisfaction.very_satisfied.percent}%`,
      ...['报告单位（盖章）', '八届四次-009', '办理中', '待交办'],
    ])
      expect(text).toContain(words)
  }, 120_000)

  test('slips: a page holds eight, each group has its own', async () => {
    const paper = value(office.paper.slips({ memberIds: await unbound(20) }))
    const { text, pages } = await printed(paper)
    const groups = new Set(text.match(/第\d组\d+张/g))
    expect(groups.size).toBeGreaterThan(1)
    expect(pages).toBe(groups.size)
    expect(count(text, '只能用一次')).toBe(20)
  }, 120_000)
  async function unbound(many: number) {
    const { items } = await value(office.member.list({ text: '100' }))
    const found = items.filter((m) => !m.bound && m.state === 'active').map((m) => m.id)
    const more = (await value(office.member.list({ text: '1008' }))).items.filter((m) => !m.bound).map((m) => m.id)
    const also = (await value(office.member.list({ text: '1007' }))).items.filter((m) => !m.bound).map((m) => m.id)
    return [...new Set([...found, ...more, ...also])].slice(0, many)
  }

  test('the application of who wants to join: the leader of the group sees neither phone nor year of birth', async () => {
    const chair = await year.school.as(1)
    const row = { name: '周军伟', staffNo: '10088', group: '第4组', sex: '女', kind: '非会员' }
    const rows = [
      { ...row, phone: '13712345678', birthYear: 1993 },
      { name: '组长', staffNo: 'LEAD', group: '第4组', sex: '男', kind: '在职', roles: 'leader' },
    ]
    await value(chair.member.importRoster({ mode: 'apply', rows }))
    const fresh = await year.school.as(88)
    const wish = await value(fresh.member.apply({ kind: 'join', text: '希望参加工会活动。' }))
    const leader = await cloud.login('LEAD')
    const whole = await printed(value(office.paper.application({ id: wish.id })))
    for (const words of [
      '入会申请表',
      '我自愿加入中国工会',
      '希望参加工会活动',
      '13712345678',
      '1993',
      '申请人（签字）',
    ])
      expect(whole.text).toContain(words)
    expect(whole.pages).toBe(1)
    const part = await printed(value(leader.paper.application({ id: wish.id })), leader)
    expect(part.text).toContain('第4组')
    expect(part.text).not.toMatch(/13712345678|1993/)
    const refused = (await (await year.school.as(60)).paper.application({ id: wish.id })) as { error?: string }
    expect(refused.error).toBe('NOT_FOUND')
    await value(office.member.settle({ id: wish.id, grant: true }))
    const done = await printed(value(fresh.paper.application({ id: wish.id })), fresh)
    expect(done.text).toContain('已同意')
  }, 120_000)

  test('the poster is one page, and a small school is not called 教代会', async () => {
    const { text, pages } = await printed(value(office.paper.poster({ callId: year.callId })))
    expect(pages).toBe(1)
    for (const words of ['提案征集', '谁可以提：八届四次教代会代表', '请2位同事附议']) expect(text).toContain(words)
    const chair = await year.school.as(1)
    await value(chair.member.updateSettings({ whoMayPropose: 'staff', endorsersNeeded: 0 }))
    const now = Date.now()
    const title = `${'很长的征集标题'.repeat(8)}提案征集`
    const { id } = await value(
      office.proposal.openCall({ term: 9, session: 1, title, opensAt: now, closesAt: now + DAY }),
    )
    const small = await printed(value(office.paper.poster({ callId: id })))
    expect(small.pages).toBe(1)
    expect(small.text).toContain('谁可以提：全体在职会员')
    expect(small.text).not.toContain('同事附议')
    const report = await printed(value(office.paper.handlingReport({ callId: id })))
    expect(report.text).toContain('九届一次教职工大会提案办理情况报告')
    expect(report.text).toContain('提交审查的提案共0件')
    await value(chair.member.updateSettings({ whoMayPropose: 'auto', endorsersNeeded: 2 }))
  }, 120_000)
})
