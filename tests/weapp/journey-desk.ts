import { gone, same, sentTimes, toasted } from './gestures'
import { AT } from './places'
import { PEOPLE } from './school'
import { docketed, inReview, timesCome, viewOf } from './seeds'
import { type Start, walk } from './walk'

const { reviewer, drafter, teacher } = PEOPLE

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

/** The committee's desk, beyond deciding on the list. */
export async function checkDesk(start: Start): Promise<void> {
  await mergedInReview(start)
  await mergedBeforeAssigned(start)
}
