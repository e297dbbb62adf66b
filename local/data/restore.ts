import { School, uniqueProblems } from '../../cloudfunctions/kit/integrity'
import { schema } from '../../cloudfunctions/kit/schema'
import { problemsIn } from './check'
import { runCommand, whereHelp } from './command'
import { missingFrom } from './missing'
import { type Backup, filesIn, readBackup } from './open-file'
import { readThrough } from './pass'
import { progress } from './progress'
import { Refused } from './refused'
import { Roots, storedIn } from './stored'
import { countWords, fileWords, problemWords } from './words'

const HELP = [
  '把备份恢复到一个空的地方。',
  '',
  'npm run restore -- --from 文件 [选项]',
  '  --from 文件     npm run backup 做的备份',
  ...whereHelp('要空的，本地服务要先关掉'),
  '',
  '先检查文件，再写。恢复中断了，用同一份备份再运行一次就接着做。',
  '目标里有别的数据时不恢复，也不改动它。返回 0：恢复好了；2：没有恢复好。',
].join('\n')

/** All that can be known of the file before anything is written. */
function read(from: unknown): Backup {
  if (typeof from !== 'string' || from === '') throw new Refused(`请用 --from 指明备份文件。\n\n${HELP}`)
  const backup = readBackup(from)
  const unknown = Object.keys(backup.counts).filter((name) => !Object.hasOwn(schema, name))
  if (unknown.length > 0)
    throw new Refused(`备份里有这个程序不认识的集合：${unknown.join('、')}。请先升级程序，再恢复。`)
  if (!backup.records.settings?.length) throw new Refused('备份里没有学校设置，恢复出来也不能用。请换一份备份。')
  const stored = new Set(storedIn(backup.records).map((file) => file.path))
  if (backup.files.some((path) => !stored.has(path)))
    throw new Refused('备份里有不属于任何提案的附件，所以没有恢复。请换一份备份，或请维护的人处理。')
  const twice = uniqueProblems(new School(backup.records))
  if (twice.length > 0) {
    const list = twice.map(problemWords).join('\n')
    throw new Refused(`${list}\n备份里有重复的记录，数据库不会收，所以没有恢复。请换一份备份，或请维护的人处理。`)
  }
  return backup
}

runCommand({ from: { type: 'string' } }, HELP, async ({ from }, open) => {
  const { school, counts, records, files, sha256 } = read(from)
  const problems = problemsIn(records)
  console.log(`备份：${school}，${countWords(counts)}${fileWords(files.length)}`)
  const place = await open(true)
  if (place.running) throw new Refused('本地服务正开着这个文件夹。请先关掉它，换一个空文件夹再恢复。')
  const roots = Roots.of(records.files ?? [])
  const missing = await missingFrom(records, roots)
  const todo = missing.reduce((sum, [, docs]) => sum + docs.length, 0)
  console.log(`恢复到${place.name}，要写 ${todo} 条`)
  const { putIn } = await import('./cloud')
  const { bytesOf, putBack } = await import('./storage')
  const moved = progress(todo + files.length)
  await place.whole(async () => {
    // Files first: how they are called here is written into the records.
    for (const { path, bytes } of filesIn(String(from))) {
      roots.learn(await putBack(path, bytes), path)
      moved(1)
    }
    for (const [collection, docs] of missing) {
      const there = docs.map((doc) => roots.there(collection, doc))
      await putIn(collection, there, moved)
    }
    // A backup of what is there now would be this very file.
    const { lines, stored } = await readThrough({ school, counts }, undefined, roots.back)
    for (const file of stored) {
      const bytes = files.includes(file.path) ? await bytesOf(file) : null
      if (bytes) lines.file(file.path, bytes)
    }
    if (!lines.end().includes(sha256))
      throw new Refused('写完后读回来与备份不一致，可能另有人在写。请换一个空的地方再恢复一次。')
  })
  console.log('恢复好了。已全部读回核对，与备份一字不差。')
  const lost = storedIn(records).length - files.length
  if (lost > 0) console.log(`备份时就少了 ${lost} 个附件，提案上还列着它们，但打不开。`)
  if (problems.length > 0)
    console.log(`备份时数据里就有 ${problems.length} 处问题，请运行 npm run check-data 看是哪些。`)
  return 0
})
