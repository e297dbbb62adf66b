import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Paper } from '@domain/paper/model'
import { openGround } from '../contest/played'
import { openCloud } from '../kit/cloud'
import { type Session, value } from '../kit/session'
import { bereaved, hardship, openCare } from './care'
import { bytesOf } from './hand'
import { openMeet } from './meet'
import { print } from './office'
import { playYear } from './year'

/** Prints every paper of a college's year and keeps a picture of each: `tsx tests/paper/pictures.ts`, after a build (`care`:
 * of 关心看望 alone). */
const root = path.resolve(__dirname, '../..')
const OUT = process.env.PICTURES ?? path.join(root, 'docs/pictures/papers')

/** Lie across the page, with small signs. */
const WIDE = new Set(['summary', 'care-totals'])

/** Have a cover, which says little. */
const COVERED = new Set(['programme', 'results'])

async function keep(name: string, by: Session, made: Promise<Paper>) {
  const paper = await made
  const bytes = await bytesOf(by, paper)
  if (paper.name.endsWith('.png')) return writeFile(path.join(OUT, `${name}.png`), bytes)
  const printed = await print(bytes, paper.name)
  const first = COVERED.has(name) ? 2 : 1
  const last = process.env.ALL_PAGES ? printed.pages : first
  for (let page = first; page <= last; page++) {
    const to = path.join(OUT, page === first ? `${name}.png` : `${name}-${page}.png`)
    await printed.picture(page, to, WIDE.has(name) ? 1240 : 900)
  }
  console.log(`${name}: ${paper.name}, ${printed.pages} pages`)
  await printed.close()
}

/** Of a contest: before its day, and when it is over. */
async function contestPapers() {
  const ground = await openGround()
  try {
    await value(ground.chair.member.updateSettings({ schoolName: '江南市第一实验学校' }))
    const meet = await openMeet(ground)
    const contestId = meet.contest.id
    const { paper } = ground.committee
    await keep('contest-poster', ground.committee, value(paper.poster({ contestId })))
    await keep('programme', ground.committee, value(paper.programme({ contestId })))
    await keep('check-in', ground.committee, value(paper.checkInSheet({ contestId, eventId: 'e2' })))
    await meet.play()
    await keep('results', ground.committee, value(paper.results({ contestId })))
    await keep('prizes', ground.committee, value(paper.prizeList({ contestId })))
  } finally {
    await ground.cloud.close()
  }
}

/** Of 关心看望 and 福利发放. */
async function carePapers() {
  const care = await openCare()
  const { chair, committee, today } = care
  try {
    await bereaved(care)
    const { id, visitId } = await hardship(care)
    await keep('approval', chair, value(chair.paper.approval({ id })))
    await keep('receipts', chair, value(chair.paper.receipts({ visitId })))
    const choices = [
      { id: 'a', name: '米面油' },
      { id: 'b', name: '水果礼盒' },
    ]
    const { id: runId } = await value(
      committee.condolence.run({
        ...{ title: '端午慰问', kind: 'festival', audience: { kind: 'union_members' }, asOf: today, choices },
        ...{ valueFen: 20_000, form: 'goods', source: 'union', line: '职工集体福利支出' },
      }),
    )
    for (const [n, choiceId] of [9, 13, 17, 21].map((of, i) => [of, 'ab'[i % 2] ?? 'a'] as const))
      await value((await care.school.as(n)).condolence.choose({ runId, choiceId }))
    const memberIds = await Promise.all([9, 13].map(care.idOf))
    await value(committee.condolence.hand({ runId, memberIds, collectorId: memberIds[1] }))
    await keep('run-receipts', chair, value(chair.paper.receipts({ runId })))
    await keep('care-totals', chair, value(chair.paper.totals({ from: `${today.slice(0, 4)}-01-01`, to: today })))
  } finally {
    await care.cloud.close()
  }
}

async function main() {
  process.env.BUILT_FUNCTIONS ??= path.join(root, 'dist-cloud')
  if (process.argv.includes('care')) return carePapers()
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
    for (const [name, by, made] of papers) await keep(name, by, made)
  } finally {
    await cloud.close()
  }
  await contestPapers()
  await carePapers()
}
main().catch((e) => {
  console.error(e)
  process.exitCode = 1
})
