import { type Session, value } from '../kit/session'
import { pngOf } from '../paper/png'
import type { Person } from './person'
import { both, row, tab, tap, type View } from './view'
import type { Part, World } from './world'

const of =
  (part: Part, asked: Parameters<World['proposal']>[1]) =>
  (world: World): Promise<Record<string, string>> =>
    world.proposal(part, asked)
const detail = (name: string, part: Part, asked: Parameters<World['proposal']>[1], after?: View['after']): View => ({
  name: `detail-${name}`,
  page: 'proposal/detail',
  part,
  params: of(part, asked),
  after,
})
/** The newest call's, once its code has been drawn. */
const poster = async (person: Person) => {
  await tap(/^海报：/)(person)
  await person.sees('微信扫一扫，写提案')
  await person.settled()
}

/** Words like those of a proposal that there is. */
async function askedSimilar(person: Person): Promise<void> {
  await person.type('标题，必填', '期末阅卷分段集中进行')
  await person.tap(/^类别/)
  await person.tap('其他', 'radio')
  await person.type('理由，必填', '理由。')
  await person.type('建议措施，必填', '措施。')
  await tap('提交提案')(person)
}
/** One picture that arrives, and one file of a kind that may not. */
async function attached(person: Person): Promise<void> {
  const chosen = person.page.waitForEvent('filechooser')
  await tap('添加附件')(person)
  const file = (name: string) => ({
    name,
    mimeType: '',
    buffer: pngOf(Buffer.from('P5 2 2 255 \0\xff\xff\0', 'latin1')),
  })
  await (await chosen).setFiles([file('二楼走廊的饮水机.png'), file('方案.docx')])
  await person.role('button', '移除：二楼走廊的饮水机.png').first().waitFor()
  await person.role('button', '移除：二楼走廊的饮水机.png').first().scrollIntoViewIfNeeded()
}

export const proposalViews: View[] = [
  { name: 'list-mine', page: 'proposal/list', part: 'teacher', desk: 'too' },
  { name: 'list-endorse', page: 'proposal/list', part: 'colleague', after: tab('待附议') },
  { name: 'list-all', page: 'proposal/list', part: 'committee', after: tab('全部'), desk: 'too' },
  {
    name: 'list-conditions',
    page: 'proposal/list',
    part: 'committee',
    after: both(tab('全部'), tap(/^筛选：/, /^承办部门/)),
  },
  { name: 'list-open', page: 'proposal/list', part: 'teacher', after: row },
  { name: 'list-beside', page: 'proposal/list', part: 'teacher', after: row, desk: 'only' },
  { name: 'write', page: 'proposal/write', part: 'colleague' },
  { name: 'write-category', page: 'proposal/write', part: 'colleague', after: tap(/^类别/) },
  {
    name: 'write-returned',
    page: 'proposal/write',
    part: 'teacher',
    params: of('teacher', { mine: true, state: 'returned' }),
  },
  {
    name: 'write-confirm',
    page: 'proposal/write',
    part: 'teacher',
    params: of('teacher', { mine: true, state: 'draft' }),
    after: async (person) => {
      await tap('提交提案')(person)
      // Where others are on a like matter they come first.
      const others = person.role('button', '仍要提交')
      if ((await others.count()) > 0) await person.press(others)
    },
  },
  { name: 'write-guide', page: 'proposal/write', part: 'colleague', after: tap('写作指南') },
  { name: 'write-similar', page: 'proposal/write', part: 'colleague', after: askedSimilar },
  { name: 'write-files', page: 'proposal/write', part: 'colleague', after: attached },
  detail('draft', 'teacher', { mine: true, state: 'draft' }),
  detail('endorsing-mine', 'teacher', { mine: true, state: 'endorsing' }),
  detail('withdraw', 'teacher', { mine: true, state: 'endorsing' }, tap('撤回提案')),
  detail('code', 'teacher', { mine: true, state: 'replied' }, async (person) => {
    await tap(/^二维码/)(person)
    await person.sees('微信扫一扫，看这件提案')
    await person.settled()
  }),
  detail('endorsing', 'colleague', { state: 'endorsing' }),
  detail('under-review', 'committee', { state: 'under_review' }),
  detail('decide', 'committee', { state: 'under_review' }, tap('审查')),
  detail('returned', 'teacher', { mine: true, state: 'returned' }),
  detail('not-docketed', 'teacher', { mine: true, state: 'not_docketed' }),
  detail('merged', 'teacher', { mine: true, state: 'merged' }),
  detail('assigned', 'handler', { toDo: true, state: 'assigned' }),
  detail('replied', 'teacher', { mine: true, state: 'replied' }),
  detail('rate', 'teacher', { mine: true, state: 'replied' }, async (person) => {
    await person.tap('不满意', 'radio')
    await person.tap('提交评价')
  }),
  detail('rated', 'teacher', { mine: true, state: 'rated' }),
  { name: 'review', page: 'proposal/review', part: 'committee', desk: 'too' },
  { name: 'review-beside', page: 'proposal/review', part: 'committee', after: row, desk: 'only' },
  {
    name: 'review-decide',
    page: 'proposal/review',
    part: 'committee',
    after: both(tap(/^全选/, /^审查已选/), async (person) => {
      await person.tap(/^合并办理/, 'radio')
      await person.settled()
    }),
  },
  {
    name: 'review-merge',
    page: 'proposal/review',
    part: 'committee',
    after: both(tap(/^全选/, '并案'), async (person) => {
      await person.press(person.role('radio', /提出$/).first())
      await tap('下一步')(person)
    }),
  },
  { name: 'review-overdue', page: 'proposal/review', part: 'committee', after: tab('逾期'), desk: 'too' },
  { name: 'review-assign', page: 'proposal/review', part: 'committee', after: tab(/^待交办/), desk: 'too' },
  { name: 'review-assign-sheet', page: 'proposal/review', part: 'committee', after: both(tab(/^待交办/), row) },
  { name: 'review-calls', page: 'proposal/review', part: 'committee', after: tab('征集') },
  { name: 'review-call-sheet', page: 'proposal/review', part: 'committee', after: both(tab('征集'), tap('发起征集')) },
  { name: 'review-poster', page: 'proposal/review', part: 'committee', after: both(tab('征集'), poster) },
  { name: 'desk', page: 'proposal/desk', part: 'handler', desk: 'too' },
  { name: 'desk-beside', page: 'proposal/desk', part: 'handler', after: row, desk: 'only' },
  { name: 'desk-reply', page: 'proposal/desk', part: 'handler', after: row },
  { name: 'desk-answered', page: 'proposal/desk', part: 'handler', after: tab('已答复') },
  { name: 'desk-year', page: 'proposal/desk', part: 'handler', after: tab('部门年度') },
  { name: 'stats', page: 'proposal/stats', part: 'teacher' },
  { name: 'stats-committee', page: 'proposal/stats', part: 'committee' },
  { name: 'rows', page: 'proposal/rows', part: 'teacher', params: counted, desk: 'too' },
  { name: 'rows-beside', page: 'proposal/rows', part: 'committee', params: counted, after: row, desk: 'only' },
]

/** All that the newest call counts. */
async function counted({ as }: World): Promise<Record<string, string>> {
  const { items } = await value(((await as('teacher')) as Session).proposal.calls({}))
  const callId = items[0]?.id ?? ''
  const { total } = await value(((await as('teacher')) as Session).proposal.stats({ callId }))
  return { callId, of: 'total', count: `${total}` }
}
