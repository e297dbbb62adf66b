import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Built } from './built'
import type { Job, Said } from './official'
import { cutDown, FAULTS } from './planted'
import { check, none } from './runner'
import { compileTemplates, missingSources } from './templates'

const PROJECT = { miniprogramRoot: 'mp/', appid: 'wx0000000000000000', compileType: 'miniprogram' }

/** Findings that are known and right, each with its reason. */
const KNOWN: Record<string, string> = {
  JS_COMPRESS_OPEN: 'Taro has minified the code already; project.config.json keeps WeChat from doing it twice',
  WXML_COMPRESS_OPEN: 'as above',
  WXSS_COMPRESS_OPEN: 'as above',
}

/** A project of its own around a copy of the package: the compiler writes into what it compiles. */
function copyOf(parent: string, fill: (mp: string) => void): string {
  const folder = mkdtempSync(path.join(parent, 'project-'))
  const mp = path.join(folder, 'mp')
  mkdirSync(mp)
  writeFileSync(path.join(folder, 'project.config.json'), JSON.stringify({ ...PROJECT, setting: { es6: false } }))
  fill(mp)
  return folder
}

const SMALL = 'cut down'

/** The package as it is in either pass; a part of it, to be accepted, and that part with each fault, to be rejected. */
function jobsOn(built: Built, parent: string): Job[] {
  const whole = () => copyOf(parent, (mp) => cpSync(built.folder, mp, { recursive: true }))
  const small = (spoil?: (mp: string, built: Built) => void) =>
    copyOf(parent, (mp) => {
      cutDown(built, mp)
      spoil?.(mp, built)
    })
  const spoilt = Object.entries(FAULTS).map(([name, { plant }]) => ({ name, folder: small(plant), minify: true }))
  return [
    { name: 'plain', folder: whole(), minify: false },
    { name: 'minify', folder: whole(), minify: true },
    { name: SMALL, folder: small(), minify: true },
    ...spoilt,
  ]
}

// Found from here, because the compiler runs elsewhere.
const TSX = pathToFileURL(createRequire(__filename).resolve('tsx')).href

/** Asks the official compiler; answers what it said by the name of the job. */
async function ask(jobs: Job[], parent: string): Promise<Map<string, Said>> {
  const file = path.join(parent, 'said.json')
  const args = ['--import', TSX, path.join(__dirname, 'official.ts'), JSON.stringify(jobs), file]
  // It leaves folders with names of 32 digits in the one where it runs.
  const child = spawn(process.execPath, args, { cwd: parent, stdio: ['ignore', 'pipe', 'pipe'] })
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

/** Of a long rejection the line that says why. */
const lineOf = (rejected: string, says: RegExp) => rejected.split('\n').find((line) => says.test(line)) ?? rejected

/** The package, as WeChat's own tools see it. */
export async function checkCompile(built: Built): Promise<void> {
  const parent = mkdtempSync(path.join(os.tmpdir(), 'teachers-home-weapp-'))
  try {
    const asked = ask(jobsOn(built, parent), parent)
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
    await check('the official compiler takes a part of it, in which faults are planted', async () =>
      accepted(await said(SMALL)),
    )
    await check('the official compiler leaves nothing where it was started', async () => {
      // It leaves such folders where it runs, which is elsewhere.
      const left = (folder: string) => readdirSync(folder).filter((name) => /^[0-9a-f]{32}$/.test(name))
      if (left(parent).length === 0) throw new Error('it leaves none at all: this check looks for the wrong thing')
      none(left(process.cwd()), 'left behind')
    })
    for (const [name, { says }] of Object.entries(FAULTS)) {
      await check(`the official compiler rejects ${name}`, async () => {
        const { rejected } = (await said(name)) ?? {}
        if (!rejected) throw new Error('it was accepted')
        if (!says.test(rejected)) throw new Error(`it was rejected for another reason: ${rejected}`)
        return [lineOf(rejected, says)]
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
