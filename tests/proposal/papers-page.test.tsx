import '../home/target'
import './page-quiet'
import { DAY } from '@domain/kit/time'
import { breakdownOf, statsOf } from '@domain/proposal/stats'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import Review from '@/features/proposal/pages/review'
import Stats from '@/features/proposal/pages/stats'
import { openFile, showInBrowser } from '@/kit/open-file'
import { answers, asked, lin, meOf, no, ok, reset } from '../home/cloud'
import { call } from './page-data'

jest.mock('@tarojs/taro', () => require('./page-taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))
jest.mock('@/kit/open-file', () => {
  const done = jest.fn(async () => ({ ok: true, value: true }))
  return { ...jest.requireActual('@/kit/open-file'), openFile: done, showInBrowser: jest.fn(done) }
})

const as = (...roles: ('committee' | 'chair' | 'proposal_committee' | 'handler')[]) =>
  answers('member.me', () => ok(meOf({ ...lin, roles: ['member', ...roles] })))
const button = (name: string) => screen.findByRole('button', { name })
const paper = (fileId: string) => () => ok({ fileId, name: `${fileId}.x` })

beforeEach(() => {
  reset()
  as('committee')
  answers('proposal.calls', () =>
    ok({ items: [call(), call({ id: 'c0', title: '八届三次', closesAt: Date.now() - DAY })] }),
  )
  answers('proposal.list', () => ok({ items: [] }))
  answers('proposal.stats', () => ok(statsOf([])))
  answers('proposal.breakdown', () => ok(breakdownOf([])))
})

describe('beside the statistics', () => {
  const SHEET = '提案汇总表，Excel 文件'
  const REPORT = '办理情况报告，Word 文件'

  test('the summary and the report of the call that is shown; three taps make one', async () => {
    answers('paper.proposals', paper('sheet'))
    answers('paper.handlingReport', paper('report'))
    render(<Stats />)
    const sheet = await button(SHEET)
    for (let i = 0; i < 3; i++) fireEvent.click(sheet)
    await waitFor(() => expect(openFile).toHaveBeenCalledWith('sheet'))
    fireEvent.click(await button(REPORT))
    await waitFor(() => expect(openFile).toHaveBeenCalledWith('report'))
    expect(asked('paper.proposals').map((s) => s.input)).toEqual([{ callId: 'c1' }])
    expect(asked('paper.handlingReport').map((s) => s.input)).toEqual([{ callId: 'c1' }])
  })

  test('while one is made its button turns, and the other is not asked for', async () => {
    let made: (value: unknown) => void = () => {}
    answers('paper.proposals', () => new Promise((done) => (made = done)))
    render(<Stats />)
    fireEvent.click(await button(SHEET))
    await waitFor(() => expect(asked('paper.proposals')).toHaveLength(1))
    expect((await button(SHEET)).getAttribute('aria-disabled')).toBe('true')
    fireEvent.click(await button(REPORT))
    expect(asked('paper.handlingReport')).toEqual([])
    made(no('OFFLINE'))
    expect(await screen.findByText(/网络没有连上/)).toBeTruthy()
  })

  test.each(['chair', 'proposal_committee'] as const)('%s has them', async (role) => {
    as(role)
    render(<Stats />)
    expect(await button(REPORT)).toBeTruthy()
  })

  test('nobody else has', async () => {
    as('handler')
    render(<Stats />)
    await screen.findByText('还没有送审的提案')
    expect(screen.queryByRole('button', { name: SHEET })).toBeNull()
    expect(screen.queryByRole('button', { name: REPORT })).toBeNull()
  })
})

describe('the poster of a call', () => {
  const open = async () => {
    render(<Review />)
    fireEvent.click(await screen.findByRole('tab', { name: '征集' }))
    fireEvent.click(await button('海报：八届四次教代会提案征集'))
    return within(screen.getByRole('dialog', { name: '征集海报' }))
  }
  beforeEach(() => {
    answers('paper.code', paper('code'))
    answers('paper.poster', paper('poster'))
    answers('file.link', () => ok({ url: 'https://cloud/code.png', name: '小程序码.png' }))
  })

  test('its code stands there as a picture that can be saved, and the poster is printed', async () => {
    const sheet = await open()
    await sheet.findByText('微信扫一扫，写提案')
    // The picture itself is drawn in browsers only.
    const picture = document.querySelector('.u-code') as Element & { src?: string; nativeProps?: { alt?: string } }
    expect([picture.src, picture.nativeProps?.alt]).toEqual([
      'https://cloud/code.png',
      '八届四次教代会提案征集的二维码，打开写提案',
    ])
    fireEvent.click(sheet.getByText('下载二维码'))
    await waitFor(() => expect(asked('file.link')).toHaveLength(2))
    fireEvent.click(sheet.getByText('打印海报'))
    await waitFor(() => expect(openFile).toHaveBeenCalledWith('poster'))
    expect(asked('paper.code').map((s) => s.input)).toEqual([{ callId: 'c1' }])
    expect(asked('paper.poster').map((s) => s.input)).toEqual([{ callId: 'c1' }])
    expect(showInBrowser).toHaveBeenCalledWith({ url: 'https://cloud/code.png', name: '小程序码.png' })
    fireEvent.click(sheet.getByRole('button', { name: '关闭' }))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('no code comes: it is said, nothing can be saved, and once more helps', async () => {
    answers('paper.code', () => no('BROKEN', { requestId: 'r9' }))
    const sheet = await open()
    expect(await sheet.findByText(/系统出错了.*r9/)).toBeTruthy()
    expect(sheet.getByText('二维码还没有出来')).toBeTruthy()
    answers('paper.code', paper('code'))
    fireEvent.click(sheet.getByText('再试一次'))
    expect(await sheet.findByText('下载二维码')).toBeTruthy()
  })

  test('a call that is over has none', async () => {
    render(<Review />)
    fireEvent.click(await screen.findByRole('tab', { name: '征集' }))
    await button('看统计：八届三次')
    expect(screen.queryByRole('button', { name: '海报：八届三次' })).toBeNull()
  })
})
