import { addDays, dayOf } from '@domain/kit/time'
import { value } from '../kit/session'
import { arrives, gone, pickDay, same, sentTimes, toasted } from './gestures'
import { AT, proposalAt } from './places'
import { PEOPLE } from './school'
import { docketed, inReview, timesCome, viewOf } from './seeds'
import { type Start, walk } from './walk'

const { chair, reviewer, drafter, teacher } = PEOPLE
const DETAIL = 'features/proposal/pages/detail/index'

const several = (start: Start) =>
  walk('the committee dockets two at once', start, async (people) => {
    const { town } = start
    const [one, two] = [await inReview(town, drafter, '教室空调清洗'), await inReview(town, drafter, '教室窗帘更换')]
    const left = await inReview(town, drafter, '教室黑板更换')
    const phone = await people.of(reviewer)
    await phone.launch()
    await phone.tap('审查台')
    await phone.tap('选 教室黑板更换')
    await phone.sees('已选 1 件')
    await phone.tap('选 教室黑板更换')
    await phone.tap('选 教室空调清洗')
    await phone.tap('选 教室窗帘更换')
    await phone.tap('审查已选的 2 件')
    await phone.sees('审查 2 件提案')
    await phone.tap('关闭')
    await phone.tap('审查已选的 2 件')
    await phone.type('理由', '两件相近，一并立案。')
    await phone.tap('立案，接着')
    await phone.tap('确认这 2 件', 3)
    await toasted(phone, '2 件已审查')
    await gone(phone, '教室空调清洗')
    same('times three taps were sent', sentTimes(phone, 'proposal.decide'), 1)
    for (const id of [one, two]) same(`times ${id} was docketed`, timesCome(town, id, 'docketed'), 1)
    same('the one that was not ticked', (await viewOf(town, drafter, left)).state, 'under_review')
    await phone.tap('待交办')
    await phone.sees('教室窗帘更换')
  })

const oneByOne = (start: Start) =>
  walk('the committee sends one back, suggests one, refuses one', start, async (people) => {
    const { town } = start
    const phone = await people.of(reviewer)
    const titles = { returned: '校车路线', referred: '校园绿化', not_docketed: '涨工资' } as const
    const ids = {
      returned: await inReview(town, drafter, titles.returned),
      referred: await inReview(town, drafter, titles.referred),
      not_docketed: await inReview(town, drafter, titles.not_docketed),
    }
    const yesterday = addDays(dayOf(Date.now()), -1)
    await phone.launch(AT.review)
    await phone.tap(`${titles.returned}，`)
    await arrives(phone, DETAIL)
    await phone.tap('审查')
    await phone.tap('退回修改，')
    await phone.sees('请写明理由')
    await phone.type('理由', '请写明哪条路线。')
    await pickDay(phone, '会议日期', yesterday)
    await phone.tap('关闭')
    await phone.tap('审查')
    await phone.tap('退回修改，')
    await pickDay(phone, '会议日期', yesterday)
    await phone.tap('确认审查结果', 2)
    await phone.sees('退回修改')
    await phone.sees('请写明哪条路线。')
    const returned = await viewOf(town, drafter, ids.returned)
    same(
      'what the door has',
      [returned.state, returned.reason, returned.decidedOn].join(),
      `returned,请写明哪条路线。,${yesterday}`,
    )

    phone.back()
    await phone.tap(`${titles.referred}，`)
    await phone.tap('审查')
    await phone.tap('转为建议，')
    await phone.tap('确认审查结果')
    await phone.sees('作为建议，下一步')
    await phone.launch(proposalAt(ids.not_docketed))
    await phone.tap('审查')
    await phone.tap('不予立案，')
    await phone.type('理由', '不在学校权限内。')
    await phone.tap('确认审查结果')
    await phone.sees('不予立案的理由')
    same('the second', (await viewOf(town, drafter, ids.referred)).state, 'referred')
    same('the third', (await viewOf(town, drafter, ids.not_docketed)).reason, '不在学校权限内。')
    const writer = await people.of(drafter)
    await writer.launch(AT.inbox)
    await writer.tap('审查结果：不予立案，涨工资')
    await writer.sees('不在学校权限内。')
  })

const merged = (start: Start) =>
  walk('one proposal goes into another, found by its words', start, async (people) => {
    const { town } = start
    const into = await docketed(town, teacher, '增设母婴室')
    const id = await inReview(town, drafter, '母婴室增加座椅')
    const phone = await people.of(reviewer)
    await phone.launch(proposalAt(id))
    await phone.tap('审查')
    await phone.tap('合并办理，')
    await phone.type('搜标题、编号或提案人', '没有这样的提案')
    await phone.sees('没有找到可以并入的提案')
    await phone.tap('清空')
    await phone.type('搜标题、编号或提案人', '增设母婴室')
    await phone.tap('增设母婴室')
    await phone.tap('确认审查结果', 2)
    await phone.sees('已并入相近的提案')
    await phone.tap('看合并后的提案')
    await phone.sees('共同提出')
    const kept = await viewOf(town, teacher, into)
    same('who proposes the survivor', kept.coProposers.length, 1)
    same('where the other went', (await viewOf(town, drafter, id)).mergedInto, into)
    await phone.tap('合并办理')
    await phone.sees('并入哪一件')
    await phone.tap('关闭')
  })

const overtaken = (start: Start) =>
  walk('decided by a colleague meanwhile: nothing is done, the one in the way is named', start, async (people) => {
    const { town } = start
    const [one, two] = [await inReview(town, drafter, '雨棚漏水'), await inReview(town, drafter, '雨棚照明')]
    const phone = await people.of(reviewer)
    await phone.launch(AT.review)
    await phone.tap('全选')
    await phone.tap('取消全选')
    await phone.sees('勾选后一起审查')
    await phone.tap('选 雨棚漏水')
    await phone.tap('选 雨棚照明')
    await phone.tap('审查已选的 2 件')
    await phone.tap('立案，接着')
    await value((await town.school.as(chair)).proposal.decide({ ids: [one], decision: 'referred' }))
    await phone.tap('确认这 2 件')
    await phone.sees('全部未处理')
    await phone.sees('雨棚漏水：现在是“转为建议”')
    same('the other one', (await viewOf(town, drafter, two)).state, 'under_review')
  })

const ownMatter = (start: Start) =>
  walk('one’s own proposal is for the others to decide', start, async (people) => {
    const id = await inReview(start.town, chair, '主席自己的提案')
    const phone = await people.of(chair)
    await phone.launch(proposalAt(id))
    await phone.tap('审查')
    await phone.tap('立案，接着')
    await phone.tap('确认审查结果')
    await phone.sees('请由提案委员会其他成员审查')
    same('its state', (await viewOf(start.town, chair, id)).state, 'under_review')
  })

export async function checkReview(start: Start): Promise<void> {
  await several(start)
  await oneByOne(start)
  await merged(start)
  await overtaken(start)
  await ownMatter(start)
}

/** Opens a second call: what comes later has two to choose from. */
export const checkCalls = (start: Start) =>
  walk(
    'the committee opens a call; its words go to the group, its writers choose between two',
    start,
    async (people) => {
      const { town } = start
      const today = dayOf(Date.now())
      const phone = await people.of(reviewer)
      await phone.launch(AT.review)
      await phone.tap('征集')
      await phone.sees('征集中')
      await phone.tap('发起征集')
      await phone.type('第几届', '9')
      await phone.type('第几次会议', '1')
      await phone.type('名称', '九届一次教代会提案征集')
      await pickDay(phone, '开始日期', today)
      await pickDay(phone, '截止日期', addDays(today, 20))
      await phone.tap('发起征集', 3)
      await toasted(phone, '征集已发起')
      await phone.sees('九届一次教代会提案征集')
      same('times three taps were sent', sentTimes(phone, 'proposal.openCall'), 1)
      const { items } = await value((await town.school.as(teacher)).proposal.calls({}))
      same('calls at the door', items.length, 2)
      await phone.tap('复制到群：九届一次教代会提案征集')
      await toasted(phone, '已复制，请粘贴到工作群')
      if (!phone.traces.clipboard?.includes('九届一次教代会提案征集')) throw new Error(`${phone.traces.clipboard}`)

      const writer = await people.of(teacher)
      await writer.launch(AT.inbox)
      await writer.tap('提案征集开始了，九届一次')
      await arrives(writer, 'features/proposal/pages/list/index')
      await writer.tap('写提案')
      await writer.tap('征集，必填')
      await writer.tap('九届一次教代会提案征集')
      await writer.type('标题', '给新一届的提案')
      await writer.launch(AT.write)
      await writer.sees('九届一次教代会提案征集')
    },
  )
