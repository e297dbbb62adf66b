import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Paper } from '@domain/paper/model'
import { openCloud } from '../kit/cloud'
import { type Session, value } from '../kit/session'
import { bytesOf } from './hand'
import { print } from './office'
import { playYear } from './year'

/** Prints every paper of a college's year and keeps a picture of each: `tsx tests/paper/pictures.ts`, after a build. */
const root = path.resolve(__dirname, '../..')
const OUT = process.env.PICTURES ?? path.join(root, 'docs/pictures/papers')

/** Lie across the page, with small signs. */
const WIDE = new Set(['summary'])

async function main() {
  process.env.BUILT_FUNCTIONS ??= path.join(root, 'dist-cloud')
  const cloud = await openCloud()
  try {
    await mkdir(OUT, { recursive: true })
    const { school, callId, ids } = await playYear(cloud)
    const office = await school.as(3)
    const first = [...ids.values()][0] ?? ''
    const fresh = await school.as(88)
    const wish = await value(fresh.member.apply({ kind: 'join', text: '本人去年九月入职，希望参加工会活动。' }))
    const { items } = await value(office.member.groups({}))
    const writer = await school.as(10)
    const papers: [name: string, by: Session, paper: Promise<Paper>][] = [
      ['summary', office, value(office.paper.proposals({ callId }))],
      ['proposal', office, value(office.paper.proposal({ id: first }))],
      ['report', office, value(office.paper.handlingReport({ callId }))],
      ['slips', office, value(office.paper.slips({ groupId: items[0]?.id ?? '' }))],
      ['application', office, value(office.paper.application({ id: wish.id }))],
      ['poster', office, value(office.paper.poster({ callId }))],
      ['my-data', writer, value(writer.paper.myData({}))],
      ['template', office, value(office.paper.rosterTemplate({}))],
    ]
    for (const [name, by, made] of papers) {
      const paper = await made
      const printed = await print(await bytesOf(by, paper), paper.name)
      const pages = process.env.ALL_PAGES ? printed.pages : 1
      for (let page = 1; page <= pages; page++) {
        const to = path.join(OUT, page === 1 ? `${name}.png` : `${name}-${page}.png`)
        await printed.picture(page, to, WIDE.has(name) ? 1240 : 900)
      }
      console.log(`${name}: ${paper.name}, ${printed.pages} pages`)
      await printed.close()
    }
  } finally {
    await cloud.close()
  }
}
main().catch((e) => {
  console.error(e)
  process.exitCode = 1
})
