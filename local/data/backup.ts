import fs from 'node:fs'
import path from 'node:path'
import { dayOf } from '@domain/kit/time'
import { lostProblem, problemsIn } from './check'
import { runCommand, whereHelp } from './command'
import { ENDING, FORMAT, type Lines } from './format'
import { readBackup } from './open-file'
import { readSteady } from './pass'
import { Refused } from './refused'
import { Sink } from './sink'
import type { Stored } from './stored'
import { countWords, fileWords } from './words'

const HELP = [
  '把一所学校的全部数据备份成一个文件。学校照常使用，不用停。',
  '',
  'npm run backup -- [选项]',
  ...whereHelp('本地服务开着也可以'),
  '  --to 文件       备份到哪里（默认：当前文件夹，教工之家备份-学校-日期.thbackup）',
  '  --force         文件已经有了也覆盖',
  '',
  '提案的附件也在里面。文件里有姓名、手机和没用掉的邀请码，请像保管纸质名册一样保管。',
  '返回 0：备份好了；1：备份好了，但数据里有问题；2：没有备份。',
].join('\n')

const safe = (name: string) => name.replace(/[^\p{L}\p{N}]+/gu, '').slice(0, 40) || '学校'
const usualName = (school: string) => `教工之家备份-${safe(school)}-${dayOf(Date.now())}${ENDING}`

/** Where a path really leads; of what is not there, as it is written. */
const real = (file: string) => (fs.existsSync(file) ? fs.realpathSync(file) : path.resolve(file))

const isBackup = (file: string) => {
  const fd = fs.openSync(file, 'r')
  try {
    const start = Buffer.alloc(64)
    fs.readSync(fd, start)
    return start.toString('latin1').includes(FORMAT)
  } finally {
    fs.closeSync(fd)
  }
}

/** Undefined when nothing can be found there; why nothing can be written there is told when it is tried. */
function statOf(file: string): fs.Stats | undefined {
  try {
    return fs.lstatSync(file)
  } catch {
    return undefined
  }
}

/** Whether a backup may be put there: over nothing but an earlier backup, and never among the school's own files. */
function freeFile(to: string, force: boolean, data?: string): string {
  const file = path.resolve(to)
  const found = statOf(file)
  if (found?.isDirectory())
    throw new Refused(`${file} 是一个文件夹。请在后面写上文件名，例如 ${path.join(to, `备份${ENDING}`)}。`)
  const folder = path.join(real(path.dirname(file)), path.sep)
  if (data !== undefined && folder.startsWith(path.join(real(data), path.sep)))
    throw new Refused('备份不能放在数据文件夹里：文件夹丢了，备份也就丢了。请用 --to 换一个地方。')
  if (found && !found.isFile()) throw new Refused(`${file} 不是普通文件，没有动它。请换个名字。`)
  if (found && !force) throw new Refused(`已经有 ${file} 了，没有动它。请换个名字，或加 --force 覆盖它。`)
  if (found && !isBackup(file)) throw new Refused(`${file} 不是以前的备份，--force 也不覆盖它。请换个名字。`)
  return file
}

/** The stored files one by one, once the records stand still: none is changed, and none goes within days. Answers the lost ones. */
async function addFiles(stored: readonly Stored[], lines: Lines, take: (line: string) => void): Promise<Stored[]> {
  const { bytesOf } = await import('./storage')
  const lost: Stored[] = []
  for (const file of stored) {
    const bytes = await bytesOf(file)
    if (bytes) take(lines.file(file.path, bytes))
    else lost.push(file)
  }
  return lost
}

/** Ctrl-C leaves no half of a file behind. */
function stopAtSignal(drop: () => void) {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      drop()
      console.error('停下了，没有写出备份。')
      process.exit(2)
    })
}

runCommand({ to: { type: 'string' }, force: { type: 'boolean' } }, HELP, async ({ to, force, data, env }, open) => {
  if (to === '') throw new Refused('--to 后面是空的。')
  const folder = env === undefined ? String(data ?? '.data') : undefined
  const free = (name: string) => freeFile(name, force === true, folder)
  const named = typeof to === 'string' ? free(to) : undefined
  const place = await open()
  console.log(`正在备份${place.name}`)
  let sink: Sink | undefined
  stopAtSignal(() => sink?.drop())
  try {
    const { lines, stored } = await readSteady(console.log, ({ school, counts }) => {
      if (!counts.settings) throw new Refused('这里还没有学校，没有什么可备份。')
      sink ??= new Sink(named ?? free(usualName(school)))
      return sink.begin()
    })
    if (!sink) throw new Error('nothing was read twice')
    const lost = await addFiles(stored, lines, sink.take)
    sink.take(lines.end())
    const { records, counts, files } = sink.finish(readBackup)
    console.log(`备份好了：${countWords(counts)}${fileWords(files.length)}`)
    console.log(sink.file)
    const problems = [...problemsIn(records), ...lost.map(lostProblem)]
    if (problems.length === 0) console.log('已读回核对，数据没有发现问题。')
    else
      console.log(
        `已读回核对，备份是完整的；但数据里有 ${problems.length} 处问题，请运行 npm run check-data 看是哪些。`,
      )
    return problems.length === 0 ? 0 : 1
  } finally {
    sink?.drop()
  }
})
