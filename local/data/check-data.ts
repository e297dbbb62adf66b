import { problemsIn } from './check'
import { runCommand, WHERE_HELP } from './command'
import { readSteady } from './read'
import { countWords, NO_PROBLEM, problemWords, WHAT_TO_DO } from './words'

const HELP = [
  '检查一所学校的数据：编号不重、引用都在、数目与名单相符、状态与经过一致。只读，不改。',
  '',
  'npm run check-data -- [选项]',
  ...WHERE_HELP,
  '',
  '没有问题时返回 0，有问题时逐条列出并返回 1。',
].join('\n')

runCommand({}, HELP, async (_values, open) => {
  const place = await open()
  console.log(`正在检查${place.name}`)
  const records = await readSteady(console.log)
  const counts = Object.fromEntries(Object.entries(records).map(([name, list]) => [name, list.length]))
  console.log(countWords(counts))
  const problems = problemsIn(records)
  for (const problem of problems) console.log(problemWords(problem))
  console.log(problems.length === 0 ? NO_PROBLEM : `共 ${problems.length} 处。${WHAT_TO_DO}`)
  return problems.length === 0 ? 0 : 1
})
