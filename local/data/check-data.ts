import type { Kept } from '../../cloudfunctions/kit/integrity'
import { lostProblem, problemsIn } from './check'
import { runCommand, whereHelp } from './command'
import { readSteady } from './pass'
import { countWords, NO_PROBLEM, problemWords, WHAT_TO_DO } from './words'

const HELP = [
  '检查一所学校的数据：编号不重、引用都在、附件都在、数目与名单相符、状态与经过一致。只读，不改；学校照常使用。',
  '',
  'npm run check-data -- [选项]',
  ...whereHelp('本地服务开着也可以'),
  '',
  '返回 0：没有问题；1：有问题，逐条列出；2：没有检查成。',
].join('\n')

runCommand({}, HELP, async (_values, open) => {
  const place = await open()
  console.log(`正在检查${place.name}`)
  let records: Record<string, Kept[]> = {}
  const { counts, stored } = await readSteady(console.log, () => {
    records = {}
    return (_line, collection, doc) => {
      if (collection === undefined || !doc) return
      records[collection] ??= []
      records[collection].push(doc)
    }
  })
  console.log(countWords(counts))
  const { lostOf } = await import('./storage')
  const problems = [...problemsIn(records), ...(await lostOf(stored)).map(lostProblem)]
  for (const problem of problems) console.log(problemWords(problem))
  console.log(problems.length === 0 ? NO_PROBLEM : `共 ${problems.length} 处。${WHAT_TO_DO}`)
  return problems.length === 0 ? 0 : 1
})
