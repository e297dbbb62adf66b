import { rosterOf } from '../kit/school'
import { value } from '../kit/session'
import { arrives, gone, pullDown, same, sentTimes, toasted, until } from './gestures'
import { AT, proposalAt } from './places'
import { nameOf, PEOPLE, type Town, WAITING } from './school'
import { type Start, walk } from './walk'

const { chair, clerk, leader, teacher, colleagues } = PEOPLE
const WISHES = 'features/member/pages/wishes/index'
/** Staff, and not in the union; comes with the roster of this journey. */
const APPLICANT = 40

async function newStaff({ school }: Town): Promise<void> {
  const rows = rosterOf({ size: APPLICANT, kinds: { [APPLICANT]: 'non_member' } }).slice(-1)
  await value((await school.as(chair)).member.importRoster({ rows, mode: 'apply' }))
}
/** Every character escaped, as WeChat may hand it over. */
const encoded = (id: string) => encodeURIComponent([...id].map((c) => `%${c.charCodeAt(0).toString(16)}`).join(''))
const wishesOf = async ({ school }: Town, n: number) =>
  (await value((await school.as(n)).member.wishes({ mine: true }))).items

const joining = (start: Start) =>
  walk('who is not in the union asks to join, prints the form, takes it back and asks again', start, async (people) => {
    const { town } = start
    await newStaff(town)
    const phone = await people.of(APPLICANT)
    await phone.launch(AT.me)
    await phone.tap('申请加入工会')
    await phone.type('申请理由', '自愿加入中国工会')
    await phone.tap('不申请了')
    await phone.tap('申请加入工会')
    await phone.tap('提交申请', 3)
    await toasted(phone, '已提交，办好会告诉您')
    await phone.sees('待处理')
    same('times three taps were sent', sentTimes(phone, 'member.apply'), 1)
    same('what the door has', (await wishesOf(town, APPLICANT))[0]?.text, '自愿加入中国工会')
    await phone.tap('打印入会申请表')
    await until(phone, 'the form opened', () => phone.documents.opened.some(({ name }) => name.includes('入会申请表')))
    await phone.tap('撤回，入会申请')
    await phone.tap('不撤回')
    await phone.tap('撤回，入会申请')
    await phone.tap('撤回', 3)
    await toasted(phone, '已撤回')
    same('times three taps were sent', sentTimes(phone, 'member.cancel'), 1)
    await phone.tap('申请加入工会')
    await phone.tap('关闭')
    await phone.tap('申请加入工会')
    await phone.tap('提交申请')
    await gone(phone, '您还没有加入工会')
  })

const corrected = (start: Start) =>
  walk('my data: who looked, all of it as a file, and a correction', start, async (people) => {
    const { town } = start
    const me = (await value((await town.school.as(teacher)).member.me({}))).member?.id ?? ''
    await value((await town.school.as(chair)).member.get({ id: me }))
    const phone = await people.of(teacher)
    await phone.launch(AT.me)
    await phone.tap('我的数据')
    await arrives(phone, 'features/member/pages/data/index')
    await phone.tap('谁看过我的信息')
    await phone.sees(nameOf(chair))
    await phone.tap('关闭')
    await phone.tap('我的记录')
    await phone.sees('我的变动记录')
    await phone.tap('关闭')
    await phone.tap('导出')
    await until(phone, 'the file opened', () => phone.documents.opened.some(({ name }) => name.endsWith('.xlsx')))
    await phone.tap('更正哪一项')
    await phone.tap('性别，')
    await phone.tap('女')
    await phone.tap('男')
    await phone.tap('换一项')
    await phone.tap('入会日期，')
    await phone.sees('请先填写')
    await phone.tap('换一项')
    await phone.tap('手机，')
    await phone.type('正确的手机', '电话')
    await phone.type('说明', '换号了')
    await phone.tap('提交更正')
    await phone.sees('请写电话号码')
    await phone.type('正确的手机', '13900000000')
    await phone.tap('关闭')
    await phone.tap('更正哪一项')
    await phone.tap('提交更正', 3)
    await phone.sees('没有填 → 13900000000')
    same('times it was sent', sentTimes(phone, 'member.apply'), 2)
    const [wish] = await wishesOf(town, teacher)
    same('what the door has', [wish?.column, wish?.value, wish?.text], ['phone', '13900000000', '换号了'])
    await phone.tap('更正哪一项')
    await phone.tap('职务，')
    await phone.type('正确的职务', '备课组长')
    await phone.tap('提交更正')
    await phone.sees('没有填 → 备课组长')
  })

const deleted = (start: Start) =>
  walk('the deletion of my data is asked for, once, after it was said what stays', start, async (people) => {
    const phone = await people.of(colleagues[0])
    await phone.launch(AT.myData)
    await phone.tap('申请删除')
    await phone.sees('留存备查')
    await phone.type('说明', '不想留手机')
    await phone.tap('提交申请', 3)
    await phone.sees('删除个人资料')
    same('times three taps were sent', sentTimes(phone, 'member.apply'), 1)
    await phone.tap('申请删除')
    await phone.tap('提交申请')
    await phone.sees('同样的申请还在办理中')
  })

const settled = (start: Start) =>
  walk('the committee grants and declines what was asked; the people hear of it', start, async (people) => {
    const { town } = start
    const name = nameOf(APPLICANT)
    const head = await people.of(leader)
    await head.launch()
    await head.tap('会员申请')
    await arrives(head, WISHES)
    await head.tap(`${name}：入会申请`)
    await head.sees('由工会委员会办理')
    await head.sees('进展待处理')
    same('what a leader may do with it', head.text().includes('不同意'), false)
    await head.tap('打印入会申请表')
    await until(head, 'the form opened', () => head.documents.opened.length === 1)
    await head.tap('关闭')

    const phone = await people.of(clerk)
    await phone.launch(AT.inbox)
    await phone.tap(`未读，${nameOf(colleagues[0])}提交了删除个人资料`)
    await arrives(phone, WISHES)
    await phone.sees('进展待处理')
    await phone.tap('关闭')
    await phone.launch()
    await phone.tap('会员申请，')
    await arrives(phone, WISHES)
    await phone.tap(`${name}：入会申请`)
    await phone.tap('不同意')
    await phone.sees('请写明理由')
    await phone.tap('返回')
    await phone.tap('不同意')
    await phone.type('理由', '请先转正')
    await phone.tap('返回')
    await phone.tap('同意')
    await phone.tap('确认同意', 3)
    await toasted(phone, '已同意')
    await gone(phone, `${name}：入会申请`)
    same('times three taps were sent', sentTimes(phone, 'member.settle'), 1)
    await phone.tap(`${nameOf(teacher)}：更正职务`)
    await phone.tap('不同意')
    await phone.type('理由', '备课组长不是职务')
    await phone.tap('确认不同意')
    await toasted(phone, '已答复本人')
    await phone.tap('全部')
    await phone.sees('未同意')
    await phone.tap('待处理')
    await pullDown(phone, (file) => start.world.built.read(file))
    same('what the door has', (await wishesOf(town, APPLICANT))[0]?.state, 'granted')

    const mine = await people.of(teacher)
    await mine.launch(AT.inbox)
    await mine.tap('未读，您的更正资料没有同意')
    await arrives(mine, 'features/member/pages/data/index')
    await mine.sees('理由：备课组长不是职务')
    const member = await people.of(APPLICANT)
    await member.launch(AT.myData)
    await member.sees('在职会员')
    await member.sees('已同意')
  })

const byHand = (start: Start) =>
  walk('one’s own wish, and one that is taken back meanwhile, are refused in words', start, async (people) => {
    const { town } = start
    const clerks = await town.school.as(clerk)
    await value(clerks.member.apply({ kind: 'correct', column: 'phone', value: '13700000000' }))
    const phone = await people.of(clerk)
    await phone.launch(AT.wishes)
    await phone.tap(`${nameOf(clerk)}：更正手机`)
    await phone.tap('同意')
    await phone.tap('确认同意')
    await phone.sees('请由其他工会委员处理')
    await phone.tap('返回')
    await phone.tap('关闭')
    const one = await town.school.as(colleagues[0])
    const [wish] = await wishesOf(town, colleagues[0])
    await phone.tap(`${nameOf(colleagues[0])}：删除个人资料`)
    await value(one.member.cancel({ id: wish?.id ?? '' }))
    await phone.tap('同意')
    await phone.tap('确认同意')
    await phone.sees('现在是“已撤回”')
    await phone.tap('返回')
    await gone(phone, `${nameOf(colleagues[0])}：删除个人资料`)
  })

const byCode = (start: Start) =>
  walk('a code opens what it holds: the call of a poster, the proposal of a card', start, async (people) => {
    const { callId, callTitle, proposalId } = start.town
    const phone = await people.of(teacher)
    await phone.launch(`${AT.write}?scene=${callId}`)
    await phone.sees(callTitle)
    await phone.launch(proposalAt(encoded(proposalId)).replace('?id=', '?scene='))
    await phone.sees(WAITING)
  })

export async function checkWishes(start: Start): Promise<void> {
  await joining(start)
  await corrected(start)
  await deleted(start)
  await settled(start)
  await byHand(start)
  await byCode(start)
}
