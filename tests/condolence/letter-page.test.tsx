import '../home/target'
import '../proposal/page-quiet'
import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import LetterPage from '@/features/condolence/pages/letter'
import WriteLetterPage from '@/features/condolence/pages/write-letter'
import { useSession } from '@/kit/session'
import { answers, asked, lin, meOf, no, ok, reset, went } from '../home/cloud'
import { type } from '../home/hand'
import { page } from '../home/taro'
import { letterOf } from './page-data'

jest.mock('@tarojs/taro', () => require('../home/taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const sheet = () => within(screen.getByRole('dialog'))
const isQuiet = () => document.querySelector('.u-quiet') !== null
const NOT_READ = { readAt: undefined }

beforeEach(() => {
  reset()
  page.params = { id: 'k1' }
})

describe('reading', () => {
  beforeEach(() => useSession.setState({ state: 'ready', me: meOf(lin) }))

  test('opened, it is read; what is shown is what was read. Grave where somebody died', async () => {
    answers('condolence.letter', () => ok(letterOf({ text: '先前的。' })))
    answers('condolence.readLetter', () => ok(letterOf({ readAt: 5 })))
    render(<LetterPage />)
    expect(await screen.findByText('林晓梅老师：')).toBeTruthy()
    // A line that stands there twice is there twice.
    expect(screen.getAllByText('请多保重。')).toHaveLength(2)
    expect(screen.getByText('2026年10月7日')).toBeTruthy()
    expect(screen.queryByText('先前的。')).toBeNull()
    expect(isQuiet()).toBe(true)
    expect(document.querySelector('.u-icon-heart, .u-icon-sun, .u-icon-gift')).toBeNull()
    tap('看这件事的情况')
    expect(went()).toEqual(['/features/condolence/pages/own/index?id=k1'])
    // Back again it is read already.
    answers('condolence.letter', () => ok(letterOf({ readAt: 5 })))
    await act(page.comeBack)
    expect(asked('condolence.readLetter')).toHaveLength(1)
  })

  test('a letter of congratulation is not quiet; without a second answer it is shown all the same', async () => {
    answers('condolence.letter', () => ok(letterOf({ kind: 'marriage', title: '贺信', text: '祝新婚快乐！' })))
    answers('condolence.readLetter', () => no('BROKEN'))
    render(<LetterPage />)
    expect(await screen.findByText('祝新婚快乐！')).toBeTruthy()
    expect(isQuiet()).toBe(false)
  })

  test('no letter yet, nor the draft of one', async () => {
    answers('condolence.letter', () => ok(letterOf({ sentAt: undefined })))
    render(<LetterPage />)
    expect(await screen.findByText('工会还没有写信')).toBeTruthy()
    expect(asked('condolence.readLetter')).toEqual([])
  })
})

describe('writing', () => {
  beforeEach(() => {
    useSession.setState({ state: 'ready', me: meOf({ ...lin, roles: ['committee'] }) })
    answers('condolence.letter', () => ok(letterOf({ sentAt: undefined })))
    answers('condolence.sendLetter', () => ok({}))
  })

  test('a draft, changed, looked at as it will be read, confirmed and sent once', async () => {
    render(<WriteLetterPage />)
    await screen.findByText('慰问信')
    type('信的内容', '请节哀。')
    tap('预览')
    expect(screen.getByText('林晓梅老师：')).toBeTruthy()
    expect(screen.getByText('请节哀。')).toBeTruthy()
    tap('继续修改')
    tap('寄出')
    expect(sheet().getByText('林晓梅老师')).toBeTruthy()
    const send = sheet().getByRole('button', { name: '寄出' })
    for (let i = 0; i < 3; i++) fireEvent.click(send)
    await waitFor(() => expect(Taro.switchTab).toHaveBeenCalled())
    expect(asked('condolence.sendLetter').map((s) => s.input)).toEqual([{ id: 'k1', text: '请节哀。' }])
  })

  test('what was written stays on the phone until it is sent, and the draft can be had back', async () => {
    answers('condolence.sendLetter', () => no('TEXT_REFUSED', { field: 'text' }))
    const first = render(<WriteLetterPage />)
    await screen.findByText('慰问信')
    type('信的内容', '请节哀。')
    tap('寄出')
    fireEvent.click(sheet().getByRole('button', { name: '寄出' }))
    expect(await screen.findByText(/没有通过微信内容安全检查/)).toBeTruthy()
    first.unmount()
    render(<WriteLetterPage />)
    await screen.findByText('慰问信')
    tap('预览')
    expect(screen.getByText('请节哀。')).toBeTruthy()
    tap('继续修改')
    tap('恢复成原来的草稿')
    tap('预览')
    expect(screen.getByText('惊悉您的亲人离世。')).toBeTruthy()
  })

  test('an empty letter is not sent; one that was read is not changed', async () => {
    const first = render(<WriteLetterPage />)
    await screen.findByText('慰问信')
    type('信的内容', '  ')
    expect(screen.getByRole('button', { name: '请写信的内容' })).toBeTruthy()
    first.unmount()
    answers('condolence.letter', () => ok(letterOf({ readAt: 9 })))
    render(<WriteLetterPage />)
    expect(await screen.findByText(/已经读过，不能再改/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: '寄出' })).toBeNull()
  })

  test('sent and not read it can be exchanged; read meanwhile, the page says so', async () => {
    answers('condolence.letter', () => ok(letterOf(NOT_READ)))
    answers('condolence.sendLetter', () => no('ALREADY_READ'))
    render(<WriteLetterPage />)
    expect(await screen.findByText(/收信人还没有读，现在还可以换/)).toBeTruthy()
    tap('换成这一封')
    fireEvent.click(sheet().getByRole('button', { name: '换成这一封' }))
    expect(await screen.findByText('收信人已经读过，不能再换。')).toBeTruthy()
    answers('condolence.letter', () => ok(letterOf({ readAt: 9 })))
    fireEvent.click(sheet().getByRole('button', { name: '再看看' }))
    expect(await screen.findByText(/已经读过，不能再改/)).toBeTruthy()
  })

  test('not for a colleague', () => {
    useSession.setState({ state: 'ready', me: meOf(lin) })
    render(<WriteLetterPage />)
    expect(screen.getByText(/没有这项操作的权限/)).toBeTruthy()
    expect(asked('condolence.letter')).toEqual([])
  })
})
