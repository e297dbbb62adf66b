import fs from 'node:fs'
import path from 'node:path'
import { type Cloud, openCloud } from '../kit/cloud'
import { type Session, value } from '../kit/session'
import { run, scratch } from './command'

jest.setTimeout(120_000)

/** A school with a proposal that has two files, carried away and back. */
const { at, remove } = scratch()
const PICTURE = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(300_000, 'x')])
const PHOTO = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(700_000, 7)])
let files: string[]

async function propose(cloud: Cloud): Promise<string[]> {
  const me = await cloud.login('1008')
  const upload = async (bytes: Buffer, name: string) =>
    (await value(me.upload(new Uint8Array(bytes), name, 'proposal'))).fileId
  const ids = [await upload(PICTURE, '现状.pdf'), await upload(PHOTO, '照片.png')]
  const words = { title: '楼道的灯', category: '后勤保障', rationale: '见附件。', measures: '换。' }
  const call = (await value(me.proposal.calls({}))).items[0]
  await value(me.proposal.save({ callId: call?.id ?? '', ...words, files: ids }))
  // Handed in and never used: nobody misses it.
  await upload(Buffer.from('%PDF-1.4 没有用上'), '草稿.pdf')
  return ids
}
const shown = async (me: Session, fileId: string) => {
  const { url } = await value(me.file.link({ fileId }))
  return Buffer.from(await (await fetch(url)).arrayBuffer())
}
/** The place of a stored file in a folder of the local cloud. */
const placeOf = (data: string, fileId = '') => path.join(at(data), 'files', fileId.split('/').slice(3).join('/'))

beforeAll(async () => {
  const cloud = await openCloud({ school: 'demo', data: at('school') })
  files = await propose(cloud)
  const running = await run('backup', '--data', at('school'), '--to', at('running'))
  expect(running).toMatchObject({ code: 0, text: expect.stringContaining('附件 2 个') })
  await cloud.close()
  expect(await run('backup', '--data', at('school'), '--to', at('good'))).toMatchObject({ code: 0 })
})
afterAll(remove)

test('they come back with the proposal, and open by the links that people know', async () => {
  expect(fs.readFileSync(at('good')).equals(fs.readFileSync(at('running')))).toBe(true)
  const restored = await run('restore', '--from', at('good'), '--data', at('new'))
  expect(restored).toMatchObject({ code: 0, text: expect.stringContaining('与备份一字不差') })
  expect(fs.readdirSync(path.join(at('new'), 'files', 'proposal'))).toHaveLength(2)
  expect(await run('check-data', '--data', at('new'))).toMatchObject({ code: 0 })
  const cloud = await openCloud({ data: at('new') })
  const me = await cloud.login('1008')
  const bytes = await Promise.all(files.map((fileId) => shown(me, fileId)))
  await cloud.close()
  expect(bytes.map((b) => b.length)).toEqual([PICTURE.length, PHOTO.length])
  expect(bytes[0]?.equals(PICTURE) && bytes[1]?.equals(PHOTO)).toBe(true)
  // The same data are the same bytes.
  expect(await run('backup', '--data', at('new'), '--to', at('again'))).toMatchObject({ code: 0 })
  expect(fs.readFileSync(at('again')).equals(fs.readFileSync(at('good')))).toBe(true)
})

test('a file that has gone is told by the check and by the backup, which carries the rest', async () => {
  fs.cpSync(at('school'), at('lost'), { recursive: true })
  fs.rmSync(placeOf('lost', files[1]))
  const checked = await run('check-data', '--data', at('lost'))
  expect(checked).toMatchObject({ code: 1, text: expect.stringMatching(/文件 \w{32} 的 fileId：缺少.*共 1 处/s) })
  const saved = await run('backup', '--data', at('lost'), '--to', at('less'))
  expect(saved).toMatchObject({ code: 1, text: expect.stringMatching(/附件 1 个.*数据里有 1 处问题/s) })
  const restored = await run('restore', '--from', at('less'), '--data', at('rest'))
  expect(restored).toMatchObject({ code: 0, text: expect.stringContaining('少了 1 个附件') })
  expect(fs.readFileSync(placeOf('rest', files[0])).equals(PICTURE)).toBe(true)
})

const lineOfFile = () => fs.readFileSync(at('good')).indexOf('\n+file {') + 1
const wrong: [string, () => Buffer, string][] = [
  ['cut in a file', () => fs.readFileSync(at('good')).subarray(0, lineOfFile() + 50_000), '没有写完或没有拷贝完'],
  [
    'with another byte in a file',
    () => {
      const bytes = fs.readFileSync(at('good'))
      bytes[lineOfFile() + 9000] = 65
      return bytes
    },
    '内容与校验码不符',
  ],
  [
    'without a file',
    () => {
      const bytes = fs.readFileSync(at('good'))
      const from = lineOfFile()
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(bytes.indexOf('\n', from) + 1)])
    },
    '内容与校验码不符',
  ],
]
test.each(wrong)('a backup %s is refused before anything is made', async (_what, bytes, words) => {
  fs.writeFileSync(at('wrong'), bytes())
  const said = await run('restore', '--from', at('wrong'), '--data', at('fresh'))
  expect(said).toMatchObject({ code: 2, text: expect.stringContaining(words) })
  expect(fs.existsSync(at('fresh'))).toBe(false)
})
