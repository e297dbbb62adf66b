import '../home/target'
import './page-quiet'
import type { FileView } from '@domain/file/model'
import { type Result, no as refused } from '@domain/kit/result'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import Write from '@/features/proposal/pages/write'
import { type Chosen, chooseFiles } from '@/kit/choose-file'
import { upload } from '@/kit/upload'
import { answers, asked, lin, meOf, no, ok, reset } from '../home/cloud'
import { type } from '../home/hand'
import { page } from '../home/taro'
import { call, view } from './page-data'

jest.mock('@tarojs/taro', () => require('./page-taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))
jest.mock('@/kit/choose-file', () => ({ chooseFiles: jest.fn() }))
jest.mock('@/kit/upload', () => ({ upload: jest.fn() }))

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const files = (...names: string[]): FileView[] =>
  names.map((name) => ({ fileId: `cloud://x/proposal/${name}`, name, size: 2048 }))
const choose = (...names: string[]) =>
  jest
    .mocked(chooseFiles)
    .mockResolvedValueOnce(names.map((name): Chosen => ({ name, size: 2048, from: new Blob(['x']) })))
const arrives = (answer?: (name: string) => Result<{ fileId: string }>) =>
  jest
    .mocked(upload)
    .mockImplementation(
      async (_, { name }) => answer?.(name) ?? { ok: true, value: { fileId: `cloud://x/proposal/${name}` } },
    )
/** A draft that is whole. */
async function opened(has: FileView[] = []) {
  page.params = { id: 'p1' }
  answers('proposal.get', () => ok(view({ files: has })))
  const shown = render(<Write />)
  await screen.findByText('建议措施')
  return shown
}
const saved = () => asked('proposal.save').map((s) => (s.input as { files?: string[] }).files)

beforeEach(() => {
  reset()
  arrives()
  answers('member.me', () => ok(meOf(lin)))
  answers('proposal.calls', () => ok({ items: [call()] }))
  answers('proposal.save', ({ files: ids = [] }: { files?: string[] }) =>
    ok(view({ version: 2, files: files(...ids.map((id) => id.split('/').at(-1) ?? '')) })),
  )
})

test('chosen files are handed in one after the other and saved in their order; one may be taken away', async () => {
  await opened()
  choose('一.jpg', '二.pdf', '三.png')
  tap('添加附件')
  await screen.findByText('三.png')
  await waitFor(() => expect(screen.getAllByText('2 kB')).toHaveLength(3))
  expect(jest.mocked(upload).mock.calls.map(([purpose, file]) => [purpose, file.name])).toEqual([
    ['proposal', '一.jpg'],
    ['proposal', '二.pdf'],
    ['proposal', '三.png'],
  ])
  tap('移除：二.pdf')
  tap('存草稿')
  await waitFor(() => expect(saved()).toEqual([['cloud://x/proposal/一.jpg', 'cloud://x/proposal/三.png']]))
})

test('what has arrived is kept in the draft when the page is closed', async () => {
  const first = await opened()
  choose('一.jpg')
  tap('添加附件')
  await screen.findByText('2 kB')
  first.unmount()
  await opened()
  expect(screen.getByText(/^已恢复/)).toBeTruthy()
  expect(screen.getByText('一.jpg')).toBeTruthy()
  tap('放弃恢复的文字')
  expect(screen.queryByText('一.jpg')).toBeNull()
})

test('while one is on its way nothing is saved without it, and it tells how far it is', async () => {
  let done: (answer: Result<{ fileId: string }>) => void = () => {}
  jest.mocked(upload).mockImplementation((_, __, onSent) => {
    onSent?.(0.5)
    return new Promise((resolve) => {
      done = resolve
    })
  })
  await opened()
  choose('一.jpg')
  tap('添加附件')
  expect(await screen.findByText('50%')).toBeTruthy()
  expect(screen.getByText('附件上传中，请稍等')).toBeTruthy()
  tap('存草稿')
  expect(saved()).toEqual([])
  type('标题', '边传边写')
  done({ ok: true, value: { fileId: 'cloud://x/proposal/一.jpg' } })
  await screen.findByText('2 kB')
  tap('存草稿')
  await waitFor(() =>
    expect(asked('proposal.save').at(-1)?.input).toMatchObject({
      title: '边传边写',
      files: ['cloud://x/proposal/一.jpg'],
    }),
  )
})

test.each([
  ['too large', refused('TOO_LARGE', { most: 10 * 1024 * 1024 }), /文件太大，最大 10 MB/],
  ['of another kind', refused('WRONG_KIND', { ends: ['pdf'] }), /请选图片或 PDF/],
])('one that is %s is told beside its name, and is taken away', async (_, refusal, words) => {
  arrives((name) => (name === '坏.docx' ? refusal : { ok: true, value: { fileId: `cloud://x/proposal/${name}` } }))
  await opened()
  choose('坏.docx', '好.jpg')
  tap('添加附件')
  expect(await screen.findByText(words)).toBeTruthy()
  expect(await screen.findByText('2 kB')).toBeTruthy()
  expect(screen.getByText('有附件没有传上')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^再试/ })).toBeNull()
  tap('不要了：坏.docx')
  tap('存草稿')
  await waitFor(() => expect(saved()).toEqual([['cloud://x/proposal/好.jpg']]))
})

test('without a network it is tried again under the same ticket', async () => {
  const replies: Result<{ fileId: string }>[] = [
    refused('OFFLINE'),
    { ok: true, value: { fileId: 'cloud://x/proposal/一.jpg' } },
  ]
  jest.mocked(upload).mockImplementation(async () => replies.shift() ?? refused('BROKEN'))
  await opened()
  choose('一.jpg')
  tap('添加附件')
  expect(await screen.findByText('没有传上，请检查网络后再试。')).toBeTruthy()
  tap('再试：一.jpg')
  await screen.findByText('2 kB')
  const ids = jest.mocked(upload).mock.calls.map(([, , , requestId]) => requestId)
  expect(new Set(ids).size).toBe(1)
})

test('there are nine at the most: those beyond are left, and it says so', async () => {
  await opened(files('1.jpg', '2.jpg', '3.jpg', '4.jpg', '5.jpg', '6.jpg', '7.jpg'))
  choose('8.jpg', '9.jpg', '10.jpg')
  tap('添加附件')
  expect(await screen.findByText('最多 9 个附件，多出的没有加上。')).toBeTruthy()
  await screen.findByText('9.jpg')
  expect(screen.queryByText('10.jpg')).toBeNull()
  await waitFor(() => expect(screen.getByRole('button', { name: '添加附件' }).hasAttribute('disabled')).toBe(true))
})

test('the record’s files stay unsaid where nobody touched them, and go where they were all taken away', async () => {
  await opened(files('旧.jpg'))
  type('标题', '只改标题')
  tap('存草稿')
  await waitFor(() => expect(saved()).toEqual([undefined]))
})

test('all taken away is said', async () => {
  await opened(files('旧.jpg'))
  tap('移除：旧.jpg')
  tap('存草稿')
  await waitFor(() => expect(saved()).toEqual([[]]))
})

test('a file that was thrown away meanwhile is told at the files', async () => {
  answers('proposal.save', () => no('NOT_FOUND'))
  await opened()
  choose('一.jpg')
  tap('添加附件')
  await screen.findByText('2 kB')
  tap('存草稿')
  expect((await screen.findAllByText(/附件放得太久，已经失效/)).length).toBeGreaterThan(0)
  expect(screen.queryByText(/没有找到，可能已被撤回/)).toBeNull()
})

test('changed elsewhere: category and files are shown of both, and the chosen ones go on', async () => {
  const theirs = view({ version: 5, category: '后勤服务', files: files('别处.pdf') })
  answers('proposal.save', ({ version }: { version: number }) =>
    version === 5 ? ok(view({ version: 6 })) : no('CHANGED', { current: theirs }),
  )
  await opened()
  choose('这里.jpg')
  tap('添加附件')
  await screen.findByText('2 kB')
  tap('存草稿')
  expect(await screen.findByText('这件提案在别处改过')).toBeTruthy()
  expect(['这里.jpg', '别处.pdf', '后勤服务', '校园建设'].filter((words) => !screen.queryByText(words))).toEqual([])
  expect(screen.queryByText('理由')).toBeNull()
  tap('用我写的')
  tap('存草稿')
  await waitFor(() => expect(saved()).toEqual([['cloud://x/proposal/这里.jpg'], ['cloud://x/proposal/这里.jpg']]))
})
