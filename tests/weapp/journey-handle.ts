import { addDays, dayOf } from '@domain/kit/time'
import { arrives, gone, pickDay, same, sentTimes, toasted, until } from './gestures'
import { AT, proposalAt } from './places'
import { PEOPLE, TEXT } from './school'
import { assigned, docketed, replied, timesCome, viewOf } from './seeds'
import { type Start, walk } from './walk'

const { reviewer, handler, clerk, drafter } = PEOPLE
const DETAIL = 'features/proposal/pages/detail/index'
const inDays = (days: number) => addDays(dayOf(Date.now()), days)

const handedOut = (start: Start) =>
  walk('handed to a department that leads and one that helps, by a day', start, async (people) => {
    const { town } = start
    const id = await docketed(town, drafter, '会议室投影仪')
    const phone = await people.of(clerk)
    await phone.launch()
    await phone.tap('审查台')
    await phone.tap('会议室投影仪，')
    // Its departments have come: they are not of the next tap's drawing.
    await phone.sees('教务处')
    await phone.tap('会议室投影仪看全文')
    await arrives(phone, DETAIL)
    await phone.sees(TEXT.measures)
    phone.back()
    await phone.sees('请先选承办部门')
    await phone.tap('总务处')
    await phone.tap('协办部门，')
    await phone.tap('教务处')
    await pickDay(phone, '答复期限', inDays(7))
    await phone.tap('交办', 3)
    await toasted(phone, '已交办')
    await gone(phone, '会议室投影仪')
    same('times three taps were sent', sentTimes(phone, 'proposal.assign'), 1)
    const { lead, co, dueOn } = await viewOf(town, drafter, id)
    same('what the door has', { lead, co, dueOn }, { lead: '总务处', co: ['教务处'], dueOn: inDays(7) })

    const other = await docketed(town, drafter, '会议室音响')
    await phone.launch(proposalAt(other))
    await phone.tap('交办')
    await phone.tap('教务处')
    await phone.tap('关闭')
    await phone.tap('交办')
    await phone.tap('教务处')
    await phone.tap('交办')
    await phone.sees('教务处承办')
    await gone(phone, '请先选承办部门')
  })

const answered = (start: Start) =>
  walk(
    'answered at the department’s desk, with every field; a sheet closed by mistake loses no text',
    start,
    async (people) => {
      const { town } = start
      const id = await assigned(town, drafter, '宿舍热水时间')
      const helper = await people.of(handler)
      await helper.launch(AT.desk)
      await helper.sees('宿舍热水时间')

      const phone = await people.of(reviewer)
      await phone.launch()
      await phone.tap('部门办理')
      await phone.tap('宿舍热水时间，')
      await phone.tap('宿舍热水时间看全文')
      await phone.sees('等总务处答复')
      phone.back()
      await phone.tap('列入计划')
      await pickDay(phone, '预计完成日期', inDays(40))
      await phone.type('答复内容', '下学期起延长到二十二点。')
      await phone.tap('关闭')
      await gone(phone, '预计完成日期')
      await phone.tap('宿舍热水时间，')
      await phone.tap('列入计划')
      await pickDay(phone, '预计完成日期', inDays(40))
      await phone.tap('提交答复', 3)
      await toasted(phone, '已答复')
      same('times three taps were sent', sentTimes(phone, 'proposal.reply'), 1)
      const { replies } = await viewOf(town, drafter, id)
      const [{ outcome, text, by, department } = {}] = replies
      same('replies at the door', replies.length, 1)
      const wanted = { outcome: 'planned', text: '下学期起延长到二十二点。', by: inDays(40), department: '总务处' }
      same('the reply', { outcome, text, by, department }, wanted as typeof wanted & { outcome: 'planned' })

      await helper.launch(proposalAt(id))
      await helper.sees('总务处答复：列入计划')
      await helper.sees('下学期起延长到二十二点。')
    },
  )

const satisfied = (start: Start) =>
  walk('rated by its proposer, and then put into effect', start, async (people) => {
    const { town } = start
    const id = await replied(town, drafter, '停车位划线')
    const writer = await people.of(drafter)
    await writer.launch()
    await writer.tap('停车位划线，请评价办理结果')
    await writer.sees('待我评价')
    await writer.sees('请先选择评价')
    await writer.tap('非常满意')
    await writer.tap('提交评价')
    await writer.tap('返回修改')
    await writer.tap('满意')
    await writer.type('评价意见', '谢谢。')
    await writer.tap('提交评价')
    await writer.sees('提交后不能再改')
    await writer.tap('提交评价', 3)
    await writer.sees('您的评价：满意')
    await writer.sees('谢谢。')
    same('times three taps were sent', sentTimes(writer, 'proposal.rate'), 1)
    same('times it was rated', timesCome(town, id, 'rated'), 1)

    const phone = await people.of(reviewer)
    await phone.launch(AT.desk)
    await phone.tap('已答复')
    await phone.sees('点开提案登记落实')
    await phone.tap('停车位划线，')
    await phone.tap('登记落实')
    await phone.sees('请写落实情况')
    await phone.type('落实情况', '国庆前已全部划好。')
    await phone.tap('关闭')
    await phone.tap('登记落实')
    await phone.tap('登记落实', 3)
    await phone.sees('已落实')
    await phone.sees('国庆前已全部划好。')
    same('times three taps were sent', sentTimes(phone, 'proposal.implemented'), 1)
    await writer.launch(AT.inbox)
    await writer.sees('提案已落实')
  })

const again = (start: Start) =>
  walk('dissatisfied: handled again by the department, and rated to the end', start, async (people) => {
    const { town } = start
    const id = await replied(town, drafter, '浴室地面防滑')
    const writer = await people.of(drafter)
    await writer.launch(proposalAt(id))
    await writer.tap('不满意')
    await writer.type('评价意见', '还是很滑。')
    await writer.tap('提交评价')
    await writer.sees('请承办部门重新办理一次')
    await writer.tap('提交评价')
    await writer.sees('评价：不满意，请承办部门重新办理')

    const phone = await people.of(reviewer)
    await phone.launch(AT.inbox)
    await phone.tap(`提案人不满意，请重新办理，${(await viewOf(town, drafter, id)).number}`)
    await arrives(phone, DETAIL)
    await phone.sees('浴室地面防滑')
    await phone.tap('答复')
    await phone.tap('已落实')
    await phone.type('答复内容', '已铺防滑垫。')
    await phone.tap('提交答复')
    await phone.sees('等提案人评价')

    await writer.leaveAndReturn()
    await writer.sees('已铺防滑垫。')
    await until(writer, 'an empty comment', () => !writer.text().includes('还是很滑。500'))
    await writer.tap('基本满意')
    await writer.tap('提交评价')
    await writer.sees('办理结束')
    await writer.tap('提交评价')
    await writer.sees('您的评价：基本满意')
    const view = await viewOf(town, drafter, id)
    same(
      'the door: handled again, replies, grade',
      [view.handledAgain, view.replies.length, view.satisfaction].join(),
      'true,2,basically_satisfied',
    )
    same('times it was with the department', timesCome(town, id, 'assigned'), 2)
  })

export async function checkHandling(start: Start): Promise<void> {
  await handedOut(start)
  await answered(start)
  await satisfied(start)
  await again(start)
}
