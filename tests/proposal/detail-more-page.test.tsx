import '../home/target'
import './page-quiet'
import { momentWords } from '@domain/kit/time'
import type { ProposalView } from '@domain/proposal/model'
import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import Detail from '@/features/proposal/pages/detail'
import { openFile } from '@/kit/open-file'
import { answers, asked, lin, meOf, no, ok, reset, went } from '../home/cloud'
import { type } from '../home/hand'
import { page } from '../home/taro'
import { view } from './page-data'

jest.mock('@tarojs/taro', () => require('./page-taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))
jest.mock('@/kit/open-file', () => ({
  ...jest.requireActual('@/kit/open-file'),
  openFile: jest.fn(async () => ({ ok: true, value: true })),
  showInBrowser: jest.fn(async () => ({ ok: true, value: true })),
}))

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
async function show(more: Partial<ProposalView>) {
  answers('proposal.get', () => ok(view(more)))
  render(<Detail />)
  await screen.findByText('提案内容')
}
const at = Date.UTC(2026, 9, 1, 4)
const step = (action: string, more: Partial<ProposalView['timeline'][number]> = {}) => ({
  at,
  by: '周宁',
  action,
  from: 'assigned' as const,
  to: 'assigned' as const,
  ...more,
})
const copied = () => jest.mocked(Taro.setClipboardData).mock.calls.map(([{ data }]) => data)

beforeEach(() => {
  reset()
  page.params = { id: 'p1' }
  answers('member.me', () => ok(meOf(lin)))
})

describe('files', () => {
  const files = [
    { fileId: 'cloud://x/proposal/1.jpg', name: '现场.jpg', size: 2048 },
    { fileId: 'cloud://x/proposal/2.pdf', name: '方案.pdf', size: 3 * 1024 * 1024 },
  ]
  test('a picture is shown over the page, by a link of its own', async () => {
    await show({ state: 'under_review', mine: false, may: [], files })
    answers('file.link', () => ok({ url: 'http://x/now.jpg', name: '现场.jpg' }))
    tap('打开附件：现场.jpg')
    const sheet = within(await screen.findByRole('dialog', { name: '现场.jpg' }))
    expect(sheet.getByText('现场.jpg')).toBeTruthy()
    // The picture itself is drawn in browsers only.
    const picture = document.querySelector('.u-picture') as Element & { src?: string; nativeProps?: { alt?: string } }
    expect([picture.src, picture.nativeProps?.alt]).toEqual(['http://x/now.jpg', '现场.jpg'])
    expect(asked('file.link').map((s) => s.input)).toEqual([{ fileId: 'cloud://x/proposal/1.jpg' }])
    tap('关闭')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('a PDF is opened as documents are; what cannot be had is told', async () => {
    await show({ state: 'under_review', may: [], files })
    tap('打开附件：方案.pdf')
    await waitFor(() => expect(openFile).toHaveBeenCalledWith('cloud://x/proposal/2.pdf'))
    answers('file.link', () => no('NOT_FOUND'))
    await waitFor(() => expect(screen.getByText('3 MB')).toBeTruthy())
    tap('打开附件：现场.jpg')
    expect(await screen.findByText(/没有找到/)).toBeTruthy()
  })

  test('none, no card', async () => {
    await show({ state: 'under_review', may: [] })
    expect(screen.queryByText(/^附件/)).toBeNull()
  })
})

test('the way tells of the head’s instruction, of each 催办, and of who signed the reply', async () => {
  await show({
    state: 'replied',
    lead: '总务处',
    may: [],
    instruction: { name: '王校长', on: '2026-10-01', text: '请尽快办。' },
    replies: [
      {
        outcome: 'planned',
        text: '已列入。',
        at,
        department: '总务处',
        byName: '李强',
        signed: { name: '陈副校长', on: '2026-10-02' },
      },
    ],
    timeline: [
      step('assign', { from: 'docketed', why: '总务处、教务处' }),
      step('chase', { at: at + 1, why: '总务处、教务处' }),
      step('chase', { at: at + 2, why: '总务处' }),
      step('reply', { at: at + 3, to: 'replied' }),
    ],
  })
  expect(screen.getByText(/^校领导批示（王校长，10月1日|^校领导批示（王校长，/).textContent).toContain('请尽快办。')
  expect(screen.getByText('催办：请总务处、教务处尽快答复')).toBeTruthy()
  expect(screen.getByText('催办：请总务处尽快答复')).toBeTruthy()
  expect(screen.getByText(/承办人 李强 · 陈副校长签发（/)).toBeTruthy()
})

test('a merged one leads to the survivor, and the survivor names who joined it', async () => {
  await show({ state: 'merged', may: [], mergedInto: 'p-survivor' })
  tap(/^看合并后的提案/)
  expect(went()).toEqual(['/features/proposal/pages/detail/index?id=p-survivor'])
})
test('who joined a proposal stands beside its proposer', async () => {
  await show({ state: 'docketed', may: [], coProposers: ['苏敏', '高远'] })
  expect(screen.getByText(/林晓梅 提出，苏敏、高远 共同提出/)).toBeTruthy()
})

test('提案表 is made once however often it is tapped, and a refusal is told', async () => {
  await show({ state: 'rated', may: [] })
  answers('paper.proposal', () => ok({ fileId: 'cloud://x/paper/1.docx', name: '提案表.docx' }))
  tap(/^打印提案表/)
  tap(/^打印提案表/)
  await waitFor(() => expect(openFile).toHaveBeenCalledWith('cloud://x/paper/1.docx'))
  expect(asked('paper.proposal').map((s) => s.input)).toEqual([{ id: 'p1' }])
  answers('paper.proposal', () => no('NOT_ALLOWED'))
  await screen.findByText(/Word 文件，可以打印/)
  tap(/^打印提案表/)
  expect(await screen.findByText(/您没有这项操作的权限/)).toBeTruthy()
})

test('the code of a proposal stands in a sheet', async () => {
  await show({ state: 'under_review', may: [], number: '八届四次-001' })
  answers('paper.code', () => ok({ fileId: 'cloud://x/paper/1.png', name: '码.png' }))
  answers('file.link', () => ok({ url: 'http://x/code.png', name: '码.png' }))
  tap(/^二维码/)
  expect(await screen.findByText('微信扫一扫，看这件提案')).toBeTruthy()
  expect(asked('paper.code').map((s) => s.input)).toEqual([{ proposalId: 'p1' }])
})

test('words for the chat group: what, whose, how many more, until when, how to open', async () => {
  const nextBy = Date.now() + 3 * 86_400_000
  await show({ state: 'endorsing', may: [], endorsers: 1, endorsersNeeded: 3, nextBy })
  tap(/^复制到群/)
  await waitFor(() => expect(copied()).toHaveLength(1))
  const [title, who, missing, way] = copied()[0]?.split('\n') ?? []
  expect(title).toBe('【请附议】在教学楼南侧增设充电棚')
  expect(who).toBe('提案人：林晓梅，数学组')
  expect(missing).toBe(`还需 2 人附议，${momentWords(nextBy, Date.now())} 截止。`)
  expect(way).toMatch(/^点开就能附议：http.*#\/features\/proposal\/pages\/detail\/index\?id=p1$/)
})
test('what waits for nobody is not copied for endorsers, and a draft has no code', async () => {
  await show({ state: 'draft', may: ['submit'] })
  expect(screen.queryByRole('button', { name: /^复制到群/ })).toBeNull()
  expect(screen.queryByRole('button', { name: /^二维码/ })).toBeNull()
})

test('a draft handed in from its own page is held against earlier ones too', async () => {
  answers('proposal.similar', () =>
    ok({ items: [{ id: 'p0', title: '充电棚', session: '八届三次', state: 'rated', likeness: 0.5 }] }),
  )
  await show({ state: 'draft', may: ['submit'] })
  tap('提交提案')
  fireEvent.click(within(await screen.findByRole('dialog', { name: /相近/ })).getByRole('button', { name: '仍要提交' }))
  expect(await screen.findByRole('dialog', { name: '确认提交这件提案？' })).toBeTruthy()
})

describe('a reply is signed', () => {
  const replies = (needed: boolean) => {
    answers('member.me', () => {
      const me = meOf(lin)
      return ok({ ...me, settings: me.settings && { ...me.settings, signatureNeeded: needed } })
    })
    answers('proposal.reply', () => ok(view({ state: 'replied', may: [] })))
  }
  const written = async () => {
    await show({ state: 'assigned', lead: '总务处', mine: false, may: ['reply'] })
    tap('答复')
    fireEvent.click(screen.getByRole('radio', { name: '已落实' }))
    type('答复内容', '装好了')
  }
  const sent = () => asked('proposal.reply').map((s) => (s.input as { signed?: object }).signed)

  test('where the school wants it: who, and on which day', async () => {
    replies(true)
    const { refreshSession } = jest.requireActual('@/kit/session')
    await refreshSession()
    await written()
    expect(screen.getByText('请填签发人')).toBeTruthy()
    type('签发人', '陈副校长')
    tap('提交答复')
    await waitFor(() => expect(sent()).toEqual([{ name: '陈副校长', on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }]))
  })
  test('and is not asked for elsewhere', async () => {
    replies(false)
    const { refreshSession } = jest.requireActual('@/kit/session')
    await refreshSession()
    await written()
    expect(screen.queryByText('签发人')).toBeNull()
    tap('提交答复')
    await waitFor(() => expect(sent()).toEqual([undefined]))
  })
  test('a setting newer than this page is told by the server, and the fields come', async () => {
    replies(false)
    answers('proposal.reply', () => no('SIGNATURE_NEEDED'))
    await written()
    tap('提交答复')
    expect(await screen.findByText(/答复要经分管领导签发/)).toBeTruthy()
    type('签发人', '陈副校长')
    tap('提交答复')
    await waitFor(() => expect(sent()).toHaveLength(2))
    expect(sent()[1]).toMatchObject({ name: '陈副校长' })
  })
})
