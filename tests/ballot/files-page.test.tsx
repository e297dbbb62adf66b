import '../home/target'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import BallotPage from '@/features/ballot/pages/ballot'
import EditPage from '@/features/ballot/pages/edit'
import { useSession } from '@/kit/session'
import { upload } from '@/kit/upload'
import { answers, asked, lin, meOf, no, ok, reset } from '../home/cloud'
import { page } from '../home/taro'
import '../proposal/page-quiet'
import { CANDIDATES, election, resolution } from './page-data'

jest.mock('@tarojs/taro', () => require('../proposal/page-taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))
jest.mock('@/kit/choose-file', () => ({
  chooseFiles: jest.fn(async ([end]: string[]) => [{ name: `办法.${end}`, size: 10, from: 'here' }]),
  choosePictures: jest.fn(async () => []),
}))
jest.mock('@/kit/upload', () => ({ upload: jest.fn() }))

const FILE = 'cloud://e.b/ballot/f1'
const sends = (answer: unknown) => jest.mocked(upload).mockResolvedValue(answer as never)
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))

beforeEach(() => {
  reset()
  useSession.setState({ state: 'ready', me: meOf({ ...lin, roles: ['member', 'chair'] }) })
  page.params = { id: 'b1' }
  sends(ok({ fileId: FILE }))
  answers('file.link', () => ok({ url: 'https://x/face.jpg', name: 'face.jpg' }))
})
const mine = { state: 'made' as const, mine: null, can: ['save' as const] }

test('a picture that was handed in goes with its candidate', async () => {
  answers('ballot.get', () => ok(election(mine)))
  answers('ballot.save', () => ok(election(mine)))
  render(<EditPage />)
  await press(/^候选人 李芳/)
  fireEvent.click(screen.getByText('选照片'))
  expect(await screen.findByText('换一张')).toBeTruthy()
  await waitFor(() => expect(document.querySelector('.b-face')).toBeTruthy())
  fireEvent.click(screen.getByText('改好了'))
  fireEvent.click(screen.getByText('保存'))
  await waitFor(() => expect(asked('ballot.save')).toHaveLength(1))
  const saved = asked('ballot.save').map((s) => s.input as { questions: { candidates: object[] }[] })
  const candidates = saved.flatMap(({ questions }) => questions.flatMap((q) => q.candidates))
  expect(candidates.filter((one) => 'photo' in one)).toEqual([{ ...CANDIDATES[2], photo: FILE }])
})

test('a picture that is not taken says why, and the candidate stays without', async () => {
  sends(no('TOO_LARGE', { most: 1024 * 1024 }))
  answers('ballot.get', () => ok(election(mine)))
  render(<EditPage />)
  await press(/^候选人 李芳/)
  fireEvent.click(screen.getByText('选照片'))
  expect(await screen.findByText('文件太大，最大 1 MB。')).toBeTruthy()
  expect(screen.queryByText('换一张')).toBeNull()
})

test("the school's own 办法 is handed in, named, and taken away again", async () => {
  answers('ballot.get', () => ok(resolution({ ...mine, rules: { base: 'valid' } })))
  answers('ballot.save', () => ok(resolution(mine)))
  render(<EditPage />)
  fireEvent.click(await screen.findByText('选文件'))
  await press('移除：办法.jpg')
  expect(screen.queryByText('办法.jpg')).toBeNull()
  fireEvent.click(screen.getByText('选文件'))
  expect(await screen.findByText('办法.jpg')).toBeTruthy()
  fireEvent.click(screen.getByText('保存'))
  await waitFor(() => expect(asked('ballot.save')).toHaveLength(1))
  expect(asked('ballot.save')[0]?.input).toMatchObject({ rules: { base: 'valid', attachedFileId: FILE } })
})

test('everybody reads who votes, who counts, by which rules, and opens the 办法', async () => {
  useSession.setState({ state: 'ready', me: meOf(lin) })
  const rules = { base: 'present' as const, attachedFileId: FILE, publicFrom: '2026-01-05', publicTo: '2026-01-10' }
  const files = [{ fileId: FILE, name: '办法.pdf', size: 2000 }]
  answers('ballot.get', () => ok(election({ mine: null, rules, files, excludedCount: 2 })))
  render(<BallotPage />)
  expect(await screen.findByText('教代会代表，2 人不计入应到')).toBeTruthy()
  expect(screen.getByText('赵敏')).toBeTruthy()
  expect(screen.getByText('超过实到人数的一半；收回的票要达到应到的三分之二')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '打开附件：办法.pdf' }))
  await waitFor(() => expect(asked('file.link').map((s) => s.input)).toEqual([{ fileId: FILE }]))
})
