import { LIMITS } from '@domain/file/model'
import { addDays, dayOf } from '@domain/kit/time'
import { value } from '../kit/session'
import { arrives, gone, pickDay, same, sentTimes, toasted, until } from './gestures'
import { writeText } from './journey-write'
import { AT, proposalAt } from './places'
import { PEOPLE } from './school'
import { assigned, replied, viewOf } from './seeds'
import { type Start, walk } from './walk'

const { teacher, drafter, chair, reviewer, colleagues } = PEOPLE
const DETAIL = 'features/proposal/pages/detail/index'
const picture = (n: number) => Buffer.from(`89504e470d0a1a0a0${n}`, 'hex')
const pdf = Buffer.from('%PDF-1.7 一份方案')

const similar = (start: Start) =>
  walk('what was answered on a like matter is read before it is handed in', start, async (people) => {
    await replied(start.town, drafter, '琴房加装隔音板')
    const writer = await people.of(teacher)
    await writer.launch(AT.write)
    await writer.tap('写作指南')
    await writer.sees('由谁来做')
    await writer.tap('写作指南')
    await gone(writer, '由谁来做')
    await writeText(writer, '琴房隔音板不够')
    await writer.tap('提交提案', 3)
    await writer.sees('有 1 件相近的提案')
    same('times three taps asked', sentTimes(writer, 'proposal.similar'), 1)
    await writer.sees('总务处答复：列入计划')
    await writer.tap('看一看：琴房加装隔音板')
    await arrives(writer, DETAIL)
    await writer.sees('已列入计划。')
    writer.back()
    await writer.tap('返回修改')
    await gone(writer, '相近的提案')
    await writer.type('标题', '琴房隔音板太薄')
    await writer.tap('提交提案')
    await writer.tap('仍要提交')
    await writer.sees('确认提交这件提案？')
    await writer.tap('提交', 2)
    await arrives(writer, DETAIL)
    await writer.sees('附议中')
    same('times it was submitted', sentTimes(writer, 'proposal.submit'), 1)
  })

const attached = (start: Start) =>
  walk(
    'pictures and a PDF go with a proposal; one too large and one without a network are told',
    start,
    async (people) => {
      const { town } = start
      const writer = await people.of(teacher, { privacyNeeded: true })
      const { documents } = writer
      await writer.launch(AT.write)
      await writeText(writer, '篮球架锈断')
      documents.inAlbum = [picture(1), picture(2)]
      await writer.tap('添加图片')
      await writer.sees('请先阅读隐私保护指引')
      await writer.tap('不同意')
      await writer.tap('添加图片')
      await writer.tap('同意')
      await writer.sees('图片2.jpg')
      documents.inChat = { name: '视频.mp4', bytes: pdf }
      await writer.tap('从聊天里选文件')
      documents.inChat = { name: '图纸.pdf', bytes: Buffer.alloc(LIMITS.proposal.most + 1) }
      await writer.tap('从聊天里选文件')
      await writer.sees('文件太大，最大 10 MB')
      await writer.sees('有附件没有传上')
      await writer.tap('不要了：图纸.pdf')
      await gone(writer, '文件太大')
      writer.network = 'off'
      documents.inChat = { name: '方案.pdf', bytes: pdf }
      await writer.tap('从聊天里选文件')
      await writer.sees('没有传上')
      writer.network = 'on'
      await writer.tap('再试：方案.pdf')
      await until(writer, 'the PDF', () => writer.text().includes('方案.pdf1 kB'))
      await writer.tap('移除：图片1.jpg')
      await gone(writer, '图片1.jpg')

      // Closed and opened again: what had arrived is there.
      await writer.launch(AT.write)
      await writer.sees('方案.pdf')
      await writer.tap('存草稿')
      await toasted(writer, '已保存')
      const id = await until(writer, 'an address of its own', () => writer.front().query.id || undefined)
      const { files } = await viewOf(town, teacher, id)
      same('files at the door', files.map(({ name }) => name).join(), '图片2.jpg,方案.pdf')
      await writer.tap('提交提案')
      await writer.sees('确认提交这件提案？')
      await writer.tap('提交')
      await arrives(writer, DETAIL)
      await writer.tap('复制到群')
      await toasted(writer, '已复制，去群里粘贴')
      const words = writer.traces.clipboard ?? ''
      same(
        'the words for the group',
        [/【请附议】篮球架锈断/, /还需 2 人附议/, /待附议/].filter((w) => !w.test(words)),
        [],
      )

      const colleague = await people.of(colleagues[0], { privacyNeeded: true })
      await colleague.launch(proposalAt(id))
      await colleague.tap('打开附件：图片2.jpg')
      const [seen] = await until(colleague, 'the picture', () => colleague.documents.viewed)
      same('the picture that was opened', Buffer.from(seen ?? []).toString('hex'), picture(2).toString('hex'))
      await colleague.tap('打开附件：方案.pdf')
      const opened = await until(colleague, 'the PDF', () => colleague.documents.opened.at(0))
      same('the document that was opened', [opened.name, opened.menu].join(), '方案.pdf,true')
      await colleague.tap('打印提案表')
      const form = await until(colleague, 'the form', () => colleague.documents.opened.at(1))
      same(
        'the form',
        [/篮球架锈断.*\.docx$/.test(form.name), Buffer.from(form.bytes.slice(0, 2)).toString()].join(),
        'true,PK',
      )
      await colleague.tap('二维码')
      await colleague.sees('微信扫一扫，看这件提案')
      await colleague.tap('保存到相册')
      await colleague.tap('不同意')
      await gone(colleague, '请先阅读')
      same('pictures in the album', colleague.documents.saved.length, 0)
      await colleague.tap('保存到相册')
      await colleague.tap('同意')
      await toasted(colleague, '已存到相册')
      same('pictures in the album', colleague.documents.saved.length, 1)
      await colleague.tap('关闭')
      await gone(colleague, '微信扫一扫')
    },
  )

const signed = (start: Start) =>
  walk('a reply is signed by a head of the school where the school wants it', start, async (people) => {
    const { town } = start
    const head = await town.school.as(chair)
    const id = await assigned(town, drafter, '天台护栏松动')
    const phone = await people.of(reviewer)
    await phone.launch(proposalAt(id))
    await phone.tap('答复')
    await phone.tap('已落实')
    await phone.type('答复内容', '护栏已经加固。')
    // The chair changes the setting while the sheet is open.
    await value(head.member.updateSettings({ signatureNeeded: true }))
    try {
      await phone.tap('提交答复')
      await phone.sees('答复要经分管领导签发')
      await phone.type('签发人', '陈副校长')
      const yesterday = addDays(dayOf(Date.now()), -1)
      await pickDay(phone, '签发日期', yesterday)
      await phone.tap('提交答复', 3)
      await phone.sees('陈副校长签发')
      same('times it was sent', sentTimes(phone, 'proposal.reply'), 2)
      const { replies } = await viewOf(town, drafter, id)
      same(
        'who signed',
        replies.map((reply) => reply.signed),
        [{ name: '陈副校长', on: yesterday }],
      )
    } finally {
      await value(head.member.updateSettings({ signatureNeeded: false }))
    }
  })

export async function checkAttaching(start: Start): Promise<void> {
  await similar(start)
  await attached(start)
  await signed(start)
}
