import type { Browser } from 'playwright-core'
import { PAGES } from '../../local/cloud'
import { type Cloud, openCloud } from '../kit/cloud'
import { makeSchool, staffNoOf } from '../kit/school'
import { openCall } from '../proposal/deeds'
import { leaksIn } from '../security/built'
import { walkTheNotice } from './announce-path'
import { walkTheOffice } from './ballot-chair-path'
import { walkTheDesk } from './ballot-desk-path'
import { findChromium, launch } from './chromium'
import { walkToTheLetter } from './condolence-path'
import { walkTheContest } from './contest-path'
import { provokeTheMeasures } from './control'
import { demoWorlds, worldWith } from './demo-world'
import { makeFull, pasted } from './full'
import { beAGuest } from './guest'
import { useTheKeyboard } from './keyboard'
import { lookAtAll } from './layout'
import { playAMatch } from './matchday'
import { tryMoments } from './moments'
import { listedPages } from './pages'
import { CAST, SHAPE, walkThePath } from './path'
import { printPapers } from './print'
import { prepareFunctions, preparePages } from './ready'
import { Report } from './report'
import { walkTheRun } from './run-path'
import { dropTheFileIn, importAUniversity, timeAUniversity } from './september'
import { weighFirstLoad } from './sizes'
import { Stage } from './stage'
import { useTwoDevices } from './two-devices'
import type { View } from './view'
import { bareViews, demoRoom, emptyViews, views } from './views'
import { walkTheVote } from './vote-path'
import { type World, worldOf } from './world'

const report = new Report()

/** One browser on one cloud, for one part of the checks after the other. */
async function lane(
  functions: string,
  run: (open: Open, cloud: Cloud) => Promise<void>,
  school: 'empty' | 'demo' = 'empty',
): Promise<void> {
  const cloud = await openCloud({ functions, school })
  const browser: Browser = await launch()
  try {
    await run(async (name, act) => {
      const stage = new Stage(name, browser, cloud, report)
      await act(stage)
      await stage.close()
    }, cloud)
  } finally {
    await browser.close()
    await cloud.close()
  }
}
type Open = (name: string, act: (stage: Stage) => Promise<void>) => Promise<void>

/** What people do: a school from its first hour to a rated reply, and what may go wrong on the way. */
const deeds = (functions: string) =>
  lane(functions, async (open, cloud) => {
    await open('control', provokeTheMeasures)
    await open('sizes', weighFirstLoad)
    await open('empty', (stage) => lookAtAll(stage, worldOf(cloud, { admin: 'admin' }), emptyViews))
    const school = await makeSchool(cloud, SHAPE)
    const world = worldOf(cloud, {
      teacher: staffNoOf(CAST.first),
      committee: staffNoOf(CAST.committee),
      handler: staffNoOf(CAST.handler),
    })
    await open('nothing yet', (stage) => lookAtAll(stage, world, bareViews))
    await open('guest', beAGuest)
    const call = await openCall(await school.as(CAST.committee), Date.now())
    await open('path', (stage) => walkThePath(stage, school, call))
    await open('notice', (stage) => walkTheNotice(stage, school))
    await open('contest', (stage) => walkTheContest(stage, school))
    await open('condolence', (stage) => walkToTheLetter(stage, school))
    await open('run', (stage) => walkTheRun(stage, school))
    await open('vote', (stage) => walkTheVote(stage, school))
    await open('ballot desk', (stage) => walkTheDesk(stage, school))
    await open('moments', (stage) => tryMoments(stage, school, call.id))
    await open('match day', (stage) => playAMatch(stage, school))
    await open('two devices', (stage) => useTwoDevices(stage, school, call.id))
    await open('keyboard', (stage) => useTheKeyboard(stage, school, call.id))
    await open('print', (stage) => printPapers(stage, school, call.id))
    await open('ballot office', (stage) => walkTheOffice(stage, school))
  })

/** The personnel office's table, in a school and in a university of their own. */
const tables = async (functions: string) => {
  await lane(functions, (open) => open('september', dropTheFileIn))
  await lane(functions, (open) => open('university', timeAUniversity))
  await lane(functions, (open) => open('university broken off', importAUniversity))
}

/** How every page looks when all is as long as it may be. */
const looks = (functions: string) =>
  lane(functions, async (open, cloud) => {
    const world = await makeFull(cloud)
    const all = views(pasted)
    await report.check('layout: every page of app.config.ts is looked at', async () => {
      const seen = new Set([...all, ...emptyViews].map(({ page }) => page))
      const unseen = (await listedPages()).filter(({ name }) => !seen.has(name))
      if (unseen.length > 0) throw new Error(unseen.map(({ path }) => path).join('\n'))
    })
    const here = all.filter((view) => !demoRoom.includes(view))
    await open('layout', (stage) => lookAtAll(stage, world, here))
  })

/** Contests take days to be played: they are looked at where the demo has them. */
const contestLooks = (functions: string) =>
  lane(
    functions,
    async (open, cloud) => {
      const worlds = demoWorlds(cloud)
      const first = worlds[0] ?? worldOf(cloud, {})
      const shown = new Map<World, View[]>(worlds.map((world) => [world, []]))
      for (const view of demoRoom) {
        const world = await worldWith(view, worlds).catch(() => first)
        shown.get(world)?.push(view)
      }
      for (const [world, views] of shown)
        if (views.length > 0) await open('contests', (stage) => lookAtAll(stage, world, views))
    },
    'demo',
  )

/** `npm run test:browser`: the H5 build in a real browser, each part on a local cloud of its own. */
async function main(): Promise<void> {
  findChromium()
  await preparePages()
  await report.check('no secret in the pages', async () => {
    const found = leaksIn(PAGES, 'h5')
    if (found.length > 0) throw new Error(found.join('\n'))
  })
  const { functions, drop } = await prepareFunctions()
  try {
    await Promise.all([
      deeds(functions).then(() => tables(functions)),
      looks(functions).then(() => contestLooks(functions)),
    ])
  } finally {
    await drop()
  }
  console.log(`${report.passed} passed, ${report.failed} failed`)
  process.exitCode = report.failed > 0 ? 1 : 0
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
