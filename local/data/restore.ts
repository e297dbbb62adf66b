import fs from 'node:fs'
import type { Kept, Records } from '../../cloudfunctions/kit/integrity'
import { schema } from '../../cloudfunctions/kit/schema'
import { problemsIn } from './check'
import { runCommand, WHERE_HELP } from './command'
import { type Backup, readBackup, textOf } from './file'
import { readOnce } from './read'
import { Refused } from './refused'
import { countWords, nameOf } from './words'

const HELP = [
  '把备份恢复到一个空的地方。',
  '',
  'npm run restore -- --from 文件 [选项]',
  '  --from 文件     npm run backup 做的备份',
  ...WHERE_HELP,
  '',
  '恢复中断了，再运行一次就接着做。目标里有别的数据时不恢复，也不改动它。',
].join('\n')

function read(from: unknown): Backup {
  if (typeof from !== 'string') throw new Refused(`请用 --from 指明备份文件。\n\n${HELP}`)
  let bytes: Buffer
  try {
    bytes = fs.readFileSync(from)
  } catch {
    throw new Refused(`读不到 ${from}。请检查文件名和位置。`)
  }
  const backup = readBackup(bytes)
  const unknown = Object.keys(backup.counts).filter((name) => !Object.hasOwn(schema, name))
  if (unknown.length > 0) throw new Refused(`备份里有这个程序不认识的集合：${unknown.join('、')}。请先升级程序。`)
  return backup
}

/** What is still to be put in. Refused when anything else lies there: nothing is ever overwritten. */
function missingIn(there: Records, wanted: Records): Record<string, Kept[]> {
  const missing: Record<string, Kept[]> = {}
  for (const [name, docs] of Object.entries(wanted)) {
    const known = new Map((there[name] ?? []).map((doc) => [doc._id, textOf(doc)]))
    missing[name] = docs.filter((doc) => !known.has(doc._id))
    const same = docs.filter((doc) => known.get(doc._id) === textOf(doc)).length
    if (same < known.size)
      throw new Refused(
        `目标里已经有别的数据（${nameOf(name)} ${known.size - same} 条与备份不同），没有恢复，什么也没有改。请换一个空文件夹或空的云环境。`,
      )
  }
  for (const [name, docs] of Object.entries(there))
    if (!wanted[name] && docs.length > 0) throw new Refused(`目标里已经有别的数据（${nameOf(name)}），没有恢复。`)
  return missing
}

/** One line that moves on a terminal; elsewhere a line now and then. */
function progress(all: number): (count: number) => void {
  let done = 0
  let shown = -1
  return (count) => {
    done += count
    const percent = all === 0 ? 100 : Math.floor((done * 100) / all)
    if (percent === shown || (!process.stdout.isTTY && percent % 25 !== 0)) return
    shown = percent
    const bar = '#'.repeat(Math.floor(percent / 4)).padEnd(25, '.')
    process.stdout.write(process.stdout.isTTY ? `\r[${bar}] ${percent}% ` : `${percent}%\n`)
    if (process.stdout.isTTY && percent === 100) process.stdout.write('\n')
  }
}

runCommand({ from: { type: 'string' } }, HELP, async ({ from }, open) => {
  const { school, counts, records } = read(from)
  const problems = problemsIn(records)
  console.log(`备份：${school}，${countWords(counts)}`)
  const place = await open(true)
  if (place.running) throw new Refused('本地服务正开着这个文件夹，请先关掉它再恢复。')
  const missing = missingIn(await readOnce(), records)
  const todo = Object.values(missing).reduce((sum, docs) => sum + docs.length, 0)
  console.log(`恢复到${place.name}，要写 ${todo} 条`)
  const { putIn } = await import('./cloud')
  const moved = progress(todo)
  // The settings last: without them a school answers nobody, so that a half restored one is never used.
  const order = Object.keys(missing).sort((a, b) => Number(a === 'settings') - Number(b === 'settings'))
  await place.whole(async () => {
    for (const name of order) await putIn(name, missing[name] ?? [], moved)
    const left = Object.values(missingIn(await readOnce(), records)).flat().length
    if (left > 0) throw new Refused(`还差 ${left} 条没有写进去，请再运行一次。`)
  })
  console.log('恢复好了，逐条核对过，与备份一致。')
  if (problems.length > 0) console.log(`备份时数据里就有 ${problems.length} 处问题，请运行 npm run check-data。`)
  return 0
})
