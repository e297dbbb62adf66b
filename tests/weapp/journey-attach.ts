import { LIMITS } from '@domain/file/model'
import { arrives, gone, same, sentTimes, toasted, until } from './gestures'
import { writeText } from './journey-write'
import { AT } from './places'
import { PEOPLE } from './school'
import { replied, viewOf } from './seeds'
import { type Start, walk } from './walk'

const { teacher, drafter } = PEOPLE
const DETAIL = 'features/proposal/pages/detail/index'
const picture = (n: number) => Buffer.from(`89504e470d0a1a0a0${n}`, 'hex')
const pdf = Buffer.from('%PDF-1.7 一份方案')

const similar = (start: Start) =>
  walk('what was answered on a like matter is read before it is handed in', start, async (people) => {
    await replied(start.town, drafter, '琴房加装隔音板')
    const writer = await people.of(teacher)
    await writer.launch(AT.write)
    await writer.tap('写作指南')
    await writer.sees('有办法')
    await writer.tap('写作指南')
    await gone(writer, '有办法')
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
      await gone(writer, '没有传上')
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
    },
  )

export async function checkAttaching(start: Start): Promise<void> {
  await similar(start)
  await attached(start)
}
