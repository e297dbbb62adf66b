import { value } from '../kit/session'
import { arrives, gone, pullDown, same, sentTimes, toasted, until } from './gestures'
import type { Phone } from './phone'
import { AT, announcementAt } from './places'
import { nameOf, PEOPLE, type Town } from './school'
import { type Start, walk } from './walk'

const { clerk, teacher, newcomer, leader, chair } = PEOPLE
const DETAIL = 'features/notice/pages/detail/index'
const WRITE = 'features/notice/pages/write/index'
const READERS = 'features/notice/pages/readers/index'
const TITLE = '关于召开小组会议的通知'
const READ = '我已阅读'

const idOf = async ({ school }: Town, title: string) => {
  const { items } = await value((await school.as(clerk)).notice.sent({}))
  const found = items.find((row) => row.title === title)
  if (!found) throw new Error(`nothing is announced as ${title}`)
  return found.id
}

/** Whom it is for is chosen, and so many stand there, before it goes out. */
async function written(phone: Phone): Promise<void> {
  await phone.launch()
  await phone.tap('发通知')
  await arrives(phone, 'features/notice/pages/list/index')
  await phone.sees('还没有发过通知')
  await phone.tap('写通知')
  await arrives(phone, WRITE)
  await phone.sees('现在共')
  await phone.type('标题', TITLE)
  await phone.type('正文', '周三下午第三节课后，在二楼会议室开会。\n请带上学期总结。')
  await phone.tap('发给谁，')
  await phone.tap('关闭')
  await phone.tap('发给谁，')
  await phone.tap('指定的工会小组')
  await phone.tap('哪些小组，')
  await phone.tap('第1组')
  await phone.tap('第2组')
  await phone.tap('选好了（2 个）')
  await phone.sees('现在共 8 人会收到')
  await phone.tap('需要点“我已阅读”')
  await phone.tap('置顶，')
  phone.documents.inAlbum = [Buffer.from('89504e470d0a1a0a01', 'hex')]
  await phone.tap('添加图片')
  await until(phone, 'the picture', () => phone.text().includes('图片1.jpg1 kB'))
  await phone.tap('移除：图片1.jpg')
  await gone(phone, '图片1.jpg')
  phone.documents.inChat = { name: '议程.pdf', bytes: Buffer.from('%PDF-1.7 议程') }
  await phone.tap('从聊天里选文件')
  await until(phone, 'the PDF', () => phone.text().includes('议程.pdf1 kB'))
}

const announced = (start: Start) =>
  walk('a notice read and reminded', start, async (people) => {
    const { town, world } = start
    const phone = await people.of(clerk)
    await written(phone)
    // Swiped away before it went out: it is all there.
    await phone.launch(AT.announce)
    await phone.sees('没有发布的通知')
    await phone.sees('现在共 8 人会收到')
    await phone.tap('发布给 8 人')
    await phone.sees('发给2 个工会小组，共 8 人')
    await phone.tap('返回修改')
    await phone.tap('发布给 8 人')
    await phone.tap('发布给 8 人', 3)
    await arrives(phone, DETAIL)
    await phone.sees('请带上学期总结')
    same('times three taps published', sentTimes(phone, 'notice.publish'), 1)
    const id = await idOf(town, TITLE)

    const reader = await people.of(teacher)
    await reader.launch()
    await reader.tap(`未读，请阅读，${TITLE}`)
    await arrives(reader, DETAIL)
    same('marked by being opened', sentTimes(reader, 'notice.read'), 0)
    await reader.tap('打开附件：议程.pdf')
    await until(reader, 'the PDF opened', () => reader.documents.opened.some((one) => one.name === '议程.pdf'))
    await reader.tap(READ, 3)
    await reader.sees('您已阅读')
    same('times three taps marked it', sentTimes(reader, 'notice.read'), 1)

    await phone.tap('阅读情况')
    await arrives(phone, READERS)
    await phone.sees('还没读（7）')
    await phone.tap('复制到群')
    await toasted(phone, '已复制，可以发到群里')
    const text = phone.traces.clipboard ?? ''
    same('the one who has read it is named', text.includes(nameOf(teacher)), false)
    same('the one who has not is named', text.includes(nameOf(newcomer)), true)
    await phone.tap('提醒没读的 7 人')
    await phone.tap('暂不提醒')
    await phone.tap('提醒没读的 7 人')
    await phone.tap('提醒', 3)
    await toasted(phone, '已提醒 7 人')
    same('times three taps reminded', sentTimes(phone, 'notice.remind'), 1)
    await phone.sees('今天已提醒')

    await newcomerReads(await people.of(newcomer))
    await pullDown(phone, (file) => world.built.read(file))
    await phone.sees('还没读（6）')
    await takenBack(phone, reader, id)
  })

/** A reminder stands in the inbox of who has not read it, and leads there. */
async function newcomerReads(phone: Phone): Promise<void> {
  await phone.launch(AT.inbox)
  await phone.tap('未读，请阅读一份通知')
  await arrives(phone, DETAIL)
  await phone.tap(READ)
  await phone.sees('您已阅读')
}

async function takenBack(phone: Phone, reader: Phone, id: string): Promise<void> {
  await phone.launch(announcementAt(id))
  await phone.tap('撤回，')
  await phone.tap('不撤回')
  await phone.tap('撤回，')
  await phone.type('原因', '会议改期')
  await phone.tap('撤回', 3)
  await toasted(phone, '通知已撤回')
  same('times three taps took it back', sentTimes(phone, 'notice.takeBack'), 1)
  await reader.launch(AT.inbox)
  await reader.tap(`已撤回：${TITLE}`)
  await arrives(reader, DETAIL)
  await reader.sees('原因：会议改期')
  same('the text', reader.text().includes('请带上学期总结'), false)
  await phone.launch(AT.announcements)
  await phone.tap(TITLE)
  await arrives(phone, DETAIL)
}

/** To people by name; what was begun and given up; a count that did not come. */
const named = (start: Start) =>
  walk('a notice to people by name, counted once more after the network failed', start, async (people) => {
    const phone = await people.of(chair)
    await phone.launch(AT.announce)
    await phone.sees('现在共')
    await phone.type('标题', '写了一半')
    await phone.launch(AT.announce)
    await phone.tap('放弃恢复的通知')
    await gone(phone, '没有发布的通知')
    phone.answers['notice.reach'] = { ok: false, error: 'BROKEN', detail: { requestId: '一二三' } }
    await phone.tap('发给谁，')
    await phone.tap('指定的人')
    await phone.tap('哪些人，')
    await phone.type('按姓名或工号查找', '没有这个人')
    await phone.sees('没有找到')
    await phone.tap('清空')
    await phone.type('按姓名或工号查找', nameOf(leader))
    await phone.tap(nameOf(leader))
    await phone.tap('选好了（1 人）')
    await phone.sees('编号 一二三')
    delete phone.answers['notice.reach']
    await phone.tap('再算一次人数')
    await phone.sees('现在共 1 人会收到')
    await phone.type('标题', '请组长来一趟')
    await phone.type('正文', '有一份材料要签字。')
    await phone.tap('发布给 1 人')
    await phone.sees(`发给1 位老师，共 1 人`)
    await phone.tap('发布给 1 人', 2)
    await arrives(phone, DETAIL)
    const reader = await people.of(leader)
    await reader.launch(announcementAt(await idOf(start.town, '请组长来一趟')))
    await reader.sees('有一份材料要签字')
    await until(reader, 'a mark of reading', () => sentTimes(reader, 'notice.read') === 1)
  })

export async function checkAnnouncing(start: Start): Promise<void> {
  await announced(start)
  await named(start)
}
