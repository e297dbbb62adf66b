import fs from 'node:fs'
import path from 'node:path'
import { dayOf } from '@domain/kit/time'
import type { Records } from '../../cloudfunctions/kit/integrity'
import { problemsIn } from './check'
import { runCommand, WHERE_HELP } from './command'
import { linesOf } from './file'
import { readSteady } from './read'
import { Refused } from './refused'
import { countWords } from './words'

const HELP = [
  '把一所学校的全部数据备份成一个文件。',
  '',
  'npm run backup -- [选项]',
  ...WHERE_HELP,
  '  --to 文件       备份到哪里（默认：当前文件夹，教工之家备份-学校-日期.thbackup）',
  '  --force         文件已经有了也覆盖',
  '',
  '文件里有姓名、手机和没用掉的邀请码，请像保管纸质名册一样保管。',
].join('\n')

const safe = (name: string) => name.replace(/[^\p{L}\p{N}]+/gu, '').slice(0, 40) || '学校'
const usualName = (records: Records) => {
  const settings = records.settings?.[0] as { schoolName?: string } | undefined
  return `教工之家备份-${safe(settings?.schoolName ?? '')}-${dayOf(Date.now())}.thbackup`
}

/** Whole or not at all: written beside, brought to the disk, and only then given its name. */
function writeWhole(file: string, lines: Iterable<string>): void {
  const part = `${file}.part`
  try {
    const fd = fs.openSync(part, 'w', 0o600)
    try {
      for (const line of lines) fs.writeSync(fd, `${line}\n`)
      fs.fsyncSync(fd)
    } finally {
      fs.closeSync(fd)
    }
    fs.renameSync(part, file)
  } catch (e) {
    fs.rmSync(part, { force: true })
    const code = (e as NodeJS.ErrnoException).code
    if (code === 'ENOSPC') throw new Refused(`磁盘满了，没有写成备份。请腾出空间，或用 --to 换一个地方。`)
    throw new Refused(`写不进 ${file}（${code ?? e}）。请用 --to 换一个能写的地方。`)
  }
}

runCommand({ to: { type: 'string' }, force: { type: 'boolean' } }, HELP, async ({ to, force }, open) => {
  const place = await open()
  console.log(`正在备份${place.name}`)
  const records = await readSteady(console.log)
  if (!records.settings?.length) throw new Refused('这里还没有学校，没有什么可备份。')
  const file = path.resolve(typeof to === 'string' ? to : usualName(records))
  if (fs.existsSync(file) && !force) throw new Refused(`已经有 ${file} 了。请换个名字，或加 --force 覆盖它。`)
  writeWhole(file, linesOf(records))
  const counts = Object.fromEntries(Object.entries(records).map(([name, list]) => [name, list.length]))
  console.log(`已备份：${countWords(counts)}`)
  console.log(file)
  const problems = problemsIn(records)
  if (problems.length > 0)
    console.log(`备份是完整的，但数据里有 ${problems.length} 处问题，请运行 npm run check-data。`)
  return problems.length > 0 ? 1 : 0
})
