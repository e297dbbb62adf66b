import fs from 'node:fs'
import path from 'node:path'
import { schema } from '../../cloudfunctions/kit/schema'
import { openGateway } from '../../local/gateway/gateway'
import { type Cloud, openCloud } from '../kit/cloud'
import { begin, ended, run, type Said, scratch } from './command'

jest.setTimeout(180_000)

const { at, remove } = scratch()
let cloud: Cloud
let good: Buffer
beforeAll(async () => {
  cloud = await openCloud({ school: 'demo', data: at('school') })
  await cloud.close()
  expect(await run('backup', '--data', at('school'), '--to', at('good'))).toMatchObject({ code: 0 })
  good = fs.readFileSync(at('good'))
})
afterAll(remove)

const flipped = (at: number) => {
  const bytes = Buffer.from(good)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  return bytes
}
const text = () => good.toString('utf8')
/** With a first line that says something else, and an end that fits it or not. */
const headed = (change: object) => {
  const [head = '', ...rest] = text().split('\n')
  return Buffer.from([JSON.stringify({ ...JSON.parse(head), ...change }), ...rest].join('\n'))
}

/** Each wrong file has its own words: what it is, and what to do. */
const wrong: [string, () => Buffer, string][] = [
  ['a photo', () => Buffer.from('ffd8ffe000104a464946', 'hex'), '这是一张图片'],
  ['a picture from a phone', () => Buffer.from('0000001866747970686569630000', 'hex'), '一张图片或一段视频'],
  ['an Excel file', () => Buffer.from('504b030414000600', 'hex'), 'Excel'],
  ['an old Excel file', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'Excel'],
  ['a PDF', () => Buffer.from('%PDF-1.7'), 'PDF'],
  ['a page of a site that wants a login', () => Buffer.from('<!DOCTYPE html><html></html>'), '一个网页'],
  ['a table as text', () => Buffer.from('姓名,工号\n张三,1\n'), '这不是教工之家的备份文件'],
  ['some other JSON', () => Buffer.from('{"a":1}\n'), '这不是教工之家的备份文件'],
  ['noise without lines', () => Buffer.alloc(300_000, 7), '这不是教工之家的备份文件'],
  ['an empty file', () => Buffer.alloc(0), '这个文件是空的'],
  ['a download that broke off', () => good.subarray(0, good.length / 2), '没有写完或没有拷贝完'],
  ['one that broke off in the first line', () => good.subarray(0, 100), '第一行读不懂'],
  [
    'one that broke off just before the last line',
    () => good.subarray(0, good.lastIndexOf('\n', good.length - 2) + 1),
    '没有写完或没有拷贝完',
  ],
  ['one without its last letter', () => good.subarray(0, good.length - 1), '没有写完或没有拷贝完'],
  ['one with something behind it', () => Buffer.concat([good, Buffer.from('x')]), '没有写完或没有拷贝完'],
  ['one flipped bit in the middle', () => flipped(Math.floor(good.length / 2)), '内容与校验码不符'],
  ['one flipped bit in the hash', () => flipped(good.length - 10), '校验码不符|没有写完'],
  ['other line ends', () => Buffer.from(text().replaceAll('\n', '\r\n')), '改过换行'],
  [
    'other line ends, but not in the first line',
    () => Buffer.from(text().replace('\n', '\0').replaceAll('\n', '\r\n').replace('\0', '\n')),
    '改过换行',
  ],
  ['a mark of an editor', () => Buffer.concat([Buffer.from('efbbbf', 'hex'), good]), '编码标记'],
  ['two bytes a letter', () => Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from(text(), 'utf16le')]), '编码标记'],
  ['a newer program’s', () => headed({ version: 2 }), '请先升级程序'],
  ['another school’s name in the first line', () => headed({ school: '别的学校' }), '内容与校验码不符'],
]

test.each(wrong)('%s is refused in its own words, before anything is made', async (_what, bytes, words) => {
  fs.writeFileSync(at('wrong'), bytes())
  const said = await run('restore', '--from', at('wrong'), '--data', at('fresh'))
  expect(said).toMatchObject({ code: 2, text: expect.stringMatching(words) })
  // In words: no stack of the program.
  expect(said.text).not.toMatch(/ at .*\.ts/)
  expect(fs.existsSync(at('fresh'))).toBe(false)
})

test('what there is no file for', async () => {
  expect(await run('restore', '--from', at('nothing'), '--data', at('fresh'))).toMatchObject({
    code: 2,
    text: expect.stringContaining('读不到'),
  })
  expect(await run('restore', '--from', at('school'), '--data', at('fresh'))).toMatchObject({
    code: 2,
    text: expect.stringContaining('是一个文件夹'),
  })
  expect(await run('restore', '--data', at('fresh'))).toMatchObject({
    code: 2,
    text: expect.stringContaining('请用 --from'),
  })
  expect(fs.existsSync(at('fresh'))).toBe(false)
})

test('where something else lies nothing is restored, and nothing is changed', async () => {
  const other = await openCloud({ school: 'demo', data: at('other') })
  const running = await run('restore', '--from', at('good'), '--data', at('other'))
  expect(running).toMatchObject({ code: 2, text: expect.stringContaining('请先关掉它') })
  await other.close()
  expect(await run('backup', '--data', at('other'), '--to', at('before'))).toMatchObject({ code: 0 })
  const said = await run('restore', '--from', at('good'), '--data', at('other'))
  expect(said).toMatchObject({ code: 2, text: expect.stringContaining('什么也没有改') })
  expect(await run('backup', '--data', at('other'), '--to', at('after'))).toMatchObject({ code: 0 })
  expect(fs.readFileSync(at('after')).equals(fs.readFileSync(at('before')))).toBe(true)
  // The school is as usable as before.
  expect(fs.existsSync(path.join(at('other'), 'restoring'))).toBe(false)
})

test('the very same school is no other one', async () => {
  const said = await run('restore', '--from', at('good'), '--data', at('school'))
  expect(said).toMatchObject({ code: 0, text: expect.stringContaining('要写 0 条') })
})

test('a folder without data, one that cannot be written, a full disk: told in words, and nothing is left behind', async () => {
  const backup = (...args: string[]) => run('backup', '--data', at('school'), ...args)
  expect(await run('backup', '--data', at('no-school'))).toMatchObject({
    code: 2,
    text: expect.stringContaining('没有找到数据'),
  })
  expect(fs.existsSync(at('no-school'))).toBe(false)
  expect(await backup('--to', at('no/such/folder'))).toMatchObject({
    code: 2,
    text: expect.stringContaining('这个文件夹'),
  })
  expect(await backup('--to', path.join(at('good'), 'x'))).toMatchObject({
    code: 2,
    text: expect.stringContaining('这个文件夹'),
  })
  expect(await backup('--to', at('school'))).toMatchObject({ code: 2, text: expect.stringContaining('后面写上文件名') })
  const full = begin('backup', ['--data', at('school'), '--to', at('full')], {
    NODE_OPTIONS: `--require ${path.join(__dirname, 'full-disk.cjs')}`,
  })
  expect(await ended(full)).toMatchObject({ code: 2, text: expect.stringContaining('磁盘满了') })
  expect(fs.readdirSync(path.dirname(at('full'))).filter((name) => name.startsWith('full'))).toEqual([])
})

/** In words for whoever typed it: nothing of the program, nothing in English. */
const inWords = ({ code, text }: Said, words: string) => {
  expect({ code, text }).toEqual({ code: 2, text: expect.stringContaining(words) })
  expect(text.replaceAll(at(''), '')).not.toMatch(/[A-Za-z]{4,} [a-z]+ [a-z]+| at .*\.ts/)
}
const NOT_A_SCHOOL: [string, () => void, { backup: string; restore: string }][] = [
  ['empty', () => fs.mkdirSync(at('empty')), { backup: '没有找到数据', restore: '' }],
  ['file', () => fs.writeFileSync(at('file'), 'x'), { backup: '没有找到数据', restore: '不是文件夹' }],
  ['broken', () => spoil(at('broken'), Buffer.alloc(9000, 'x')), { backup: '损坏', restore: '损坏' }],
  [
    'torn',
    () => spoil(at('torn'), fs.readFileSync(path.join(at('school'), 'cloud.sqlite')).subarray(0, 5000)),
    { backup: '损坏', restore: '损坏' },
  ],
]
function spoil(data: string, bytes: Buffer) {
  fs.mkdirSync(data)
  fs.writeFileSync(path.join(data, 'cloud.sqlite'), bytes)
}
test.each(NOT_A_SCHOOL)('what lies in the folder is no school (%s)', async (name, make, { backup, restore }) => {
  make()
  const listed = () => fs.statSync(at(name)).isDirectory() && fs.readdirSync(at(name)).filter((f) => f !== 'files')
  const before = listed()
  inWords(await run('backup', '--data', at(name), '--to', at('x')), backup)
  inWords(await run('check-data', '--data', at(name)), backup)
  expect([listed(), fs.existsSync(at('x'))]).toEqual([before, false])
  if (restore) inWords(await run('restore', '--from', at('good'), '--data', at(name)), restore)
})

test('another command is at work on the folder', async () => {
  const file = path.join(at('school'), 'cloud.sqlite')
  const gateway = await openGateway({ file, schema, filesDir: at('files') })
  try {
    inWords(await run('backup', '--data', at('school'), '--to', at('x')), '另一个程序正在用')
    inWords(await run('restore', '--from', at('good'), '--data', at('school')), '另一个程序正在用')
  } finally {
    await gateway.close()
  }
})

test('a folder that may not be written, and what is no file at all', async () => {
  const guarded = begin('backup', ['--data', at('school'), '--to', at('guarded')], {
    NODE_OPTIONS: `--require ${path.join(__dirname, 'guarded-folder.cjs')}`,
  })
  inWords(await ended(guarded), '换一个能写的地方')
  // A name that leads elsewhere, such as a device.
  fs.symlinkSync('/dev/null', at('device'))
  inWords(await run('backup', '--data', at('school'), '--to', at('device'), '--force'), '不是普通文件')
  expect(fs.lstatSync(at('device')).isSymbolicLink()).toBe(true)
})

test('a command line that nobody can mean is explained', async () => {
  for (const args of [['--too', 'x'], ['x'], ['--to'], ['--data', at('school'), '--env', 'school-1'], ['--data', '']]) {
    const said = await run('backup', ...args)
    expect(said.code).toBe(2)
    expect(said.text).toMatch(/[\u4e00-\u9fff]{4}/)
    expect(said.text).not.toMatch(/ at .*\.ts/)
  }
  for (const name of ['backup', 'restore', 'check-data'] as const) {
    expect(await run(name, '--help')).toMatchObject({ code: 0, text: expect.stringContaining(`npm run ${name} -- `) })
  }
})
