import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Built } from './built'
import type { Job, Said } from './official'
import { check, none } from './runner'
import { compileTemplates, missingSources } from './templates'

const PROJECT = { miniprogramRoot: 'mp/', appid: 'wx0000000000000000', compileType: 'miniprogram' }

/** Findings that are known and right, each with its reason. */
const KNOWN: Record<string, string> = {
  JS_COMPRESS_OPEN: 'Taro has minified the code already; project.config.json keeps WeChat from doing it twice',
  WXML_COMPRESS_OPEN: 'as above',
  WXSS_COMPRESS_OPEN: 'as above',
}

/** A fault planted into a copy, to know that the check would find one. */
const FAULTS: Record<string, (mp: string, built: Built) => void> = {
  'a page that is not there': (mp, { app }) => {
    const broken = { ...app, pages: [...app.pages, 'pages/nowhere/index'] }
    writeFileSync(path.join(mp, 'app.json'), JSON.stringify(broken))
  },
  'a wxml that does not close': (mp, { app }) => {
    writeFileSync(path.join(mp, `${app.pages[0]}.wxml`), '<view><text></view>')
  },
}

/** A project of its own around a copy of the package: the compiler writes into what it compiles. */
function copyOf(built: Built, parent: string, spoil?: (mp: string, built: Built) => void): string {
  const folder = mkdtempSync(path.join(parent, 'project-'))
  const mp = path.join(folder, 'mp')
  mkdirSync(mp)
  cpSync(built.folder, mp, { recursive: true })
  writeFileSync(path.join(folder, 'project.config.json'), JSON.stringify({ ...PROJECT, setting: { es6: false } }))
  spoil?.(mp, built)
  return folder
}

/** Asks the official compiler; answers what it said by the name of the job. */
async function ask(jobs: Job[], parent: string): Promise<Map<string, Said>> {
  const file = path.join(parent, 'said.json')
  const args = ['--import', 'tsx', path.join(__dirname, 'official.ts'), JSON.stringify(jobs), file]
  const child = spawn(process.execPath, args, {
    cwd: path.resolve(__dirname, '../..'),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let words = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (words += chunk))
  await new Promise((resolve) => child.once('close', resolve))
  if (!existsSync(file)) throw new Error(`the official compiler broke off:\n${words.slice(-3000)}`)
  const all = JSON.parse(readFileSync(file, 'utf8')) as Said[]
  return new Map(all.map((said) => [said.name, said]))
}

function accepted(said: Said | undefined): string[] {
  if (!said || said.files === undefined) throw new Error(`rejected: ${said?.rejected}`)
  return [`${said.files} files`]
}

/** The package, as WeChat's own tools see it. */
export async function checkCompile(built: Built): Promise<void> {
  const parent = mkdtempSync(path.join(os.tmpdir(), 'teachers-home-weapp-'))
  try {
    const jobs: Job[] = [
      { name: 'plain', folder: copyOf(built, parent), minify: false },
      { name: 'minify', folder: copyOf(built, parent), minify: true },
      ...Object.entries(FAULTS).map(([name, spoil]) => ({ name, folder: copyOf(built, parent, spoil), minify: true })),
    ]
    const asked = ask(jobs, parent)
    asked.catch(() => {})
    const said = async (name: string) => (await asked).get(name)
    await check('the official compiler takes the package', async () => accepted(await said('plain')))
    await check('the official compiler takes it with everything minified', async () => accepted(await said('minify')))
    await check('the official check of code quality', async () => {
      const { dislikes = [], sizes = {} } = (await said('plain')) ?? {}
      if (Object.keys(sizes).length === 0) throw new Error('it measured nothing')
      none(
        dislikes.filter((name) => !KNOWN[name]),
        'it does not like',
      )
    })
    for (const name of Object.keys(FAULTS)) {
      await check(`the official compiler rejects ${name}`, async () => {
        const { rejected } = (await said(name)) ?? {}
        if (!rejected) throw new Error('it was accepted')
        return [rejected.split('\n')[0] ?? '']
      })
    }
  } finally {
    rmSync(parent, { recursive: true, force: true })
  }
}

const NOWHERE = '<import src="../../nowhere.wxml"/>'

/** The package with another text in the wxml of its first page. */
const withText = (built: Built, text: string): Built => {
  const spoilt = `${built.app.pages[0]}.wxml`
  return { ...built, read: (file) => (file === spoilt ? text : built.read(file)) }
}

/** What stands in the wxml files. */
export async function checkTemplates(built: Built): Promise<void> {
  await check('every wxml goes through the template compiler', async () => {
    none(compileTemplates(built).problems, 'errors')
    return [`${built.files.filter((file) => file.endsWith('.wxml')).length} files`]
  })
  await check('everything that a wxml imports is there', async () => none(missingSources(built), 'missing'))
  await check('both would find a wxml that is broken, and an import of nothing', async () => {
    const found = [
      compileTemplates(withText(built, '<view><text></view>')).problems,
      missingSources(withText(built, NOWHERE)),
    ]
    if (found.some((problems) => problems.length !== 1)) throw new Error(JSON.stringify(found))
  })
}
