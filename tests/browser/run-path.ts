import { nameOf, type School } from '../kit/school'
import { value } from '../kit/session'
import { CAST } from './path'
import type { Stage } from './stage'

const TITLE = '中秋慰问'
const OIL = '食用油'

/** A run from its budget to the chat group that hears who is missing, collected by scanning, by nothing but taps. */
export async function walkTheRun(stage: Stage, school: School): Promise<void> {
  const chair = await stage.enter('run-chair', school.as(CAST.chair))
  const teacher = await stage.enter('run-teacher', school.as(CAST.first))
  const office = await school.as(CAST.chair)
  const codeOf = async (n: number) => (await value((await school.as(n)).member.myCode({}))).code

  await stage.walk([
    [
      'the chair makes a run, its cost before it',
      async () => {
        await chair.open('home')
        await chair.tap('福利发放')
        await chair.settled()
        await chair.tap('发起发放')
        await chair.settled()
        await chair.type('名称，必填', TITLE)
        await chair.type('每人价值（元），必填', '200')
        await chair.type('第 1 种', '月饼礼盒')
        await chair.type('第 2 种', OIL)
        await chair.sees(/没有人超过全年年节限额/)
        await chair.tap('发起发放')
        await chair.answer(`确认发起“${TITLE}”？`, '发起')
        await chair.sees(/合计/)
        const { items } = await value(office.condolence.runs({}))
        if (items[0]?.title !== TITLE) throw new Error('no run was made')
      },
    ],
    [
      'a teacher chooses',
      async () => {
        await teacher.open('condolence/runs')
        await teacher.tap(new RegExp(`^${TITLE}.*待我选择`))
        await teacher.settled()
        await teacher.tap(OIL, 'radio')
        await teacher.answer('确认您的选择？', '就选这个')
        await teacher.sees(new RegExp(`选了${OIL}`))
      },
    ],
    [
      'the code is scanned at the desk: the name stands large, and a second time is refused',
      async () => {
        await chair.tap('扫码发放')
        await chair.type('会员码', await codeOf(CAST.first))
        await chair.tap('发放')
        const asks = await chair.asked('扫码发放')
        await asks.getByText(nameOf(CAST.first), { exact: true }).waitFor()
        await asks.getByText(OIL, { exact: true }).waitFor()
        await chair.type('会员码', await codeOf(CAST.first))
        await chair.tap('发放')
        await asks.getByText(/已经领过，/).waitFor()
        await chair.tap('完成')
        await chair.sees(/已领 1 人/)
      },
    ],
    [
      'the teacher sees that it was collected, the chair copies who has not',
      async () => {
        await teacher.reload()
        await teacher.sees('已领取')
        await chair.open('condolence/runs')
        await chair.tap(new RegExp(`^${TITLE}`))
        await chair.settled()
        await chair.tap(/^发放进度/)
        await chair.settled()
        await chair.tap(/^复制到群/)
        await chair.sees(/已复制/)
        const text = await chair.page.evaluate(() => navigator.clipboard.readText())
        if (!text.includes(`【福利领取】${TITLE}`) || text.includes(nameOf(CAST.first))) throw new Error(text)
      },
    ],
  ])
}
