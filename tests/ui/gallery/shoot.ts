import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright-core'

/*
 * For eyes only: builds the gallery as an app of its own, outside the repository, and takes its pictures.
 *   npx tsx tests/ui/gallery/shoot.ts <folder for the pictures> [page,page…]
 */
const root = path.resolve(__dirname, '../../..')
const pages = readdirSync(path.join(__dirname, 'pages'))
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => file.replace('.tsx', ''))

/** The house without its pages and features, and the gallery's pages in their place. */
function makeApp(): string {
  const app = mkdtempSync(path.join(tmpdir(), 'gallery-'))
  for (const name of ['config', 'babel.config.js', 'tsconfig.json', 'package.json', 'project.config.json', 'types']) {
    cpSync(path.join(root, name), path.join(app, name), { recursive: true })
  }
  for (const name of ['ui', 'kit/mode.ts', 'app.tsx', 'app.scss', 'index.html', 'theme.json', 'assets']) {
    cpSync(path.join(root, 'src', name), path.join(app, 'src', name), { recursive: true })
  }
  mkdirSync(path.join(app, 'domain'))
  cpSync(path.join(__dirname, 'pages'), path.join(app, 'src/pages'), { recursive: true })
  symlinkSync(path.join(root, 'node_modules'), path.join(app, 'node_modules'))
  const config = {
    pages: ['home', ...pages.filter((page) => page !== 'home')].map((page) => `pages/${page}`),
    animation: false,
  }
  writeFileSync(path.join(app, 'src/app.config.ts'), `export default ${JSON.stringify(config)}`)
  const taro = createRequire(__filename).resolve('@tarojs/cli/bin/taro')
  const env = { ...process.env, NODE_ENV: 'production' }
  const built = spawnSync(process.execPath, [taro, 'build', '--type', 'h5', '--no-check'], {
    cwd: app,
    env,
    encoding: 'utf8',
  })
  if (!built.stdout.includes('ompiled')) throw new Error(built.stdout + built.stderr)
  return app
}

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

function serve(folder: string) {
  return createServer(({ url = '/' }, response) => {
    const file = url.split('?')[0] === '/' ? '/index.html' : (url.split('?')[0] ?? '')
    response.setHeader('content-type', TYPES[path.extname(file)] ?? 'application/octet-stream')
    try {
      response.end(readFileSync(path.join(folder, path.normalize(file))))
    } catch {
      response.writeHead(404).end()
    }
  })
}

const MODES = { normal: '', care: 'care=1', largest: 'fs=1.5', dark: 'dark=1', 'dark-care': 'dark=1&fs=1.5' }
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run']

async function main(): Promise<void> {
  const [out = 'pictures', only] = process.argv.slice(2)
  const app = makeApp()
  const server = serve(path.join(app, 'dist/h5')).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: FLAGS })
  const shoot = async (name: string, where: string, width: number, height: number, tap?: string) => {
    const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1.5 })
    page.on('pageerror', (error) => console.error(name, error.message))
    await page.goto(`http://127.0.0.1:${port}/${where}`)
    await page.waitForTimeout(500)
    if (tap) {
      await page.click(tap)
      await page.waitForTimeout(400)
    }
    await page.screenshot({ path: path.join(out, `${name}.png`) })
    await page.close()
  }
  mkdirSync(out, { recursive: true })
  for (const name of only?.split(',') ?? pages) {
    for (const [mode, query] of Object.entries(MODES)) {
      await shoot(`${name}-${mode}`, `?${query}#/pages/${name}`, 390, 844)
      if (name === 'ballot') await shoot(`confirm-${mode}`, `?${query}#/pages/ballot?ask=1`, 390, 844)
      if (name === 'form') await shoot(`choose-${mode}`, `?${query}#/pages/form`, 390, 844, '.u-choose')
      if (name === 'desk') await shoot(`chosen-${mode}`, `?${query}#/pages/desk`, 390, 844, '.u-item')
      if (name === 'state') await shoot(`state-tall-${mode}`, `?${query}#/pages/state`, 390, 2100)
    }
    const tap = { form: '.u-choose', desk: '.u-item' }[name]
    await shoot(`${name}-desk`, `#/pages/${name}`, 1280, 900, tap)
  }
  await browser.close()
  server.close()
  rmSync(app, { recursive: true, force: true })
}

void main()
