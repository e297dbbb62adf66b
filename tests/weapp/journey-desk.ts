import { addDays, dayOf } from '@domain/kit/time'
import { value } from '../kit/session'
import { becomes, gone, pickDay, same, sentTimes, toasted } from './gestures'
import { AT, proposalAt } from './places'
import { PEOPLE } from './school'
import { docketed, inReview, overdue, replied, timesCome, viewOf } from './seeds'
import { type Start, walk } from './walk'

const { chair, reviewer, drafter, teacher, clerk, handler } = PEOPLE

const mergedInReview = (start: Start) =>
  walk('two on one matter become one: the committee sees who joins whom before it does it', start, async (people) => {
    const { town } = start
    const [kept, gives] = [await inReview(town, teacher, '操场夜间照明'), await inReview(town, drafter, '操场加灯')]
    const phone = await people.of(reviewer)
    await phone.launch(AT.review)
    await phone.tap('选 操场夜间照明')
    await phone.tap('选 操场加灯')
    await phone.tap('并案')
    await phone.sees('请选保留哪一件')
    await phone.tap('关闭')
    await phone.tap('并案')
    await phone.tap('并入另一件，')
    await phone.tap('操场夜间照明，')
    await phone.type('并案说明', '都说操场太暗。')
    await phone.tap('下一步')
    await phone.sees('保留“操场夜间照明”')
    await phone.sees('成为“操场夜间照明”的共同提案人')
    await phone.tap('返回修改')
    await phone.tap('下一步')
    await phone.tap('确认并案', 3)
    await toasted(phone, '1 件已并案')
    await gone(phone, '操场加灯')
    same('times three taps were sent', sentTimes(phone, 'proposal.merge'), 1)
    same('times it was merged', timesCome(town, gives, 'merged'), 1)
    same('co-proposers', (await viewOf(town, teacher, kept)).coProposers.length, 1)
  })

const mergedBeforeAssigned = (start: Start) =>
  walk('docketed ones are merged before a department has them', start, async (people) => {
    const { town } = start
    const [kept, gives] = [await docketed(town, teacher, '图书馆延时'), await docketed(town, drafter, '图书馆晚开')]
    const phone = await people.of(reviewer)
    await phone.launch(AT.review)
    await phone.tap('待交办')
    await phone.tap('选 图书馆延时')
    await phone.sees('再选一件，就可以并案')
    await phone.tap('选 图书馆晚开')
    await phone.tap('并案已选的 2 件')
    await phone.tap('图书馆延时，')
    await phone.tap('下一步')
    await phone.tap('确认并案')
    await toasted(phone, '1 件已并案')
    const view = await viewOf(town, drafter, gives)
    same('what the door has', [view.state, view.mergedInto], ['merged', kept])
  })

const chased = (start: Start) =>
  walk('what is overdue is chased, one by one and together, once a day', start, async (people) => {
    const { town } = start
    const ids = [
      await overdue(town, drafter, '门卫室漏雨', 6),
      await overdue(town, drafter, '路灯不亮', 4),
      await overdue(town, drafter, '井盖松动', 2),
    ]
    const phone = await people.of(clerk)
    await phone.launch(AT.review)
    await phone.tap('逾期')
    await phone.sees('逾期 6 天')
    await phone.sees('承办 总务处')
    await phone.tap('催办：路灯不亮', 3)
    await phone.sees('催办了 1 件')
    await phone.sees('今天已催办')
    same('times three taps were sent', sentTimes(phone, 'proposal.chase'), 1)
    await phone.tap('全选 2 件')
    await phone.tap('取消全选')
    await phone.sees('勾选后一起催办')
    await phone.tap('全选 2 件')
    // A colleague is faster with one of them.
    await value((await town.school.as(reviewer)).proposal.chase({ id: ids[2] ?? '' }))
    await phone.tap('催办已选的 2 件')
    await phone.tap('再看看')
    await phone.tap('催办已选的 2 件')
    await phone.sees('总务处')
    await phone.tap('催办')
    await phone.sees('催办了 1 件，1 件今天已催办')
    await gone(phone, '勾选后一起催办')
    for (const id of ids) same('times it was chased', (await viewOf(town, clerk, id)).chases.length, 1)
    const other = await overdue(town, drafter, '楼梯扶手松动', 1)
    await phone.launch(proposalAt(other))
    await phone.tap('催办')
    await phone.tap('再看看')
    await phone.tap('催办')
    await phone.tap('催办', 3)
    await gone(phone, '一天只催一次')
    same('times it was chased', (await viewOf(town, clerk, other)).chases.length, 1)
    const answers = await people.of(handler)
    await answers.launch(AT.inbox)
    await answers.tap(`提案已超期，请尽快答复，${(await viewOf(town, clerk, ids[0] ?? '')).number}`)
    await answers.sees('门卫室漏雨')
  })

const instructed = (start: Start) =>
  walk('a head of the school’s word goes with it, to a department nobody is in yet', start, async (people) => {
    const { town } = start
    const head = await town.school.as(chair)
    const [first, second] = [await docketed(town, drafter, '校门口减速带'), await docketed(town, drafter, '校门口护栏')]
    const today = dayOf(Date.now())
    const phone = await people.of(clerk)
    await phone.launch(AT.review)
    await phone.tap('校门口减速带，')
    await phone.tap('总务处')
    // The chair changes the settings while the sheet is open.
    const vacations = [{ from: addDays(today, 2), to: addDays(today, 11) }]
    await value(head.member.updateSettings({ instructionNeeded: true, vacations }))
    try {
      await phone.tap('交办')
      await phone.sees('交办前要有校领导批示')
      await phone.type('批示人', '周校长')
      await phone.type('批示内容', '请总务处寒假前办好。')
      await phone.tap('关闭')
      await phone.launch(AT.review)
      await phone.tap('校门口减速带，')
      await phone.sees('不计')
      await phone.tap('总务处')
      await pickDay(phone, '批示日期', addDays(today, -1))
      await phone.tap('交办', 3)
      await toasted(phone, '已交办')
      same('times three taps were sent', sentTimes(phone, 'proposal.assign'), 2)
      const view = await viewOf(town, clerk, first)
      const wanted = { name: '周校长', text: '请总务处寒假前办好。', on: addDays(today, -1) }
      same(
        'the instruction',
        [view.instruction?.name, view.instruction?.text, view.instruction?.on],
        Object.values(wanted),
      )
      same('the day', view.dueOn, addDays(today, 40))
    } finally {
      await value(head.member.updateSettings({ instructionNeeded: false, vacations: [] }))
    }
    await phone.launch(AT.review)
    await phone.tap('校门口护栏，')
    await phone.tap('其他部门')
    await phone.type('部门名称', '基建办')
    await phone.sees('没有人员在此部门，答复人要先指定')
    await phone.tap('交办')
    // The same toast was said before: the record tells when it is done.
    await becomes('its department', async () => (await viewOf(town, clerk, second)).lead, '基建办')
  })

const year = (start: Start) =>
  walk('a department sees its year, what was chased first, and what is to be handled again', start, async (people) => {
    const { town } = start
    const late = await overdue(town, drafter, '围墙开裂', 3)
    await value((await town.school.as(clerk)).proposal.chase({ id: late }))
    const again = await replied(town, drafter, '饮水处积水')
    await value((await town.school.as(drafter)).proposal.rate({ id: again, satisfaction: 'dissatisfied' }))
    const phone = await people.of(reviewer)
    await phone.launch(AT.desk)
    await phone.sees('已催办')
    await phone.sees('提案人不满意')
    await phone.tap('部门年度')
    const numbers = await value((await town.school.as(reviewer)).proposal.year({}))
    await phone.sees(`${numbers.assigned}件交办`)
    await phone.sees(`${numbers.overdue}件逾期`)
    await phone.tap('上一年')
    await phone.sees('这一年没有交给总务处的提案')
    await phone.tap('下一年')
    await phone.sees(`${numbers.assigned}件交办`)
  })

/** The committee's desk, beyond deciding on the list. */
export async function checkDesk(start: Start): Promise<void> {
  await mergedInReview(start)
  await mergedBeforeAssigned(start)
  await chased(start)
  await instructed(start)
  await year(start)
}
