import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')

function isInstalled(): boolean {
  const { dependencies } = JSON.parse(readFileSync(path.join(__dirname, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  return Object.keys(dependencies).every((name) =>
    existsSync(path.join(__dirname, 'node_modules', name, 'package.json')),
  )
}

/** What only these checks need (300 MB) is installed at their first run, beside them. */
export function installOwn(): void {
  if (isInstalled()) return
  console.log('installing what the checks of the mini-program need, once (about 300 MB) …')
  // One word for the shell of Windows, where npm is a script.
  const { status } = spawnSync('npm ci --prefix tests/weapp', { cwd: root, stdio: 'inherit', shell: true })
  if (status === 0 && isInstalled()) return
  throw new Error('could not install: run `npm ci --prefix tests/weapp` where npm reaches its registry, then try again')
}

const SOURCES = ['src', 'domain', 'config']

const newestIn = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(path.join(entry.parentPath, entry.name)).mtimeMs),
  )

/** What fails in an old build may have been mended since. */
function sayAge(folder: string): void {
  const built = statSync(path.join(folder, 'app.json')).mtimeMs
  if (SOURCES.some((name) => newestIn(path.join(root, name)) > built))
    console.log(`note: ${path.relative(root, folder)} is older than its sources (npm run build -- weapp)`)
}

/** The folder with the built mini-program: what lies there is looked at; only where nothing lies it is built. */
export function buildOnce(folder = path.join(root, 'dist/weapp')): string {
  if (existsSync(path.join(folder, 'app.json'))) {
    sayAge(folder)
    return folder
  }
  if (folder !== path.join(root, 'dist/weapp')) throw new Error(`there is no app.json in ${folder}`)
  console.log('building dist/weapp …')
  const built = spawnSync(process.execPath, ['--import', 'tsx', 'config/build.ts', 'weapp'], {
    cwd: root,
    stdio: 'inherit',
  })
  if (built.status !== 0) throw new Error('dist/weapp could not be built')
  return folder
}
