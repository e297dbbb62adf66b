import { endOfName, isFileOf, pathOf, recordIdOf } from '@domain/file/rules'

const ID = '0123456789abcdef0123456789abcdef'
const path = `proposal/${ID}.png`

test('once the storage has named a file, it has no other name; before, its path tells', () => {
  const fileId = `cloud://env.bucket/${path}`
  expect(isFileOf(fileId, { path })).toBe(true)
  expect(isFileOf(fileId, { path, fileId })).toBe(true)
  expect(isFileOf(`cloud://other.bucket/${path}`, { path, fileId })).toBe(false)
  expect(isFileOf(`cloud://env.bucket/x${path}`, { path })).toBe(false)
})

test.each([
  [`cloud://env.bucket/${path}`, ID],
  [`cloud://env.bucket/proposal/${ID}`, ID],
  [`cloud://env.bucket/a/${path}`, undefined],
  [`cloud://env.bucket/../${path}`, undefined],
  [`cloud://env.bucket/proposal/${ID}.png/x`, undefined],
  [`cloud://env.bucket/proposal/${ID.toUpperCase()}.png`, undefined],
  [`https://env.bucket/${path}`, undefined],
  ['', undefined],
])('%s is the file of %s', (fileId, id) => expect(recordIdOf(fileId)).toBe(id))

test.each([
  ['照片.PNG', 'png'],
  ['a.tar.gz', 'gz'],
  ['没有', ''],
  ['点.', ''],
  ['a.表', ''],
  ['a.123456789', ''],
])('%s ends with %p, and its path holds nothing else of it', (name, end) => {
  expect(endOfName(name)).toBe(end)
  expect(pathOf('proposal', ID, name)).toBe(end ? `proposal/${ID}.${end}` : `proposal/${ID}`)
})
