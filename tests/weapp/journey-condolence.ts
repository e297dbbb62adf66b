import { addDays, dayOf } from '@domain/kit/time'
import { value } from '../kit/session'
import { arrives, pickDay, same, sentTimes, toasted, until } from './gestures'
import type { Phone } from './phone'
import { AT, condolenceAt } from './places'
import { nameOf, PEOPLE, staffNoOf, type Town } from './school'
import { changeAStandard } from './standard'
import { type Start, walk } from './walk'

const { chair, clerk, reviewer, drafter, colleagues, leader, other, unbound } = PEOPLE
const [recipient, shared] = [drafter, colleagues[0]]
/** Of the leader's group. */
const OWN = nameOf(unbound[4])
const PAGE = (name: string) => `features/condolence/pages/${name}/index`
const today = () => dayOf(Date.now())

/** Somebody keeps the books from now on. */
async function withTreasurer({ school }: Town): Promise<void> {
  const door = await school.as(chair)
  const { items } = await value(door.member.list({ text: staffNoOf(other) }))
  for (const { id } of items) await value(door.member.setRoles({ memberId: id, roles: ['member', 'treasurer'] }))
}

/** The id of the case that is of these people. */
async function caseOf({ school }: Town, n: number): Promise<string> {
  const { items } = await value((await school.as(chair)).condolence.list({}))
  const found = items.find(({ recipients }) => recipients.some(({ name }) => name === nameOf(n)))
  if (!found) throw new Error(`no case of ${nameOf(n)}`)
  return found.id
}

const reported = (start: Start) =>
  walk(
    'at night a leader reports with two taps; told twice it is one; a member reports for themselves',
    start,
    async (people) => {
      const phone = await people.of(leader)
      await phone.launch(AT.home)
      await phone.tap('关心看望')
      await arrives(phone, PAGE('list'))
      await phone.sees('还没有和您有关的事')
      await phone.tap('报告')
      await arrives(phone, PAGE('report'))
      await phone.tap('新婚祝贺')
      await phone.tap(OWN)
      await phone.tap(`报告：${OWN}`, 3)
      await phone.sees('由他们审批和安排看望')
      same('times three taps were sent', sentTimes(phone, 'condolence.report'), 1)
      await phone.tap('再报告一件')
      await phone.tap('新婚祝贺')
      await phone.type('按姓名或工号查找', '没有这个人')
      await phone.sees('没有找到')
      await phone.tap('清空')
      await phone.tap(OWN)
      await phone.tap(`报告：${OWN}`)
      await phone.sees('几天前已经报告过')
      await phone.tap('打开那一件')
      await arrives(phone, PAGE('detail'))
      await phone.sees('等看望、审批')
      const own = await people.of(shared)
      await own.launch(AT.condolenceReport)
      await own.tap('喜得子女')
      await own.tap('今天发生')
      await pickDay(own, '发生日期', addDays(today(), -3))
      await own.type('备注', '母子平安')
      await own.tap('关闭')
      await own.tap('月')
      await own.tap('好了')
      await own.tap('报告')
      await own.sees('有了安排会通知您')
      await own.tap('看这件事')
      await arrives(own, PAGE('detail'))
      await own.tap('看工会的心意')
      await arrives(own, PAGE('own'))
    },
  )

const visited = (start: Start) =>
  walk('reported by the office, visited before the chair’s word, with what was laid out', start, async (people) => {
    const phone = await people.of(clerk)
    await phone.launch(AT.condolences)
    await phone.tap('报告')
    await phone.tap('亲人离世')
    await phone.tap('再看一些')
    await phone.tap(nameOf(recipient))
    await phone.tap(`报告：${nameOf(recipient)}`)
    await phone.tap('看这件事')
    await arrives(phone, PAGE('detail'))
    await phone.sees('每人 1,000.00 元，慰问金；不限次数')
    await phone.tap('安排看望的人')
    await phone.tap('先不安排')
    await toasted(phone, '已取消安排')
    await phone.tap('安排看望的人')
    await phone.tap('全校')
    await phone.tap('再看一些')
    await phone.type('按姓名或工号查找', nameOf(reviewer))
    await phone.tap(`${nameOf(reviewer)}，`)
    await phone.tap('清空')
    await phone.tap('本组同事')
    await phone.tap('请这 1 人去看望', 3)
    await toasted(phone, '已安排，已通知')
    same('times it was sent', sentTimes(phone, 'condolence.assignVisitors'), 2)
    await phone.tap('安排看望的人')
    await phone.tap('关闭')
    await phone.tap('登记看望')
    await arrives(phone, PAGE('visit'))
    await written(phone)
    await arrives(phone, PAGE('detail'))
    await phone.sees('垫付：')
    await phone.sees('等审批')
  })

/** The form of a visit, every field of it. */
async function written(phone: Phone): Promise<void> {
  await phone.tap('同一次还看望了别人')
  await phone.sees('没有同一类的其他事')
  await phone.tap('没有别的')
  await phone.tap('去看望的人')
  await phone.type('按姓名或工号查找', nameOf(leader))
  await phone.tap(`${nameOf(leader)}，`)
  await phone.tap('清空')
  await phone.tap('选好了（2 人）')
  await phone.type('每人金额（元）', '三百八')
  await phone.sees('请填数字')
  await phone.type('每人金额（元）', '380')
  await phone.tap('形式，')
  await phone.tap('关闭')
  await phone.tap('支出科目')
  await phone.tap('另写')
  await phone.sees('请填支出科目')
  await phone.type('另写的科目', '职工慰问支出')
  await phone.tap('垫付人')
  await phone.tap('再看一些')
  await phone.type('按姓名或工号查找', nameOf(clerk))
  await phone.tap(`${nameOf(clerk)}，`)
  await phone.tap('选好了（1 人）')
  await phone.tap('看过证明的人')
  await phone.tap('不选')
  await phone.type('备注', '家属代收')
  await phone.tap('登记看望')
  await phone.tap('返回修改')
  await pickDay(phone, '看望日期', today())
  await phone.tap('登记看望')
  await phone.sees('登记后金额和人不能再改')
  await phone.tap('登记', 3)
  await toasted(phone, '已登记')
  same('times three taps were sent', sentTimes(phone, 'condolence.visit'), 1)
}

const decided = (start: Start) =>
  walk(
    'the chair: one tap within the standard, reason and minutes above it, a double one let be',
    start,
    async (people) => {
      const { town } = start
      const phone = await people.of(chair)
      await phone.launch(AT.condolences)
      await phone.sees('待审批')
      await phone.tap(`亲人离世 · ${nameOf(recipient)}`)
      await arrives(phone, PAGE('detail'))
      await phone.tap('同意，每人 380.00 元', 3)
      await toasted(phone, '已审批')
      same('times three taps were sent', sentTimes(phone, 'condolence.approve'), 1)
      await phone.tap('慰问审批表')
      await until(phone, 'the paper opened', () => phone.documents.opened.some(({ name }) => name.includes('审批表')))
      await phone.tap('签领表（')
      await until(phone, 'the receipts opened', () =>
        phone.documents.opened.some(({ name }) => name.includes('签领表')),
      )
      await phone.launch(condolenceAt(await caseOf(town, shared)))
      await phone.tap('按其他金额审批')
      await phone.type('每人金额（元）', '800')
      await phone.sees('金额超过标准')
      await phone.type('理由', '双胞胎')
      await phone.type('会议纪要编号', '工委〔2026〕7号')
      await phone.tap('关闭')
      await phone.tap('按其他金额审批')
      await phone.type('每人金额（元）', '800')
      await phone.type('理由', '双胞胎')
      await phone.type('会议纪要编号', '工委〔2026〕7号')
      await phone.tap('审批通过', 3)
      await toasted(phone, '已审批')
      await phone.sees('双胞胎')
      await phone.launch(condolenceAt(await caseOf(town, unbound[4])))
      await phone.tap('不办理')
      await phone.sees('请填理由')
      await phone.tap('返回')
      await phone.tap('不办理')
      await phone.type('理由', '报错了人')
      await phone.tap('不办理', 3)
      await toasted(phone, '已记下')
      same('times three taps were sent', sentTimes(phone, 'condolence.decline'), 1)
      await phone.launch(AT.condolences)
      await phone.tap('我的')
      await phone.tap('全部')
      await phone.sees('不办理')
      await phone.tap('报告时间：')
      await phone.tap('今年')
      await phone.tap('类别：')
      await phone.tap('关闭')
      await phone.tap('类别：')
      await phone.tap('困难慰问')
      await phone.sees('没有这样的事')
      await phone.tap('待办')
      await phone.sees('待看望')
    },
  )

const alone = (start: Start) =>
  walk('the chair’s own matter and no other chair: the superior union has seen it', start, async (people) => {
    const { town } = start
    const door = await town.school.as(clerk)
    const { items } = await value(door.member.list({ text: staffNoOf(chair) }))
    const [one] = items
    if (!one) throw new Error('there is no chair')
    const ill = { kind: 'illness' as const, recipientIds: [one.id], happenedOn: today() }
    const { id } = await value(door.condolence.report(ill))
    const phone = await people.of(chair)
    await phone.launch(condolenceAt(id))
    await phone.tap('同意，每人 1,000.00 元')
    await phone.sees('请填写上级工会的审核人和日期')
    await phone.tap('审批')
    await phone.tap('审批通过')
    await phone.sees('请填上级工会审核人')
    await phone.type('上级工会审核人', '区教育工会 刘主席')
    await phone.tap('审批通过')
    await toasted(phone, '已审批')
  })

const paid = (start: Start) =>
  walk('the treasurer pays by voucher, the office closes; each number opens its rows', start, async (people) => {
    const { town } = start
    const phone = await people.of(other)
    await phone.launch(AT.condolences)
    await phone.sees('待报销')
    await phone.tap(`亲人离世 · ${nameOf(recipient)}`)
    await phone.tap('登记报销')
    await phone.sees(nameOf(clerk))
    await phone.type('凭证号', '记-2026-118')
    await phone.tap('关闭')
    await phone.tap('登记报销')
    await phone.type('凭证号', '记-2026-118')
    await phone.tap('登记报销', 3)
    await toasted(phone, '已登记报销')
    same('times three taps were sent', sentTimes(phone, 'condolence.pay'), 1)
    const office = await people.of(chair)
    await office.launch(condolenceAt(await caseOf(town, recipient)))
    await office.tap('办结')
    await office.sees('办结后不能再登记看望和报销')
    await office.tap('返回')
    await office.tap('办结')
    await office.tap('办结', 3)
    await toasted(office, '已办结')
    same('times three taps were sent', sentTimes(office, 'condolence.close'), 1)
    await phone.launch(AT.condolences)
    await phone.tap('汇总')
    await arrives(phone, PAGE('totals'))
    await phone.sees('亲人离世1 人次 · 380.00 元')
    await phone.tap('时间')
    await phone.tap('关闭')
    await phone.tap('时间')
    await phone.tap('近 30 天')
    await phone.sees('亲人离世1 人次 · 380.00 元')
    await phone.tap('按月，每月数字')
    await phone.tap('按月，收起')
    await phone.tap('慰问汇总表')
    await until(phone, 'the sheet opened', () => phone.documents.opened.some(({ name }) => name.includes('汇总')))
    await phone.tap('亲人离世 1 人次')
    await arrives(phone, PAGE('rows'))
    await phone.sees('凭证号 记-2026-118')
  })

/** From the first word to the books. What the person sees of it stands in the journey of letters. */
export async function checkCondolence(start: Start): Promise<void> {
  await withTreasurer(start.town)
  await reported(start)
  await visited(start)
  await decided(start)
  await alone(start)
  await paid(start)
  await changeAStandard(start)
}
