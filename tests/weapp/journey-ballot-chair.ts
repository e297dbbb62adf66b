import { addDays, dayOf } from '@domain/kit/time'
import { type Session, value } from '../kit/session'
import { arrives, gone, pickDay, pickHour, same, sentTimes, toasted } from './gestures'
import { tried } from './journey-ballot-kinds'
import type { Phone } from './phone'
import { AT, ballotAt } from './places'
import { nameOf, PEOPLE, staffNoOf, type Town } from './school'
import { type Start, walk } from './walk'

const { chair, clerk, teacher, drafter, other, leader } = PEOPLE
const [LIST, EDIT, ONE] = ['list', 'edit', 'ballot'].map((page) => `features/ballot/pages/${page}/index`) as [
  string,
  string,
  string,
]
const TITLE = '第九届工会委员选举'
const VOTERS = [chair, clerk, teacher, other]
const today = () => dayOf(Date.now())

const asked = ({ school }: Town) => school.as(chair)
async function byTitle(town: Town, title: string) {
  const { ballot } = await asked(town)
  const { items } = await value(ballot.list({}))
  const found = items.find((one) => one.title === title)
  if (!found) throw new Error(`no ballot ${title}: ${items.map((one) => one.title)}`)
  return value(ballot.get({ id: found.id }))
}

const made = (start: Start) =>
  walk(
    'an election is made: people, rules that need a paper, and what the check list asks for',
    start,
    async (people) => {
      const { town } = start
      const phone = await people.of(clerk)
      await phone.launch(AT.home)
      await phone.tap('表决选举')
      await arrives(phone, LIST)
      for (const tab of ['投票中', '未开始', '结果', '准备中', '全部']) await phone.tap(tab)
      await phone.tap('发起表决、选举')
      await arrives(phone, EDIT)
      await phone.tap('工会委员会选举')
      await phone.type('标题', TITLE)
      await phone.type('选举职务', '工会委员')
      await pickDay(phone, '开始时间，必填，日期', today())
      await pickHour(phone, '开始时间，必填，时间', '00:00')
      await pickDay(phone, '截止时间，必填，日期', today())
      await pickHour(phone, '截止时间，必填，时间', '00:00')
      await phone.sees('截止时间要晚于开始时间')
      await pickDay(phone, '截止时间，必填，日期', addDays(today(), 2))
      await phone.type('应选人数', '1')
      await candidates(phone)
      await whom(phone)
      await rules(phone)
      await phone.tap('保存', 3)
      await arrives(phone, ONE)
      same('times three taps were sent', sentTimes(phone, 'ballot.save'), 1)
      const view = await byTitle(town, TITLE)
      same(
        'what it is at the door',
        [view.state, view.rules.base, view.files.length, view.scrutineers.map(({ name }) => name)],
        ['made', 'returned', 2, [nameOf(leader)]],
      )
      await phone.sees('开始前核对')
      await phone.tap('批复文号，还差')
      await arrives(phone, EDIT)
      await phone.sees('请填上级工会批复的文号')
      await phone.type('上级工会批复文号', '江教工〔2026〕12 号')
      await gone(phone, '请填上级工会批复的文号')
      await pickDay(phone, '公示从', addDays(today(), -7))
      await pickDay(phone, '公示到', addDays(today(), -1))
      await phone.tap('上级工会同意用手机投票')
      // Swept away and opened again: what was typed is there, and can be given up or kept.
      await phone.launch(ballotAt('edit', view.id))
      await phone.sees('未保存的内容')
      await both(phone, town, view.id)
      await phone.tap('保存')
      await arrives(phone, ONE)
      await phone.sees('已齐')
      same(
        'what is missing at the door',
        (await byTitle(town, TITLE)).checks?.filter(({ ok }) => !ok),
        [],
      )
    },
  )

async function candidates(phone: Phone): Promise<void> {
  await phone.tap('从名册里选')
  await phone.type('按姓名或工号查找', staffNoOf(teacher))
  await phone.tap(nameOf(teacher))
  await phone.tap('清空')
  await phone.tap(nameOf(drafter))
  await phone.tap('选好了')
  await phone.tap('手工填写')
  await phone.type('姓名', '外请的专家')
  await phone.type('单位、职务', '区教研室')
  await phone.type('简介', '从教三十年。')
  await phone.tap('加入')
  await phone.sees('3 名候选人选 1 名，差额 200%')
  await phone.tap('候选人 外请的专家')
  await phone.tap('移除')
  await phone.tap(`候选人 ${nameOf(teacher)}`)
  await phone.type('单位、职务', '数学组')
  phone.documents.inAlbum = [Buffer.from('a face')]
  await phone.tap('选照片')
  await phone.tap('不放照片')
  await phone.tap('选照片')
  await phone.tap('换一张')
  await phone.sees('换一张')
  await phone.tap('改好了')
  await phone.tap('再加一项选举')
  await phone.tap('第 2 项，删除')
  await phone.tap('预览')
  await phone.sees('可以试填，不会保存')
  await phone.tap('关闭')
  await phone.tap('可以另选他人')
}

async function whom(phone: Phone): Promise<void> {
  await phone.tap('谁来投票，')
  await phone.tap('指定的工会小组')
  await phone.sees('还差谁来投票')
  await phone.tap('哪些小组，')
  await phone.tap('第1组')
  await phone.tap('选好了（1 个）')
  await phone.tap('谁来投票，')
  await phone.tap('指定的人')
  await phone.tap('哪些人，')
  for (const n of VOTERS) await phone.tap(nameOf(n))
  await phone.tap('选好了（4 人）')
  await phone.tap('监票人，')
  await phone.tap(nameOf(teacher))
  await phone.tap('选好了')
  await phone.sees(`${nameOf(teacher)}在候选人或被测评人里，不能当监票人`)
  await phone.tap('监票人，')
  await phone.tap(nameOf(teacher))
  await phone.tap(nameOf(leader))
  await phone.tap('选好了')
}

/** Another base than the law's needs the school's own 办法. */
async function rules(phone: Phone): Promise<void> {
  await phone.tap('怎样通过，')
  await phone.tap('赞成要超过')
  await phone.tap('收回票数的一半以上')
  phone.documents.inChat = { name: '选举办法.pdf', bytes: Buffer.from('%PDF-1.7 选举办法') }
  await phone.tap('选文件')
  await phone.sees('选举办法.pdf')
  await phone.tap('移除：')
  await phone.tap('选文件')
  await phone.tap('换一个文件')
  await phone.sees('换一个文件')
}

/** Meanwhile somebody else saves: both are shown, first the one is taken, then the other. */
async function both(phone: Phone, town: Town, id: string): Promise<void> {
  const { ballot } = await asked(town)
  const again = async (title: string) => {
    const { kind, questions, version, scrutineers, readers, ...rest } = await value(ballot.get({ id }))
    const { audience, opensAt, closesAt, secrecy, rules: kept } = rest
    const people = { scrutineerIds: scrutineers.map((s) => s.id), readerIds: readers.map((r) => r.id) }
    const draft = { id, version, kind, questions, title, audience, opensAt, closesAt, secrecy, rules: kept, ...people }
    await value(ballot.save(draft as Parameters<Session['ballot']['save']>[0]))
  }
  await again('别处改的')
  await phone.tap('保存')
  await phone.sees('这份内容在别处改过')
  await phone.tap('用我填的')
  await again('又在别处改的')
  await phone.tap('保存')
  await phone.sees('这份内容在别处改过')
  await phone.tap('用已保存的')
  await phone.type('标题', TITLE)
  await phone.type('上级工会批复文号', '江教工〔2026〕12 号')
  await pickDay(phone, '公示从', addDays(today(), -7))
  await pickDay(phone, '公示到', addDays(today(), -1))
  await phone.tap('上级工会同意用手机投票')
}

const held = (start: Start) =>
  walk('it is announced, opened, closed and published; nobody passes, and a run-off is made', start, async (people) => {
    const { town } = start
    const { id, questions } = await byTitle(town, TITLE)
    const phone = await people.of(chair)
    await phone.launch(AT.ballots)
    await phone.tap('准备中')
    await phone.tap(TITLE)
    await arrives(phone, ONE)
    await phone.tap('发出通知')
    await phone.sees('指定的 4 人会收到通知')
    await phone.tap('先不发')
    await phone.tap('发出通知')
    await phone.tap('发出通知', 3)
    await toasted(phone, '已发出通知')
    same('times three taps were sent', sentTimes(phone, 'ballot.announce'), 1)
    await phone.tap('开始投票')
    await phone.sees('投票名单马上定下来')
    await phone.tap('先不开始')
    await phone.tap('开始投票')
    await phone.tap('开始投票', 3)
    await toasted(phone, '投票已开始')
    same('times three taps were sent', sentTimes(phone, 'ballot.open'), 1)
    await phone.sees('0 / 4 人')
    // The own vote goes before what is managed.
    await phone.tap('投票')
    await arrives(phone, 'features/ballot/pages/vote/index')
    phone.back()

    // Two for the one, two for the other; how a vote is cast, the voters' own journey shows.
    const [first, second] = questions.flatMap((q) => ('candidates' in q ? q.candidates : []))
    for (const [n, voter] of VOTERS.entries()) {
      const chosen = n % 2 === 0 ? first : second
      const { ballot } = await town.school.as(voter)
      const answers = [{ marks: { [chosen?.id ?? '']: 'for' as const }, writeIns: [] }]
      await value(ballot.cast({ id, answers, receiptKey: `journey-of-the-chair-${n}` }))
    }
    await phone.sees('都投完了，可以截止')
    await phone.tap('截止并封箱')
    await phone.sees('应到 4 人，已投 4 人')
    await phone.tap('先不截止')
    await phone.tap('截止并封箱')
    await phone.tap('截止并封箱', 3)
    await toasted(phone, '已截止并封箱')
    same('times three taps were sent', sentTimes(phone, 'ballot.close'), 1)
    const { ballot: scrutineer } = await town.school.as(leader)
    await value(scrutineer.count({ id }))

    await phone.launch(ballotAt('ballot', id))
    await phone.tap('公布结果')
    await phone.sees('应到4人，收回4票')
    await phone.tap('先不公布')
    await phone.tap('公布结果')
    await phone.tap('公布结果', 3)
    await toasted(phone, '结果已公布')
    same('times three taps were sent', sentTimes(phone, 'ballot.publish'), 1)
    await phone.sees('还有名额没有选出')
    await phone.tap('再次选举')
    await phone.tap('先不选')
    await phone.tap('再次选举')
    await phone.tap('再次选举', 3)
    await phone.sees('上一次选举')
    same('times three taps were sent', sentTimes(phone, 'ballot.runOff'), 1)
    await phone.tap('取消这次投票')
    await phone.tap('不取消')
    await phone.tap('取消这次投票')
    await phone.type('原因', '下学期再选')
    await phone.tap('取消投票', 3)
    await toasted(phone, '已取消')
    await phone.sees('原因：下学期再选')
    same('times three taps were sent', sentTimes(phone, 'ballot.cancel'), 1)
    same('what it is at the door', (await byTitle(town, TITLE)).state, 'published')
  })

/** 表决选举, as who manages it does it. */
export async function checkBallotOffice(start: Start): Promise<void> {
  await tried(start)
  await made(start)
  await held(start)
}
