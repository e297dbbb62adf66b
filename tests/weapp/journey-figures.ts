import { percent } from '@domain/proposal/stats'
import { read, utils } from '@e965/xlsx'
import { value } from '../kit/session'
import { textOfWord } from '../paper/word-text'
import { arrives, rowsOf, same, toasted, until } from './gestures'
import { AT } from './places'
import { PEOPLE } from './school'
import { replied } from './seeds'
import { type Start, walk } from './walk'

const ROWS = 'features/proposal/pages/rows/index'
const { reviewer, drafter, teacher } = PEOPLE
/** How a PNG begins. */
const PNG = 0x89
interface Code {
  kind: string
  page?: string
  scene?: string
}

/** The first sheet, row by row. */
function tableIn(bytes: Uint8Array): unknown[][] {
  const { SheetNames, Sheets } = read(bytes)
  return utils.sheet_to_json<unknown[]>(Sheets[SheetNames[0] ?? ''] ?? {}, { header: 1 })
}

const opened = (start: Start) =>
  walk('a number of the statistics opens its rows, and a row its proposal', start, async (people) => {
    const { town } = start
    await replied(town, drafter, '走廊加装扶手')
    const { proposal } = await town.school.as(reviewer)
    const { departments, speeds } = await value(proposal.breakdown({ callId: town.callId }))
    const own = departments.find(({ name }) => name === '总务处')
    if (!own || own.replied === 0 || own.replied > 20) throw new Error(`总务处: ${JSON.stringify(own)}`)
    const phone = await people.of(reviewer)
    await phone.launch(`${AT.stats}?callId=${town.callId}`)
    await phone.tap(`总务处已答复 ${own.replied} 件 · ${percent(own.replied, own.count).toFixed(1)}%`)
    await arrives(phone, ROWS)
    await phone.sees(`总务处 · 已答复 ${own.replied} 件`)
    await until(phone, 'the rows', () => rowsOf(phone) === own.replied)
    await phone.sees('走廊加装扶手')
    phone.back()
    await phone.tap(`7 天以内 ${speeds.in_7.count} 件`)
    await phone.sees(`7 天以内答复 ${speeds.in_7.count} 件`)
    await phone.settle()
    same('rows of the first week', rowsOf(phone), Math.min(20, speeds.in_7.count))
    await phone.tap('走廊加装扶手')
    await arrives(phone, 'features/proposal/pages/detail/index')
  })

const printed = (start: Start) =>
  walk('the committee opens the summary and the report; a teacher is offered neither', start, async (people) => {
    const { town } = start
    const at = `${AT.stats}?callId=${town.callId}`
    const phone = await people.of(reviewer)
    await phone.launch(at)
    await phone.tap('提案汇总表', 3)
    const sheet = await until(phone, 'the summary', () => phone.documents.opened.at(0))
    const rows = tableIn(sheet.bytes)
    const listed = rows.filter((row) => row.includes('走廊加装扶手'))
    same('rows of one proposal', listed.length, 1)
    same('where it was sent', listed[0]?.includes('总务处'), true)
    await phone.settle()
    await phone.tap('办理情况报告')
    const report = await until(phone, 'the report', () => phone.documents.opened.at(1))
    const { total } = await value((await town.school.as(reviewer)).proposal.stats({ callId: town.callId }))
    const words = textOfWord(report.bytes).replace(/\s/g, '')
    if (!words.includes(`提交审查的提案共${total}件`)) throw new Error(words)
    const names = phone.documents.opened.map(({ name, menu }) => `${name.split('.').at(-1)} ${menu}`)
    same('what was opened, to be forwarded', names.join(), 'xlsx true,docx true')

    await phone.settle()
    phone.network = 'off'
    await phone.tap('提案汇总表')
    await phone.sees('网络没有连上')
    const reader = await people.of(teacher)
    await reader.launch(at)
    await reader.sees('送审提案')
    same('papers for a teacher', reader.text().includes('提案汇总表'), false)
  })

const hung = (start: Start) =>
  walk('the poster is printed, its code saved to the album, and it opens the page to write', start, async (people) => {
    const { town } = start
    const phone = await people.of(reviewer)
    await phone.launch(AT.review)
    await phone.tap('征集')
    await phone.tap(`海报：${town.callTitle}`)
    await phone.sees('微信扫一扫，写提案')
    await phone.tap('打印海报')
    const poster = await until(phone, 'the poster', () => phone.documents.opened.at(0))
    if (!textOfWord(poster.bytes).includes('征集时间')) throw new Error(textOfWord(poster.bytes))
    await phone.settle()
    phone.documents.albumRefused = true
    await phone.tap('保存到相册')
    await phone.sees('您还没有允许')
    same('what lies in the album', phone.documents.saved.length, 0)
    await phone.tap('去设置')
    await phone.tap('保存到相册', 3)
    await toasted(phone, '已存到相册')
    same('pictures in the album', phone.documents.saved.map(({ bytes }) => bytes[0]).join(), String(PNG))
    await phone.tap('关闭')

    const outbox = (await (await fetch(`${town.cloud.url}outbox.json`)).json()) as { items: Code[] }
    const code = outbox.items.find(({ kind }) => kind === 'code')
    same('what the code holds', `${code?.page} ${code?.scene}`, `${AT.write.slice(1)} ${town.callId}`)
    const writer = await people.of(teacher)
    await writer.launch(`/${code?.page}?scene=${encodeURIComponent(code?.scene ?? '')}`)
    await writer.sees(town.callTitle)
  })

/** The statistics, what they open, and what is printed of them. */
export async function checkFigures(start: Start): Promise<void> {
  await opened(start)
  await printed(start)
  await hung(start)
}
