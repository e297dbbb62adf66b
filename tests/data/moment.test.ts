import fs from 'node:fs'
import { type Cloud, openCloud } from '../kit/cloud'
import { type Session, value } from '../kit/session'
import { text } from '../proposal/deeds'
import { run, scratch } from './command'

jest.setTimeout(180_000)

const { at, remove } = scratch()
afterAll(remove)
const same = (a: string, b: string) => fs.readFileSync(at(a)).equals(fs.readFileSync(at(b)))

/** What people see: everybody by name, the totals of each call, their own inbox. */
async function seen(cloud: Cloud) {
  const chair = await cloud.login('1001')
  const people: unknown[] = []
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const page = await value(chair.member.list({ cursor }))
    people.push(...page.items)
    cursor = page.cursor
  }
  const calls = (await value(chair.proposal.calls({}))).items
  const stats = await Promise.all(calls.map((c) => value(chair.proposal.stats({ callId: c.id }))))
  const inbox = await value(chair.notice.inbox({}))
  return { people, calls, stats, inbox, groups: await value(chair.member.groups({})) }
}

const OLD = 'asked-before-the-laptop-was-lost'
const ask = async (by: Session, callId: string) => value(by.proposal.save({ callId, ...text('备份前写的') }, OLD))

test('the laptop is lost: one file brings back the same people and totals on another, and old requests are still known', async () => {
  const cloud = await openCloud({ school: 'demo', data: at('old') })
  const before = await seen(cloud)
  const callId = before.calls[0]?.id ?? ''
  const teacher = await cloud.login('1012')
  const draft = await ask(teacher, callId)
  // While the school is in use.
  const running = await run('backup', '--data', at('old'), '--to', at('1.thbackup'))
  expect(running).toMatchObject({ code: 0, text: expect.stringContaining('数据没有发现问题') })
  expect(await run('check-data', '--data', at('old'))).toMatchObject({
    code: 0,
    text: expect.stringContaining('没有发现问题'),
  })
  await cloud.close()
  expect(fs.existsSync(`${at('old')}/gateway`)).toBe(false)
  // And when nobody runs it.
  expect(await run('backup', '--data', at('old'), '--to', at('2.thbackup'))).toMatchObject({ code: 0 })
  expect(same('1.thbackup', '2.thbackup')).toBe(true)
  expect(fs.statSync(at('1.thbackup')).mode & 0o777).toBe(0o600)
  fs.rmSync(at('old'), { recursive: true })

  const restored = await run('restore', '--from', at('1.thbackup'), '--data', at('new'))
  expect(restored).toMatchObject({ code: 0, text: expect.stringContaining('与备份一字不差') })
  expect(await run('backup', '--data', at('new'), '--to', at('3.thbackup'))).toMatchObject({ code: 0 })
  expect(same('1.thbackup', '3.thbackup')).toBe(true)
  const other = await openCloud({ data: at('new') })
  expect(await seen(other)).toEqual(before)
  const again = await ask(await other.login('1012'), callId)
  expect(again).toEqual(draft)
  await other.close()
  // Nothing was done twice: nobody but the chair's and the teacher's phones have been there.
  expect(await run('backup', '--data', at('new'), '--to', at('4.thbackup'))).toMatchObject({ code: 0 })
  expect(same('1.thbackup', '4.thbackup')).toBe(true)
})

test('the file is for people, too: what it is, of whom, how much, a record a line; nothing of when', () => {
  const lines = fs.readFileSync(at('1.thbackup'), 'utf8').split('\n')
  const head = JSON.parse(lines[0] ?? '') as { counts: Record<string, number> }
  expect(head).toMatchObject({ format: 'teachers-home-backup', version: 1, school: '青禾小学' })
  const all = Object.values(head.counts).reduce((a, b) => a + b)
  expect(lines).toHaveLength(all + 3)
  expect(lines.filter((line) => line.startsWith('members {'))).toHaveLength(head.counts.members ?? 0)
  expect(lines.slice(1, -2)).toEqual([...lines.slice(1, -2)].sort((a, b) => (a < b ? -1 : 1)))
})

test('a cloud that was killed has left its address behind: it does no harm', async () => {
  const cloud = await openCloud({ data: at('new') })
  const address = fs.readFileSync(`${at('new')}/gateway`, 'utf8')
  expect(fs.statSync(`${at('new')}/gateway`).mode & 0o777).toBe(0o600)
  await cloud.kill9()
  expect(fs.readFileSync(`${at('new')}/gateway`, 'utf8')).toBe(address)
  expect(await run('backup', '--data', at('new'), '--to', at('5.thbackup'))).toMatchObject({ code: 0 })
  expect(same('1.thbackup', '5.thbackup')).toBe(true)
})

test('an earlier backup is overwritten when that is asked for, and no other file ever is', async () => {
  const to = (...args: string[]) => run('backup', '--data', at('new'), '--to', ...args)
  fs.writeFileSync(at('mine'), 'my thesis')
  for (const args of [[], ['--force']]) {
    expect(await to(at('mine'), ...args)).toMatchObject({ code: 2, text: expect.stringMatching('没有动它|也不覆盖') })
    expect(fs.readFileSync(at('mine'), 'utf8')).toBe('my thesis')
  }
  fs.writeFileSync(at('earlier'), `${fs.readFileSync(at('1.thbackup'), 'utf8').split('\n')[0]}\n`)
  expect(await to(at('earlier'))).toMatchObject({ code: 2, text: expect.stringContaining('没有动它') })
  expect(await to(at('earlier'), '--force')).toMatchObject({ code: 0 })
  expect(same('1.thbackup', 'earlier')).toBe(true)
})

test('a backup lies apart from what it is to save', async () => {
  const inside = await run('backup', '--data', at('new'), '--to', at('new/files/x'))
  expect(inside).toMatchObject({ code: 2, text: expect.stringContaining('换一个地方') })
})

test('what a killed backup has left is cleared away by the next; another one at work keeps its own', async () => {
  const NOBODY = 2 ** 22 + 1
  for (const pid of [NOBODY, process.pid]) fs.writeFileSync(at(`busy.thbackup.${pid}.part`), 'names and numbers')
  fs.writeFileSync(at('other.thbackup.1.part.txt'), 'mine')
  expect(await run('backup', '--data', at('new'), '--to', at('busy.thbackup'))).toMatchObject({ code: 0 })
  const left = fs.readdirSync(at('')).filter((name) => name.includes('.part'))
  expect(left.sort()).toEqual([`busy.thbackup.${process.pid}.part`, 'other.thbackup.1.part.txt'])
})
