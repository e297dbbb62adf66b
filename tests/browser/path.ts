import { dayOf, dayWords } from '@domain/kit/time'
import type { CallView } from '@domain/proposal/model'
import { nameOf, type School, staffNoOf } from '../kit/school'
import { value } from '../kit/session'
import type { Person } from './person'
import type { Stage } from './stage'

/** Who plays: numbers of the roster. */
export const CAST = { chair: 1, committee: 2, handler: 3, other: 4, teacher: 20, first: 21, second: 22 } as const
export const SHAPE = {
  size: 57,
  roles: { 1: 'chair', 2: 'proposal_committee', 3: 'handler', 4: 'handler' },
  departments: { 3: '总务处', 4: '教务处' },
}

const TITLE = '给二楼办公室加装饮水机'
const RATIONALE = '二楼三个办公室共用一台饮水机，课间排队接不上水。'
const MEASURES = '二楼东西两头各加一台'
const MORE = '，滤芯由总务处按季更换。'
const REVIEW_DAYS = 10

/** A code for this person, as the committee hands it out. */
async function codeFor(school: School, n: number): Promise<string> {
  const chair = await school.as(CAST.chair)
  const { items } = await value(chair.member.list({ text: staffNoOf(n) }))
  const made = await value(chair.member.invite({ memberIds: items.map(({ id }) => id) }))
  return made.items[0]?.code ?? ''
}

/** From the first tap of a shy teacher to her rated reply, by nothing but taps. */
export async function walkThePath(stage: Stage, school: School, call: CallView): Promise<void> {
  const code = await codeFor(school, CAST.teacher)
  const teacher = await stage.enter('teacher', stage.cloud.guest())
  const [first, second] = [
    await stage.enter('first', school.as(CAST.first)),
    await stage.enter('second', school.as(CAST.second)),
  ]
  const committee = await stage.enter('committee', school.as(CAST.committee))
  const handler = await stage.enter('handler', school.as(CAST.handler))
  let link = ''

  const endorses = async (person: Person) => {
    await person.page.goto(link)
    await person.settled()
    await person.sees(TITLE)
    await person.tap('附议')
    await person.sees(/您已附议/)
  }

  await stage.walk([
    [
      'a guest binds with name, number and invite code',
      async () => {
        await teacher.open('home')
        await teacher.tap('绑定身份')
        await teacher.type('姓名，必填', nameOf(CAST.teacher))
        await teacher.type('工号，必填', staffNoOf(CAST.teacher))
        await teacher.type('邀请码，必填', code)
        await teacher.tap('绑定')
        await teacher.sees(new RegExp(`，${nameOf(CAST.teacher)}`))
      },
    ],
    [
      'the teacher writes title, category, rationale and measures, and keeps the draft',
      async () => {
        await teacher.tap('写提案')
        await teacher.settled()
        await teacher.type('标题，必填', TITLE)
        await teacher.tap('类别，必填，请选择')
        await teacher.tap('后勤服务', 'radio')
        await teacher.type('理由，必填', RATIONALE)
        await teacher.type('建议措施，必填', MEASURES)
        await teacher.tap('存草稿')
        await teacher.sees('已保存')
      },
    ],
    [
      'after a reload the saved text is there, and what was typed since',
      async () => {
        await teacher.type('建议措施，必填', MORE)
        await teacher.reload()
        await teacher.is('标题，必填', TITLE)
        await teacher.is('理由，必填', RATIONALE)
        await teacher.is('建议措施，必填', MEASURES + MORE)
        await teacher.sees(/已恢复 .* 未保存的文字/)
      },
    ],
    [
      'submitting asks once more; then it says 附议中 and what comes next',
      async () => {
        await teacher.tap('提交提案')
        const asks = await teacher.asked('确认提交这件提案？')
        await asks.getByText(TITLE).waitFor()
        await teacher.answer('确认提交这件提案？', '提交')
        await teacher.sees('附议中')
        await teacher.sees(/下一步：请 2 位同事附议/)
      },
    ],
    [
      'the link is copied for the staff room',
      async () => {
        await teacher.tap('复制链接，发给同事')
        await teacher.sees(/链接已复制/)
        link = await teacher.page.evaluate(() => navigator.clipboard.readText())
        if (!link.startsWith(stage.cloud.url)) throw new Error(`the link is ${link}`)
      },
    ],
    ['a first colleague opens the link and endorses', () => endorses(first)],
    ['a second colleague opens the link and endorses', () => endorses(second)],
    [
      'the teacher reads 待审查, the number and the committee’s date',
      async () => {
        await teacher.reload()
        await teacher.sees('待审查')
        await teacher.sees(/八届四次-001/)
        const by = dayWords(dayOf(call.closesAt + REVIEW_DAYS * 86_400_000), Date.now())
        await teacher.sees(`已提交审查，下一步：提案委员会，${by}前`)
      },
    ],
    [
      'the committee dockets it on the review desk',
      async () => {
        await committee.open('home')
        await committee.tap('审查台')
        await committee.settled()
        await committee.tap(`选 ${TITLE}`, 'checkbox')
        await committee.tap('审查已选的 1 件')
        await committee.tap(/^立案/, 'radio')
        await committee.tap('确认审查结果')
        await committee.sees('1 件已审查')
      },
    ],
    [
      'and hands it to 总务处 with a day',
      async () => {
        await committee.tap(/^待交办/, 'tab')
        await committee.settled()
        await committee.tap(new RegExp(`^${TITLE}`))
        await committee.tap('总务处', 'radio')
        const due = dayOf(Date.now() + 20 * 86_400_000)
        await committee.page.getByLabel('答复期限').fill(due)
        await committee.tap('交办')
        await committee.sees('已交办')
      },
    ],
    [
      'the handler replies 正在落实 on the department’s desk',
      async () => {
        await handler.open('home')
        await handler.tap('部门办理')
        await handler.settled()
        const due = dayWords(dayOf(Date.now() + 20 * 86_400_000), Date.now())
        await handler.sees(new RegExp(`${due}前答复`))
        await handler.tap(new RegExp(`^${TITLE}`))
        await handler.tap('正在落实', 'radio')
        await handler.type('答复内容，必填', '已请厂家报价，下月装好。')
        await handler.tap('提交答复')
        await handler.sees('已答复')
      },
    ],
    [
      'the teacher finds the notice by the badge on 消息 and opens the reply',
      async () => {
        await teacher.open('home')
        await teacher.page.locator('.taro-tabbar-badge:visible').getByText(/^\d+$/).waitFor()
        await teacher.press(teacher.page.locator('.weui-tabbar__item').filter({ hasText: '消息' }))
        await teacher.settled()
        await teacher.tap(/^未读，提案有答复了，请您评价/)
        await teacher.settled()
        await teacher.sees('已请厂家报价，下月装好。')
      },
    ],
    [
      'rates it 满意 and reads 已办结',
      async () => {
        await teacher.tap('满意', 'radio')
        await teacher.tap('提交评价')
        await teacher.answer('确认您的评价？', '提交评价')
        await teacher.sees('已办结')
      },
    ],
    [
      'the statistics say so',
      async () => {
        await teacher.open('home')
        await teacher.tap('统计')
        await teacher.settled()
        const words = (await teacher.words()).replace(/\s/g, '')
        for (const part of ['1件送审提案', '100.0%答复率', '立案1件·100.0%', '满意1件·100.0%'])
          if (!words.includes(part)) throw new Error(`“${part}” is not in: ${words}`)
      },
    ],
  ])
}
