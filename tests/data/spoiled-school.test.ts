import { createHash } from 'node:crypto'
import fs from 'node:fs'
import type { Proposal } from '@domain/proposal/model'
import { schema } from '../../cloudfunctions/kit/schema'
import { openGateway } from '../../local/gateway/gateway'
import { openCloud } from '../kit/cloud'
import { run, scratch } from './command'

jest.setTimeout(120_000)

const { at, remove } = scratch()
let spoiltId: string
beforeAll(async () => {
  const cloud = await openCloud({ school: 'demo', data: at('school') })
  await cloud.close()
  expect(await run('backup', '--data', at('school'), '--to', at('good'))).toMatchObject({ code: 0 })
  // As somebody does who mends something in the database by hand.
  const file = `${at('school')}/cloud.sqlite`
  const { database, close } = await openGateway({ file, schema, filesDir: at('files') })
  const [rated] = database.find('proposals', { state: 'rated' }) as unknown as Proposal[]
  const [draft] = database.find('proposals', { state: 'draft' }) as unknown as Proposal[]
  await database.write((changes) => {
    changes.replace('proposals', { ...rated, callId: 'gone' } as never)
    changes.replace('proposals', { ...draft, seenBy: ['school'] } as never)
    changes.insert('invites', { _id: 'nobody', code: 'ABCDEFGH', at: 1 })
  })
  spoiltId = rated?._id ?? ''
  await close()
})
afterAll(remove)

const LISTED = [
  () => `提案 ${spoiltId} 的 callId：指向的记录不存在。→ 先不要删别的记录`,
  () => '的 seenBy：与推算的结果不一致。→ 相关的列表可能漏掉它',
  () => '邀请码 nobody 的 _id：指向的记录不存在',
  () => '共 3 处。请不要自己改数据库。',
]

test('each problem is listed in Chinese with what to do, whether or not the school is in use', async () => {
  const still = await run('check-data', '--data', at('school'))
  expect(still.code).toBe(1)
  for (const words of LISTED) expect(still.text).toContain(words())
  expect(still.text).not.toContain('没有发现问题')
  const cloud = await openCloud({ data: at('school') })
  const running = await run('check-data', '--data', at('school'))
  expect(running).toEqual(still)
  await cloud.close()
})

test('what is spoilt can be backed up and restored all the same, and is said to be', async () => {
  const saved = await run('backup', '--data', at('school'), '--to', at('spoilt'))
  expect(saved).toMatchObject({ code: 1, text: expect.stringContaining('备份是完整的；但数据里有 3 处问题') })
  const restored = await run('restore', '--from', at('spoilt'), '--data', at('new'))
  expect(restored).toMatchObject({ code: 0, text: expect.stringContaining('备份时数据里就有 3 处问题') })
})

/** A file in which something was changed, with a first and a last line that fit it. */
function written(name: string, lines: string[]) {
  const body = `${lines.join('\n')}\n`
  const sha256 = createHash('sha256').update(body).digest('hex')
  fs.writeFileSync(at(name), `${body}${JSON.stringify({ end: true, sha256 })}\n`)
}
const linesOf = (name: string) => fs.readFileSync(at(name), 'utf8').split('\n').slice(0, -2)
const counted = (lines: string[], counts: object) => {
  const head = JSON.parse(lines[0] ?? '') as { counts: object }
  return [JSON.stringify({ ...head, counts: { ...head.counts, ...counts } }), ...lines.slice(1)]
}

test('a backup that the database would not take, or a program does not know, is refused before the first record', async () => {
  const lines = linesOf('good')
  const twice = lines.map((line) =>
    line.startsWith('members ') ? line.replace('"staffNo":"1055"', '"staffNo":"1056"') : line,
  )
  written('twice', twice)
  written('unknown', [...counted(lines, { zoos: 1 }), 'zoos {"_id":"1"}'])
  written('stored', [...lines, '+sound {"base64":"","path":"a"}'])
  written('short', counted(lines, { members: 1 }))
  written(
    'no-settings',
    counted(lines, { settings: 0 }).filter((line) => !line.startsWith('settings ')),
  )
  const refused: [string, string][] = [
    ['twice', '会员 [0-9a-f]{32} 的 staffNo：重复'],
    ['unknown', '不认识的集合：zoos。请先升级程序'],
    ['stored', '请先升级程序'],
    ['short', 'members 应有 1 条'],
    ['no-settings', '备份里没有学校设置'],
  ]
  for (const [name, words] of refused) {
    const said = await run('restore', '--from', at(name), '--data', at('fresh'))
    expect(said).toMatchObject({ code: 2, text: expect.stringMatching(words) })
    expect(fs.existsSync(at('fresh'))).toBe(false)
  }
})

test('an older program’s backup, which knows fewer collections, is taken', async () => {
  const lines = linesOf('good').filter((line) => !line.startsWith('imports '))
  const { imports, ...counts } = (JSON.parse(lines[0] ?? '') as { counts: Record<string, number> }).counts
  expect(imports).toBeGreaterThan(0)
  written('older', [JSON.stringify({ ...JSON.parse(lines[0] ?? ''), counts }), ...lines.slice(1)])
  expect(await run('restore', '--from', at('older'), '--data', at('older-school'))).toMatchObject({ code: 0 })
})
