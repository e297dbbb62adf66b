import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Cloud, openCloud } from '../kit/cloud'
import { launch } from './chromium'
import { demoWorlds, worldWith } from './demo-world'
import { makeFull, pasted } from './full'
import { openView, placesOf } from './layout'
import { Person } from './person'
import { prepareFunctions, preparePages } from './ready'
import type { View } from './view'
import { emptyViews, views } from './views'
import { Watch } from './watch'
import { type World, worldOf } from './world'

/*
 * For eyes and for docs/: every page as somebody meets it, on a phone; the committee's lists at a desk too.
 *   npx tsx tests/browser/pictures.ts <folder> [--school demo|long|empty] [--only <part of a name>]
 */
const DARK = ['home', 'list-all', 'detail-rate', 'review', 'write', 'members', 'stats']
const LOOKS = { normal: {}, care: { fs: 1.4 }, dark: { dark: true } }

async function worldsFor(school: string, cloud: Cloud): Promise<World[]> {
  if (school === 'empty') return [worldOf(cloud, { admin: 'admin' })]
  if (school === 'long') return [await makeFull(cloud)]
  return demoWorlds(cloud)
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { school: { type: 'string', default: 'demo' }, only: { type: 'string', default: '' } },
  })
  const folder = positionals[0] ?? 'pictures'
  mkdirSync(folder, { recursive: true })
  await preparePages()
  const { functions, drop } = await prepareFunctions()
  const browser = await launch()
  const cloud = await openCloud({ functions, school: values.school === 'demo' ? 'demo' : 'empty' })
  const worlds = await worldsFor(values.school, cloud)
  const shown = values.school === 'empty' ? emptyViews : views(pasted)
  const watch = new Watch(cloud.url)

  const shoot = async (view: View, mode: keyof typeof LOOKS, desk: boolean) => {
    const world = await worldWith(view, worlds)
    const token = (await world.as(view.part))?.token
    const who = `${view.name}-${desk ? 'desk' : mode}`
    const person = await Person.enter({ browser, watch, url: cloud.url, who, token, desk, scale: 2 })
    try {
      await openView(person, view, world, LOOKS[mode])
      await person.page.screenshot({ path: path.join(folder, `${who}.png`) })
    } finally {
      await person.leave()
    }
  }
  try {
    for (const view of shown.filter(({ name }) => name.includes(values.only))) {
      // What is not in this school is told and left out.
      const tell = (error: unknown) => console.log(`${view.name}: ${error instanceof Error ? error.message : error}`)
      for (const desk of placesOf(view)) {
        await shoot(view, 'normal', desk).catch(tell)
        if (!desk) await shoot(view, 'care', desk).catch(tell)
        if (!desk && DARK.includes(view.name)) await shoot(view, 'dark', desk).catch(tell)
      }
    }
    for (const fault of new Set(watch.faults)) console.log(fault)
  } finally {
    await browser.close()
    await cloud.close()
    await drop()
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
