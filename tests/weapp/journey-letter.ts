import { DAY, dayOf } from '@domain/kit/time'
import { value } from '../kit/session'
import { arrives, gone, pickDay, pickHour, same, sentTimes, toasted } from './gestures'
import { AT, letterAt, ownCaseAt, writeLetterAt } from './places'
import { nameOf, PEOPLE, type Town } from './school'
import { type Start, walk } from './walk'

const { chair, clerk, teacher, colleagues } = PEOPLE
const PLACE = '市殡仪馆福寿厅'

/** The clerk has reported that somebody of the teacher's family died, and been there. */
async function visited({ school }: Town): Promise<string> {
  const office = await school.as(clerk)
  const idOf = async (n: number) => (await value((await school.as(n)).member.me({}))).member?.id ?? ''
  const [recipientIds, visitorIds] = [[await idOf(teacher)], [await idOf(clerk)]]
  const on = dayOf(Date.now())
  const { id } = await value(office.condolence.report({ kind: 'bereavement', recipientIds, happenedOn: on }))
  const gift = { form: 'cash' as const, amountFen: 100_000, source: 'union' as const, line: '职工慰问支出' }
  await value(office.condolence.visit({ ids: [id], visitorIds, recipientIds, on, ...gift }))
  return id
}

const written = (start: Start, id: string) =>
  walk('a letter: the draft, one’s own words, looked at, sent, and another put in its place', start, async (people) => {
    const phone = await people.of(chair)
    await phone.launch(writeLetterAt(id))
    await phone.sees(`写给${nameOf(teacher)}老师`)
    await phone.tap('预览')
    await phone.sees('惊悉您的亲人离世')
    await phone.tap('继续修改')
    await phone.type('信的内容', '请节哀。')
    await phone.tap('恢复成原来的草稿')
    await phone.type('信的内容', '请您节哀，多多保重。')
    await phone.tap('寄出')
    await phone.sees('对方读过以后就不能再改')
    await phone.tap('再看看')
    await phone.tap('寄出')
    await phone.tap('寄出', 3)
    await toasted(phone, '信已寄出')
    await arrives(phone, 'pages/home/index')
    same('times it was sent', sentTimes(phone, 'condolence.sendLetter'), 1)

    await phone.launch(writeLetterAt(id))
    await phone.sees('现在还可以换')
    await phone.type('信的内容', '请您和家人节哀，多多保重。')
    await phone.tap('恢复成寄出的那一封')
    await phone.type('信的内容', '请您和家人节哀，多多保重。')
    await phone.tap('换成这一封')
    await phone.tap('再看看')
    await phone.tap('换成这一封')
    await phone.tap('换成这一封', 2)
    await arrives(phone, 'pages/home/index')
    same('times letters were sent', sentTimes(phone, 'condolence.sendLetter'), 2)
  })

const read = (start: Start, id: string) =>
  walk('the recipient reads the letter, says who may know, and lets the farewell be told', start, async (people) => {
    const phone = await people.of(teacher)
    await phone.launch(ownCaseAt(id))
    await phone.sees('慰问金 1,000.00 元')
    await phone.sees('不会告诉其他人')
    await phone.tap('读工会的来信')
    await phone.launch(AT.inbox)
    // Neither what happened nor to whom stands in the inbox.
    await phone.sees('工会给您写了一封信')
    if (/离世|慰问|节哀/.test(phone.text())) throw new Error(`the inbox tells of the case: ${phone.text()}`)
    await phone.tap('工会给您写了一封信')
    await arrives(phone, 'features/condolence/pages/letter/index')
    await phone.sees('请您和家人节哀，多多保重。')
    await phone.launch(letterAt(id))
    await phone.sees(`${nameOf(teacher)}老师：`)
    await phone.settle()
    same('times it was noted as read', sentTimes(phone, 'condolence.readLetter'), 1)
    await phone.tap('看这件事的情况')
    await arrives(phone, 'features/condolence/pages/own/index')

    await phone.tap('本组')
    await phone.sees('您小组的同事能看到您的姓名')
    await phone.tap('再想想')
    await phone.tap('全校')
    await phone.tap('确认', 3)
    await phone.sees('会悄悄告诉您愿意让知道的同事')
    await phone.settle()
    same('times it was said', sentTimes(phone, 'condolence.whoMayKnow'), 1)
    await phone.tap('填写时间和地点')
    await phone.tap('关闭')
    await phone.tap('填写时间和地点')
    await pickDay(phone, '时间，必填，日期', dayOf(Date.now() + 2 * DAY))
    await pickHour(phone, '时间，必填，时间', '10:30')
    await phone.type('地点', PLACE)
    await phone.tap('下一步')
    await phone.sees('会告诉：全校')
    await phone.tap('返回修改')
    await phone.tap('下一步')
    await phone.tap('告诉他们', 3)
    await gone(phone, '会告诉：全校')
    await phone.sees(PLACE)
    same('times it was told', sentTimes(phone, 'condolence.farewell'), 1)
    await phone.tap('更改时间或地点')
    await phone.tap('关闭')
  })

const told = (start: Start, id: string) =>
  walk('a colleague whom the recipient let know; taken back, nothing is left of it', start, async (people) => {
    const own = await people.of(teacher)
    const phone = await people.of(colleagues[0])
    await phone.launch(AT.inbox)
    await phone.tap(`${nameOf(teacher)}老师的亲人离世`)
    await arrives(phone, 'features/condolence/pages/own/index')
    await phone.sees(PLACE)
    await phone.sees('请不要再转告别人')
    if (/1,000|来信|慰问金/.test(phone.text())) throw new Error(`a colleague is told too much: ${phone.text()}`)

    await own.launch(ownCaseAt(id))
    await own.tap('仅经办人')
    await own.sees('已经发出的内容也会收回')
    await own.tap('确认')
    await own.sees('不会告诉其他人')
    await phone.launch(AT.inbox)
    await phone.sees('一则告知已按本人的意思收回')
    if (phone.text().includes(PLACE)) throw new Error('the inbox still tells the place')
    await phone.tap('一则告知已按本人的意思收回')
    same('where a tap on it leads', phone.front().path, 'pages/inbox/index')
    await phone.launch(ownCaseAt(id))
    await phone.sees('没有找到')
  })

/** The recipient reads the letter. After those who handle: their sums count every visit. */
export async function checkLetters(start: Start): Promise<void> {
  const id = await visited(start.town)
  await written(start, id)
  await read(start, id)
  await told(start, id)
}
