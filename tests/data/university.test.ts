import fs from 'node:fs'
import { type Cloud, openCloud } from '../kit/cloud'
import { readData } from '../kit/database'
import { makeSchool } from '../kit/school'
import { value } from '../kit/session'
import { openCall, reviewed } from '../proposal/deeds'
import { begin, ended, run, scratch } from './command'

jest.setTimeout(400_000)

const SIZE = 5928
const { at, remove } = scratch()
let cloud: Cloud
let callId: string
beforeAll(async () => {
  cloud = await openCloud({ data: at('old') })
  const school = await makeSchool(cloud, { size: SIZE, groups: 60, roles: { 1: 'chair', 2: 'proposal_committee' } })
  const delegates = [11, 12, 13, 14]
  for (const n of delegates) {
    const person = await value((await school.as(1)).member.list({ text: String(10_000 + n) }))
    await value((await school.as(1)).member.setRoles({ memberId: person.items[0]?.id ?? '', roles: ['delegate'] }))
  }
  const people = await Promise.all(delegates.map((n) => school.as(n)))
  callId = (await openCall(await school.as(2), Date.now())).id
  const [first, ...others] = people
  if (!first) throw new Error('nobody')
  await reviewed(first, callId, others.slice(0, 2))
})
afterAll(async () => {
  await cloud?.close()
  remove()
})

const timed = async (what: string, work: () => ReturnType<typeof run>) => {
  const started = Date.now()
  const said = await work()
  console.info(`${what} ${SIZE} people: ${((Date.now() - started) / 1000).toFixed(1)} s`)
  expect(said).toMatchObject({ code: 0 })
}

/** Of people and of proposals, as the chair reads them. */
async function totals(from: Cloud) {
  const chair = await from.login('10001')
  const { items, departments } = await value(chair.member.groups({}))
  return { items, departments, stats: await value(chair.proposal.stats({ callId })) }
}

const records = (file: string) => fs.readFileSync(file, 'utf8').split('\n').length
const pause = (ms: number) => new Promise((r) => setTimeout(r, ms))

test('the same 5,928 people and the same totals, also when the restore was killed again and again', async () => {
  const before = await totals(cloud)
  expect(before.items.reduce((sum, g) => sum + g.count, 0)).toBe(SIZE)
  await timed('backup of', () => run('backup', '--data', at('old'), '--to', at('1')))
  console.info(`${(fs.statSync(at('1')).size / 1e6).toFixed(1)} MB, ${records(at('1')) - 3} records`)
  await timed('check of', () => run('check-data', '--data', at('old')))
  await timed('restore of', () => run('restore', '--from', at('1'), '--data', at('new')))

  let cut = 0
  for (const share of ['0%', '25%', '50%']) {
    const child = begin('restore', ['--from', at('1'), '--data', at('cut')])
    const end = ended(child)
    let text = ''
    child.stdout?.on('data', (chunk) => {
      text += chunk
      if (text.includes(`\n${share}\n`)) child.kill('SIGKILL')
    })
    if ((await end).code === null) cut++
    // Half a school is nobody's: no cloud starts on it, nothing is backed up from it, no other file goes into it.
    await expect(openCloud({ data: at('cut') })).rejects.toThrow('上一次恢复没有做完')
    const half = await run('backup', '--data', at('cut'), '--to', at('half'))
    expect(half).toMatchObject({ code: 2, text: expect.stringContaining('上一次恢复没有做完') })
    await pause(10)
  }
  expect(cut).toBe(3)
  const rest = await run('restore', '--from', at('1'), '--data', at('cut'))
  expect(rest).toMatchObject({ code: 0, text: expect.stringContaining('与备份一字不差') })
  // It went on where it was: what the killed ones had written was not written again.
  expect(Number(/要写 (\d+) 条/.exec(rest.text)?.[1])).toBeLessThan(records(at('1')) - 3)
  for (const data of ['new', 'cut']) {
    expect(await run('backup', '--data', at(data), '--to', at(`of-${data}`))).toMatchObject({ code: 0 })
    expect(fs.readFileSync(at(`of-${data}`)).equals(fs.readFileSync(at('1')))).toBe(true)
  }
  await cloud.close()
  cloud = await openCloud({ data: at('cut') })
  expect(await totals(cloud)).toEqual(before)
})

test('into half a school no other file goes', async () => {
  const child = begin('restore', ['--from', at('1'), '--data', at('mixed')])
  const end = ended(child)
  child.stdout?.on('data', (chunk) => String(chunk).includes('25%') && child.kill('SIGKILL'))
  await end
  const other = await openCloud({ data: at('other') })
  await other.close()
  expect(await run('backup', '--data', at('other'), '--to', at('2'))).toMatchObject({ code: 0 })
  const all = () => readData(at('mixed'), (database) => JSON.stringify([...database.all('audits')]))
  const before = await all()
  const said = await run('restore', '--from', at('2'), '--data', at('mixed'))
  expect(said).toMatchObject({ code: 2, text: expect.stringContaining('什么也没有改') })
  expect(await all()).toBe(before)
  expect(await run('restore', '--from', at('1'), '--data', at('mixed'))).toMatchObject({ code: 0 })
})
