import { contest, type Fete, openFete, singles } from '../contest/fete'
import { type Cloud, openCloud } from '../kit/cloud'
import { refusal, type Session, value } from '../kit/session'
import { bytesOf } from './hand'
import { textOfWord } from './word-text'

/** Papers of contests: who gets which, and what stands in them. */
let cloud: Cloud
let fete: Fete
let committee: Session
let plain: Session
beforeAll(async () => {
  cloud = await openCloud()
  fete = await openFete(cloud)
  committee = fete.committee
  plain = await fete.as(20)
}, 120_000)
afterAll(() => cloud?.close())

const TUG = { name: '拔河', entrant: 'team', places: 2, teamSize: { min: 2, max: 12, men: 1, women: 1 } } as const
const missing = '0'.repeat(32)
const lines = async (by: Session, made: Promise<{ fileId: string; name: string }>) =>
  textOfWord(await bytesOf(by, await made)).split('\n')

async function filled() {
  const { id: contestId } = await fete.opened([singles(2, { perGroup: 5 }), TUG])
  for (const n of [20, 21, 22]) await value((await fete.as(n)).contest.signUp({ contestId, eventId: 'e1' }))
  const team = async (n: number, teamName: string) =>
    value((await fete.as(n)).contest.signUp({ contestId, eventId: 'e2', teamName }))
  const { teamCode = '' } = await team(30, '飞虎队')
  await team(31, '猛龙队')
  await team(32, '候补队')
  for (const n of [33, 34]) await value((await fete.as(n)).contest.joinTeam({ code: teamCode }))
  return contestId
}
const nameOf = async (n: number) => (await value((await fete.as(n)).member.me({}))).member?.name ?? ''

describe('programme', () => {
  test('tells what, when, by which rules and who', async () => {
    const contestId = await filled()
    const paper = await value(plain.paper.programme({ contestId }))
    expect(paper.name).toBe('教职工乒乓球赛秩序册.docx')
    const text = textOfWord(await bytesOf(plain, paper))
    for (const words of [
      '教职工乒乓球赛',
      '秩　序　册',
      '2026年10月18日（星期日）09:00 至 15:00',
      '体育馆二楼',
      '每组最多 5 人',
      '每队 2–12 人（至少男 1、女 1）',
      '2 人\n候补 1',
      '乒乓球单打（2 人）',
      '拔河（2 队）',
      `${await nameOf(30)}（队长）、${await nameOf(33)}、${await nameOf(34)}`,
      await nameOf(21),
    ])
      expect(text).toContain(words)
    // Who waits has no place in it, and nobody's number is anybody's business.
    expect(text).not.toContain(await nameOf(22))
    expect(text).not.toContain('候补队')
    expect(text).not.toContain('10020')
  })
})

describe('check-in sheet', () => {
  test('a row to sign in for everybody, those who wait apart, who came already', async () => {
    const contestId = await filled()
    const text = await lines(committee, value(committee.paper.checkInSheet({ contestId, eventId: 'e1' })))
    const waits = text.indexOf('候补（有空缺时按顺序递补）')
    expect(text.indexOf(await nameOf(20))).toBeGreaterThan(0)
    expect(text.indexOf(await nameOf(21))).toBeLessThan(waits)
    expect(text.indexOf(await nameOf(22))).toBeGreaterThan(waits)
    expect(text).toContain('10021')
    expect(text).toContain('2 人，应到 2 人，实到＿＿＿人')
    const teams = await lines(committee, value(committee.paper.checkInSheet({ contestId, eventId: 'e2' })))
    const at = teams.findIndex((l) => l.startsWith('1　飞虎队（'))
    expect(teams[at]).toContain('应到 3 人')
    expect(teams.slice(at).indexOf('队长')).toBeGreaterThan(0)
    expect(teams.findIndex((l) => l.includes('候补队'))).toBeGreaterThan(teams.indexOf('候补（有空缺时按顺序递补）'))
  })
})

/** Width and height of a PNG. */
const sizeOf = (png: Uint8Array) => {
  const bytes = Buffer.from(png)
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG')
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}

describe('poster', () => {
  test('is a picture of an A4 page with the code that opens the contest', async () => {
    const { id: contestId } = await fete.opened([singles(4), TUG])
    for (const asked of [{ contestId }, { contestId, eventId: 'e2' }]) {
      const paper = await value(plain.paper.poster(asked))
      expect(paper.name).toBe(`海报 教职工乒乓球赛${'eventId' in asked ? ' 拔河' : ''}.png`)
      const png = await bytesOf(plain, paper)
      expect(sizeOf(png)).toEqual([1240, 1754])
      // An empty page would be a tenth of it.
      expect(png.length).toBeGreaterThan(60_000)
    }
    const codes = (await (await fetch(`${cloud.url}outbox.json`)).json()) as { items: Record<string, unknown>[] }
    const opens = { kind: 'code', page: 'features/contest/pages/detail/index', scene: contestId }
    expect(codes.items).toEqual(expect.arrayContaining([expect.objectContaining(opens)]))
  })
  test('emoji, signs that no typeface has and the longest title do no harm', async () => {
    const events = Array.from({ length: 40 }, (_, i) => singles(4, { name: `🏓第${i}项㙓${'长'.repeat(30)}` }))
    const more = { title: `👨‍👩‍👧𠮷龘${'题'.repeat(40)}`, place: `${'x'.repeat(59)}🎉` }
    const { id: contestId } = await fete.opened(events, more)
    expect(sizeOf(await bytesOf(plain, await value(plain.paper.poster({ contestId }))))).toEqual([1240, 1754])
  })
  test('is of a call or of a contest, and of no contest that is cancelled', async () => {
    const { id: contestId } = await fete.opened()
    for (const asked of [{}, { eventId: 'e1' }, { contestId, callId: missing }])
      expect(await refusal(committee.paper.poster(asked))).toBe('BAD_INPUT')
    expect(await refusal(committee.paper.poster({ contestId, eventId: 'e9' }))).toBe('NOT_FOUND')
    expect(await refusal(plain.paper.poster({ callId: missing }))).toBe('NOT_ALLOWED')
    await value(committee.contest.cancel({ id: contestId, reason: '下雨' }))
    expect(await refusal(plain.paper.poster({ contestId }))).toBe('CANCELLED')
  })
})

describe('who may', () => {
  test('whoever sees a contest may have its programme; the sheets are for those who run it', async () => {
    const contestId = await filled()
    expect(await refusal(plain.paper.checkInSheet({ contestId, eventId: 'e1' }))).toBe('NOT_ALLOWED')
    expect(await refusal(plain.paper.prizeList({ contestId }))).toBe('NOT_ALLOWED')
    expect((await plain.paper.programme({ contestId })).ok).toBe(true)
    const organiser = await fete.id(20)
    const { id } = await fete.opened([singles(2)], { organiserIds: [organiser] })
    expect((await plain.paper.checkInSheet({ contestId: id, eventId: 'e1' })).ok).toBe(true)
  })
  test('what is not there, not published or for others is not found alike', async () => {
    const { id: others } = await fete.opened([singles(2)], { audience: { kind: 'retired' } })
    const draft = await value(committee.contest.save(contest([singles(2)])))
    for (const contestId of [missing, others, draft.id]) {
      for (const action of ['programme', 'results', 'prizeList', 'poster'] as const)
        expect([action, await refusal(plain.paper[action]({ contestId }))]).toEqual([action, 'NOT_FOUND'])
      expect(await refusal(plain.paper.checkInSheet({ contestId, eventId: 'e1' }))).toBe('NOT_FOUND')
    }
    expect(await refusal(committee.paper.checkInSheet({ contestId: others, eventId: 'e9' }))).toBe('NOT_FOUND')
    expect((await committee.paper.programme({ contestId: draft.id })).ok).toBe(true)
  })
})
