import { type Ground, numbers, openGround } from '../contest/played'
import { type Session, value } from '../kit/session'
import { bytesOf } from './hand'
import { openMeet } from './meet'
import { hasOffice, print, squeezed } from './office'

/** Papers of contests as they come out of the printer, small and very large. */
const printing = hasOffice ? describe : describe.skip

const MANY = 300
const LONG = `${'欧阳'.repeat(19)}长名`

printing('printed', () => {
  let ground: Ground
  let by: Session
  beforeAll(async () => {
    ground = await openGround({ size: MANY + 40 })
    by = ground.committee
  }, 120_000)
  afterAll(() => ground?.cloud.close())

  async function printed(made: Promise<{ fileId: string; name: string }>) {
    const paper = await made
    const { text, pages, close } = await print(await bytesOf(by, paper), paper.name)
    await close()
    return { text: squeezed(text), pages }
  }
  const count = (text: string, words: string) => text.split(words).length - 1

  test('a day of sports: programme, results, and the list of prizes', async () => {
    const meet = await openMeet(ground)
    const contestId = meet.contest.id
    const programme = await printed(value(by.paper.programme({ contestId })))
    expect(programme.pages).toBeLessThanOrEqual(7)
    for (const words of ['秩序册', '二、竞赛项目', '四、抽签和比赛顺序']) expect(programme.text).toContain(words)
    const sheet = await printed(value(by.paper.checkInSheet({ contestId, eventId: 'e1' })))
    expect(sheet.pages).toBe(1)
    await meet.play()
    const results = await printed(value(by.paper.results({ contestId })))
    for (const words of ['成绩册', '二、团体总分', '飞虎队']) expect(results.text).toContain(words)
    const prizes = await printed(value(by.paper.prizeList({ contestId })))
    expect(prizes.pages).toBe(1)
    for (const words of ['签领表', '经手人', '代领人']) expect(prizes.text).toContain(words)
  }, 180_000)

  test(`${MANY} entrants, teams of twelve, a name of forty, an emoji: everybody is on paper, heads on every page`, async () => {
    const rows = [{ name: LONG, staffNo: 'LONG', group: '第1组', sex: '女', kind: '在职' }]
    await value(ground.chair.member.importRoster({ mode: 'apply', rows }))
    const longId = (await value(by.member.list({ text: 'LONG' }))).items[0]?.id ?? ''
    const walk = { name: '健步走🎉', entrant: 'person' as const, places: MANY - 10 }
    const tug = { name: '拔河', entrant: 'team' as const, places: 4, teamSize: { min: 12, max: 12 } }
    const { id: contestId } = await ground.opened([walk, tug], { title: `👟${'全校'.repeat(20)}健步走` })
    await value(by.contest.addEntrant({ contestId, eventId: 'e1', memberIds: [longId] }))
    await ground.entered(
      contestId,
      numbers(3, MANY - 1).map((n) => ({ people: [n] })),
    )
    await ground.entered(
      contestId,
      [0, 1, 2].map((i) => ({ teamName: `第${i}队🏆`, people: numbers(3 + 12 * i, 12) })),
      'e2',
    )
    const programme = await printed(value(by.paper.programme({ contestId })))
    expect(programme.pages).toBeLessThanOrEqual(10)
    expect(count(programme.text, '欧')).toBe(19)
    const sheet = await printed(value(by.paper.checkInSheet({ contestId, eventId: 'e1' })))
    expect(sheet.pages).toBeLessThanOrEqual(14)
    expect(count(sheet.text, '检录／签到')).toBeGreaterThanOrEqual(sheet.pages - 1)
    const missing = numbers(3, MANY - 1).filter((n) => !sheet.text.includes(String(10_000 + n)))
    expect(missing).toEqual([])
    expect(sheet.text).toContain('候补（有空缺时按顺序递补）')
    const teams = await printed(value(by.paper.checkInSheet({ contestId, eventId: 'e2' })))
    expect(teams.text).toContain('应到12人')
    expect(count(teams.text, '队长')).toBeGreaterThanOrEqual(3)
  }, 240_000)
})
