import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildFunctions } from './functions'

const root = path.resolve(__dirname, '..')
const at = (...parts: string[]) => path.join(root, ...parts)

type Target = 'weapp' | 'h5'
type Row = [what: string, size: string]

/** Taro ends with 0 even when webpack failed, so its words are read as well. */
const FAILED =
  /Module (not found|build failed)|ERROR in|编译失败|SassError|SyntaxError|\bTypeError\b|Cannot find|✖|\bError:/

function taro(target: Target): Promise<void> {
  const cli = createRequire(__filename).resolve('@tarojs/cli/bin/taro')
  const env = { ...process.env, NODE_ENV: 'production', TARO_ENV: target, FORCE_COLOR: '0' }
  const child = spawn(process.execPath, [cli, 'build', '--type', target, '--no-check'], { cwd: root, env })
  let words = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (words += chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      const made = at('dist', target, target === 'weapp' ? 'app.json' : 'index.html')
      if (code === 0 && !FAILED.test(words) && existsSync(made)) resolve()
      else reject(new Error(`taro build --type ${target} failed (exit ${code})\n${words}`))
    })
  })
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}

const bytes = (files: string[]) => files.reduce((sum, file) => sum + statSync(file).size, 0)
const kB = (size: number) => `${(size / 1000).toFixed(0)} kB`

type AppJson = { subPackages?: { root: string; pages: string[] }[] } & Record<string, unknown>
const NEEDED = ['tabBar', 'subPackages', 'lazyCodeLoading', '__usePrivacyCheck__', 'darkmode', 'themeLocation']

/** WeChat would tell only on upload, so the parts of app.json it asks for are looked at here. */
function measureWeapp(): Row[] {
  const dist = at('dist/weapp')
  const app = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as AppJson
  const missing = NEEDED.filter((key) => !app[key])
  if (missing.length > 0) throw new Error(`dist/weapp/app.json lacks ${missing.join(', ')}`)
  const roots = (app.subPackages ?? []).map((part) => path.join(dist, part.root))
  const all = filesUnder(dist)
  const main = all.filter((file) => !roots.some((folder) => file.startsWith(folder + path.sep)))
  const parts = roots.map((folder): Row => [`weapp ${path.relative(dist, folder)}`, kB(bytes(filesUnder(folder)))])
  return [['weapp main package', kB(bytes(main))], ...parts]
}

/** What comes before the first page's own few kB: all that index.html names, and the chunk that pages share. */
function measureH5(): Row[] {
  const dist = at('dist/h5')
  const html = readFileSync(path.join(dist, 'index.html'), 'utf8')
  const all = filesUnder(dist)
  const first = all.filter(
    (file) => html.includes(`/${path.basename(file)}`) || path.basename(file).startsWith('shared.'),
  )
  const packed = first.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0)
  return [
    ['h5 first load, gzip', kB(packed)],
    ['h5 all', kB(bytes(all))],
  ]
}

async function run(what: string): Promise<Row[]> {
  if (what === 'functions') {
    rmSync(at('dist-cloud'), { recursive: true, force: true })
    const folders = await buildFunctions()
    return folders.map(
      (folder): Row => [`function ${path.basename(folder)}`, kB(bytes([path.join(folder, 'index.js')]))],
    )
  }
  if (what !== 'weapp' && what !== 'h5') throw new Error(`build what? weapp, h5 or functions, not ${what}`)
  rmSync(at('dist', what), { recursive: true, force: true })
  await taro(what)
  return what === 'weapp' ? measureWeapp() : measureH5()
}

async function main(): Promise<void> {
  const asked = process.argv.slice(2)
  for (const what of asked.length > 0 ? asked : ['weapp', 'h5', 'functions']) {
    const began = Date.now()
    const rows = await run(what)
    console.log(`${what}: ${((Date.now() - began) / 1000).toFixed(1)} s`)
    for (const [name, size] of rows) console.log(`  ${name.padEnd(32)}${size.padStart(9)}`)
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
