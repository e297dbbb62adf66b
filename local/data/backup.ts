import fs from 'node:fs'
import path from 'node:path'
import { dayOf } from '@domain/kit/time'
import { problemsIn } from './check'
import { runCommand, WHERE_HELP } from './command'
import { ENDING } from './format'
import { readBackup } from './open-file'
import { readSteady } from './pass'
import { Refused } from './refused'
import { Sink } from './sink'
import { countWords } from './words'

const HELP = [
  '把一所学校的全部数据备份成一个文件。学校照常使用，不用停。',
  '',
  'npm run backup -- [选项]',
  ...WHERE_HELP,
  '  --to 文件       备份到哪里（默认：当前文件夹，教工之家备份-学校-日期.thbackup）',
  '  --force         文件已经有了也覆盖',
  '',
  '文件里有姓名、手机和没用掉的邀请码，请像保管纸质名册一样保管。',
  '返回 0：备份好了；1：备份好了，但数据里有问题；2：没有备份。',
].join('\n')

const safe = (name: string) => name.replace(/[^\p{L}\p{N}]+/gu, '').slice(0, 40) || '学校'
const usualName = (school: string) => `教工之家备份-${safe(school)}-${dayOf(Date.now())}${ENDING}`

function freeFile(to: string, force: boolean): string {
  const file = path.resolve(to)
  const there = fs.existsSync(file)
  if (there && fs.statSync(file).isDirectory())
    throw new Refused(`${file} 是一个文件夹。请在后面写上文件名，例如 ${path.join(to, `备份${ENDING}`)}。`)
  if (there && !force) throw new Refused(`已经有 ${file} 了，没有动它。请换个名字，或加 --force 覆盖它。`)
  return file
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

runCommand({ to: { type: 'string' }, force: { type: 'boolean' } }, HELP, async ({ to, force }, open) => {
  if (to === '') throw new Refused('--to 后面是空的。')
  const free = (name: string) => freeFile(name, force === true)
  const named = typeof to === 'string' ? free(to) : undefined
  const place = await open()
  console.log(`正在备份${place.name}`)
  let sink: Sink | undefined
  stopAtSignal(() => sink?.drop())
  try {
    await readSteady(console.log, ({ school, counts }) => {
      if (!counts.settings) throw new Refused('这里还没有学校，没有什么可备份。')
      sink ??= new Sink(named ?? free(usualName(school)))
      return sink.begin()
    })
    if (!sink) throw new Error('nothing was read twice')
    const { records, counts } = sink.finish(readBackup)
    console.log(`备份好了：${countWords(counts)}`)
    console.log(sink.file)
    const problems = problemsIn(records)
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
