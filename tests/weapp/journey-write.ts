import { value } from '../kit/session'
import { arrives, gone, same, sentTimes, toasted, typedIn, until } from './gestures'
import type { Phone } from './phone'
import { AT, proposalAt, writeAt } from './places'
import { nameOf, PEOPLE, TEXT } from './school'
import { draftOf, handedIn, inReview, timesCome, viewOf } from './seeds'
import { type Start, walk } from './walk'

const { teacher, colleagues, drafter, other, reviewer } = PEOPLE

/** Fills in the four fields of a proposal, on the page where it is written. */
export async function writeText(phone: Phone, title: string): Promise<void> {
  await phone.type('标题', title)
  await phone.tap('类别，必填，请选择')
  await phone.tap(TEXT.category)
  await phone.type('理由', TEXT.rationale)
  await phone.type('建议措施', TEXT.measures)
}

const idOf = (phone: Phone) => phone.front().query.id ?? ''

/** A shy teacher writes four lines and forwards a card; two colleagues tap; her screen says who has it now. */
const fromFormToCommittee = (start: Start) =>
  walk('a proposal goes from the form to the committee', start, async (people) => {
    const { town } = start
    const writer = await people.of(teacher)
    await writer.launch()
    await writer.tap('写提案')
    await writer.sees(town.callTitle)
    await writeText(writer, TEXT.title)
    await writer.tap('提交提案')
    await writer.sees('确认提交这件提案？')
    await writer.tap('返回修改')
    await gone(writer, '确认提交这件提案？')
    await writer.tap('提交提案')
    await writer.sees('确认提交这件提案？')
    await writer.tap('提交', 3)
    await writer.sees('附议中')
    await writer.sees('还没有人附议')
    same('times it was submitted', sentTimes(writer, 'proposal.submit'), 1)
    await writer.tap('转发给同事附议')
    const card = writer.cards.at(-1)
    if (!card?.path || !card.title.includes(TEXT.title)) throw new Error(`the card is ${JSON.stringify(card)}`)

    const [first, second] = [await people.of(colleagues[0]), await people.of(colleagues[1])]
    await first.launch(card.path)
    await first.sees('附议中')
    await first.tap('附议', 3)
    await first.sees('您已附议，谢谢您的支持')
    await first.sees('已有 1 人附议')
    same('times three taps were sent', sentTimes(first, 'proposal.endorse'), 1)
    await second.launch(card.path)
    await second.sees(nameOf(colleagues[0]))
    await second.tap('附议')
    await second.sees('人数已够，已送提案委员会审查')

    await writer.leaveAndReturn()
    await writer.sees('待审查')
    await writer.sees('八届四次-0')
    await writer.sees('已提交审查，下一步：提案委员会')
    return [`card ${card.path.replace(/=.*/, '=…')}`]
  })

const lostNetwork = (start: Start) =>
  walk('what is typed outlives the end of the app and a dead network', start, async (people) => {
    const writer = await people.of(other)
    await writer.launch(AT.write)
    await writer.sees(start.town.callTitle)
    await writer.type('标题', '午休室')
    await writer.tap('存草稿')
    await toasted(writer, '已存在这台手机上')
    await writeText(writer, '午休室增加躺椅')
    await writer.launch(AT.write)
    await writer.sees('未保存的文字')
    same('the title that was kept', typedIn(writer, '标题'), '午休室增加躺椅')
    same('the measures that were kept', typedIn(writer, '建议措施'), TEXT.measures)

    writer.network = 'off'
    await writer.tap('提交提案')
    await writer.sees('确认提交这件提案？')
    await writer.tap('提交')
    await writer.sees('网络没有连上')
    writer.network = 'on'
    await writer.tap('提交', 2)
    await writer.sees('附议中')
    await writer.launch(AT.proposals)
    await writer.sees('午休室增加躺椅')
    const rows = writer.text().split('午休室增加躺椅').length - 1
    same('proposals on her list', rows, 1)

    await writer.launch(AT.write)
    await writer.type('标题', '写错了的一件')
    await writer.launch(AT.write)
    await writer.tap('放弃恢复的文字')
    await gone(writer, '未保存的文字')
    same('the title after it was given up', typedIn(writer, '标题'), '')
  })

const twoPhones = (start: Start) =>
  walk('one draft on two phones: both texts are shown, one is chosen', start, async (people) => {
    const { town } = start
    const id = await draftOf(town, teacher, '操场夜间照明')
    const [first, second] = [await people.of(teacher), await people.of(teacher)]
    await first.launch(writeAt(id))
    await second.launch(writeAt(id))
    await second.sees('存草稿')
    await first.type('标题', '操场夜间照明到九点')
    await first.tap('存草稿')
    await toasted(first, '已保存')
    await second.type('标题', '操场夜间照明到十点')
    await second.tap('存草稿')
    await second.sees('这件提案在别处改过')
    await second.sees('操场夜间照明到九点')
    await second.sees('操场夜间照明到十点')
    same('what is kept before a choice', (await viewOf(town, teacher, id)).title, '操场夜间照明到九点')
    await second.tap('用我写的')
    await second.tap('存草稿')
    await toasted(second, '已保存')
    same('what is kept', (await viewOf(town, teacher, id)).title, '操场夜间照明到十点')

    await first.type('标题', '操场夜间照明到八点')
    await first.tap('存草稿')
    await first.tap('用已保存的')
    await first.sees('提交提案')
    same('what stands in the field', typedIn(first, '标题'), '操场夜间照明到十点')
  })

const ownCategory = (start: Start) =>
  walk('a category of one’s own; a draft handed in from its own page', start, async (people) => {
    const writer = await people.of(drafter)
    await writer.launch(AT.write)
    await writer.type('标题', '走廊加装饮水点')
    await writer.tap('类别，必填，请选择')
    await writer.tap('关闭')
    await writer.tap('类别，必填，请选择')
    await writer.tap('自己填写')
    await writer.type('自己填写的类别', '健康')
    await writer.type('理由', TEXT.rationale)
    await writer.type('建议措施', TEXT.measures)
    await writer.tap('存草稿', 3)
    await toasted(writer, '已保存')
    same('times three taps were sent', sentTimes(writer, 'proposal.save'), 1)
    const id = await until(writer, 'an address of its own', () => idOf(writer) || undefined)
    same('what the door has', (await viewOf(start.town, drafter, id)).category, '健康')
    await writer.launch(proposalAt(id))
    await writer.sees('草稿')
    await writer.tap('修改文字')
    await writer.sees('提交提案')
    writer.back()
    await writer.tap('提交提案')
    await writer.tap('返回修改')
    await gone(writer, '确认提交')
    await writer.tap('提交提案')
    await writer.sees('确认提交这件提案？')
    await writer.tap('提交', 2)
    await writer.sees('附议中')
    same('times it was submitted', sentTimes(writer, 'proposal.submit'), 1)
  })

const mended = (start: Start) =>
  walk('mended while nobody has endorsed it, and frozen from the first name on', start, async (people) => {
    const { town } = start
    const id = await handedIn(town, drafter, '楼梯扶手松动')
    const writer = await people.of(drafter)
    await writer.launch(proposalAt(id))
    await writer.tap('修改文字')
    await writer.type('标题', '东楼楼梯扶手松动')
    await writer.tap('保存修改', 2)
    await toasted(writer, '已保存')
    same('times it was saved', sentTimes(writer, 'proposal.save'), 1)
    await writer.type('标题', '西楼楼梯扶手松动')
    const colleague = await town.school.as(colleagues[0])
    await value(colleague.proposal.endorse({ id }))
    await writer.tap('保存修改')
    await writer.sees('已有 1 人附议，文字不能再改')
    writer.back()
    await writer.sees('东楼楼梯扶手松动')
    await writer.sees('已有 1 人附议')
    same('what the door has', (await viewOf(town, drafter, id)).title, '东楼楼梯扶手松动')
  })

const withdrawn = (start: Start) =>
  walk('taken back by its proposer, who is asked once more', start, async (people) => {
    const { town } = start
    const id = await inReview(town, drafter, '校门口减速带')
    const writer = await people.of(drafter)
    await writer.launch(proposalAt(id))
    await writer.tap('撤回提案')
    await writer.sees('撤回后不能恢复')
    await writer.tap('不撤回')
    await gone(writer, '撤回后不能恢复')
    same('the state before', (await viewOf(town, drafter, id)).state, 'under_review')
    await writer.tap('撤回提案')
    await writer.tap('撤回', 3)
    await writer.sees('您已撤回')
    same('times three taps were sent', sentTimes(writer, 'proposal.withdraw'), 1)
    same('times it was taken back', timesCome(town, id, 'withdrawn'), 1)
    const colleague = await people.of(colleagues[1])
    await colleague.launch(AT.inbox)
    await colleague.sees('提案已由提案人撤回')
  })

const returned = (start: Start) =>
  walk('sent back with a reason, mended and handed in again', start, async (people) => {
    const { town } = start
    const id = await inReview(town, drafter, '食堂排队')
    const { proposal } = await town.school.as(reviewer)
    await value(proposal.decide({ ids: [id], decision: 'returned', reason: '请写明是哪个食堂。' }))
    const writer = await people.of(drafter)
    await writer.launch()
    await writer.tap('食堂排队，请修改后重新提交')
    await writer.sees('提案委员会请您修改')
    await writer.sees('请写明是哪个食堂。')
    await writer.tap('修改文字')
    await writer.sees('请写明是哪个食堂。')
    await writer.type('标题', '二食堂排队太久')
    await writer.tap('先保存')
    await toasted(writer, '已保存')
    await writer.tap('重新提交')
    await writer.sees('确认提交这件提案？')
    await writer.tap('提交', 2)
    await arrives(writer, 'features/proposal/pages/detail/index')
    await writer.sees('附议中')
    await writer.sees('还没有人附议')
    same('times it was handed in again', timesCome(town, id, 'endorsing'), 2)
  })

export async function checkWriting(start: Start): Promise<void> {
  await fromFormToCommittee(start)
  await lostNetwork(start)
  await twoPhones(start)
  await ownCategory(start)
  await mended(start)
  await withdrawn(start)
  await returned(start)
}
