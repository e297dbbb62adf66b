import { nameOf } from '../kit/school'
import { value } from '../kit/session'
import { bytesOf } from './hand'
import { hasOffice, print, squeezed } from './office'
import { announced, cast, opened, openVoting, type Voting } from './voting'

/** Papers of ballots as they come out of the printer, small and very large. */
const printing = hasOffice ? describe : describe.skip

printing('printed', () => {
  let at: Voting
  beforeAll(async () => {
    at = await openVoting()
  }, 120_000)
  afterAll(() => at?.cloud.close())

  const printed = async (made: Promise<{ fileId: string; name: string }>) => {
    const paper = await made
    const { text, pages, close } = await print(await bytesOf(at.chair, paper), paper.name)
    await close()
    return { text: squeezed(text), pages }
  }
  const rules = {
    ...{ approvalNo: '江教工〔2026〕12 号', publicFrom: '2026-11-10', publicTo: '2026-11-15', superiorAgrees: true },
  }
  const counted = async (title: string, candidates: { id: string; name: string; post?: string }[], seats: number) => {
    const questions = [{ title: '工会委员', candidates, seats, writeIns: true }]
    const id = await announced(at, { kind: 'election', title, questions, rules })
    await opened(at, id)
    const marks = Object.fromEntries(candidates.slice(0, seats).map((c) => [c.id, 'for' as const]))
    await cast(at, id, 1, 16, [{ marks, writeIns: [] }])
    await value(at.chair.ballot.close({ id }))
    await value(at.scrutineer.ballot.count({ id }))
    return id
  }

  test('an election of a usual school: each paper on one page, the request on two at the most', async () => {
    const candidates = ['赵一', '钱二', '孙三', '李四', '周五', '吴六'].map((name, i) => ({
      id: `k${i}`,
      name,
      post: '教师',
    }))
    const id = await counted('第九届工会委员会选举', candidates, 5)
    const record = await printed(value(at.chair.paper.record({ id })))
    expect(record.pages).toBe(1)
    for (const words of ['选举结果报告单', '监票人', '封箱码', '（工会盖章）']) expect(record.text).toContain(words)
    for (const made of [at.chair.paper.ballotSample({ id })]) expect((await printed(value(made))).pages).toBe(1)
    expect((await printed(value(at.chair.paper.tallySheet({ id })))).pages).toBeLessThanOrEqual(2)
    const request = await printed(value(at.chair.paper.submission({ id })))
    expect(request.pages).toBeLessThanOrEqual(2)
    expect(request.text).toMatch(/工会（盖章）年月日/)
  }, 180_000)

  test('forty candidates with long posts and an emoji: everybody is on paper, heads on every page', async () => {
    const candidates = Array.from({ length: 40 }, (_, i) => ({
      id: `k${i}`,
      name: `${nameOf(100 + i)}🎉`,
      post: '综合实践活动教研组组长、后勤服务与校园安全管理办公室副主任',
    }))
    const id = await counted('教职工代表选举', candidates, 20)
    const record = await printed(value(at.chair.paper.record({ id })))
    expect(record.pages).toBeGreaterThan(1)
    const heads = record.text.split('是否当选').length - 1
    expect(heads).toBeGreaterThanOrEqual(2)
    const sample = await printed(value(at.chair.paper.ballotSample({ id })))
    const sheet = await printed(value(at.chair.paper.tallySheet({ id })))
    for (const { text } of [record, sample, sheet])
      expect(candidates.filter((c) => !text.includes(c.name.slice(0, 3)))).toEqual([])
    expect(sheet.text.split('画“正”字').length - 1).toBeGreaterThanOrEqual(sheet.pages - 1)
  }, 240_000)
})
