import { readFile } from 'node:fs/promises'
import { read, utils } from '@e965/xlsx'
import { qrPng } from '../../local/host/qr'
import type { School } from '../kit/school'
import { value } from '../kit/session'
import { textOfWord } from '../paper/word-text'
import { submitted } from '../proposal/deeds'
import { CAST } from './path'
import type { Person } from './person'
import type { Stage } from './stage'

interface Code {
  kind: string
  url: string
}

/** What a tap has brought into the folder of downloads. */
async function download(person: Person, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [got] = await Promise.all([person.page.waitForEvent('download'), person.tap(button)])
  return { name: got.suggestedFilename(), bytes: await readFile(await got.path()) }
}
const ends = (name: string, end: string) => {
  if (!name.endsWith(end)) throw new Error(`downloaded as ${name}`)
}

/** From the statistics to the rows behind a number, to the papers, and to what a printed code opens. */
export async function printPapers(stage: Stage, school: School, callId: string): Promise<void> {
  const as = (n: number) => school.as(n)
  const session = await as(CAST.committee)
  const counted = async () => (await value(session.proposal.list({ callId, among: 'counted' }))).items
  const clerk = await stage.enter('clerk', session)
  const reader = await stage.enter('reader', as(CAST.second))
  const drawn = async () => {
    const { items } = (await (await fetch(`${stage.cloud.url}outbox.json`)).json()) as { items: Code[] }
    return items.find(({ kind }) => kind === 'code')?.url ?? ''
  }

  await stage.walk([
    [
      'a number of the statistics opens just the rows that it counts',
      async () => {
        const rows = await counted()
        await clerk.open('proposal/stats', { callId })
        await clerk.tap(`送审提案 ${rows.length}件`)
        await clerk.sees(`送审提案 ${rows.length} 件`)
        await clerk.settled()
        const shown = await clerk.page.locator('.u-item:visible').count()
        if (rows.length === 0 || shown !== rows.length) throw new Error(`${shown} rows for ${rows.length}`)
        await clerk.page.goBack()
      },
    ],
    [
      'the summary is downloaded, and has every proposal in a row of its own',
      async () => {
        const { name, bytes } = await download(clerk, '提案汇总表，Excel 文件')
        ends(name, '提案汇总表.xlsx')
        const book = read(bytes)
        const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {}
        const table = utils.sheet_to_json<unknown[]>(sheet, { header: 1 })
        for (const { title, number } of await counted()) {
          const found = table.filter((row) => row.includes(title) && row.includes(number)).length
          if (found !== 1) throw new Error(`“${title}” stands in ${found} rows`)
        }
      },
    ],
    [
      'so is the report, with the same total',
      async () => {
        const { name, bytes } = await download(clerk, '办理情况报告，Word 文件')
        ends(name, '.docx')
        const words = `提交审查的提案共${(await counted()).length}件`
        if (!textOfWord(bytes).replace(/\s/g, '').includes(words)) throw new Error(`the report does not say ${words}`)
      },
    ],
    [
      'the poster of the call shows its code, which is saved, and it is printed',
      async () => {
        await clerk.open('proposal/review')
        await clerk.tap('征集', 'tab')
        await clerk.tap(/^海报：/)
        const picture = clerk.page.locator('.u-code img')
        await picture.waitFor()
        const width = await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)
        if (width < 800) throw new Error(`the code is ${width} pixels wide`)
        const code = await download(clerk, '下载二维码')
        ends(code.name, '.png')
        if (!code.bytes.equals(await qrPng(await drawn(), 860))) throw new Error('the picture is another code')
        const poster = await download(clerk, '打印海报，Word 文件')
        ends(poster.name, '.docx')
        if (!textOfWord(poster.bytes).includes('微信扫一扫，写提案')) throw new Error('no poster')
      },
    ],
    [
      'scanned, it opens the page to write for that call',
      async () => {
        await value(session.paper.code({ callId }))
        const { items } = await value(session.proposal.calls({}))
        await reader.page.goto(await drawn())
        await reader.settled()
        await reader.sees(items.find(({ id }) => id === callId)?.title ?? 'no such call')
        await reader.field('标题，必填').waitFor()
      },
    ],
    [
      'the code of a proposal opens that proposal',
      async () => {
        const title = '图书馆周末开放'
        const { id } = await submitted(await as(CAST.first), callId, title)
        await value(session.paper.code({ proposalId: id }))
        await reader.page.goto(await drawn())
        await reader.settled()
        await reader.sees(title)
      },
    ],
  ])
}
