import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/**
 * Run as a process of its own, because WeChat's compiler talks much and forks: `tsx official.ts <jobs as JSON> <file>`
 * compiles projects off-line, one after the other, and writes what it said of each into the file.
 */
export interface Job {
  name: string
  /** A throw-away folder with project.config.json in it. */
  folder: string
  /** All that shrinks or rewrites is on; only then does the compiler look into wxml, wxss and js. */
  minify: boolean
}
export interface Said {
  name: string
  /** How many files came out; none when it was rejected. */
  files?: number
  rejected?: string
  /** What the check of code quality does not like, by its name. */
  dislikes: string[]
  sizes: Record<string, number>
}

const MINIFY = { es6: true, es7: true, minify: true, minifyWXML: true, minifyWXSS: true, autoPrefixWXSS: true }

interface Finding {
  name: string
  success: boolean
  detail?: unknown
}

async function compile(job: Job): Promise<Said> {
  const ci = createRequire(path.join(__dirname, 'package.json'))('miniprogram-ci')
  const project = new ci.Project({
    appid: 'wx0000000000000000',
    type: 'miniProgram',
    projectPath: job.folder,
    // Only an upload reads what is in it.
    privateKeyPath: path.join(job.folder, 'project.config.json'),
    ignores: [],
  })
  // Else it asks WeChat's server what this appid may do.
  project.attr = async () => ci.DefaultProjectAttr
  const said: Said = { name: job.name, dislikes: [], sizes: {} }
  try {
    const setting = job.minify ? MINIFY : { es6: false }
    said.files = Object.keys(await ci.getCompiledResult({ project, setting, onProgressUpdate() {} })).length
  } catch (error) {
    said.rejected = error instanceof Error ? error.message : String(error)
    return said
  }
  const findings = (await ci.checkCodeQuality(project)) as Finding[]
  said.dislikes = findings.filter(({ success }) => !success).map(({ name }) => name)
  said.sizes = (findings.find(({ name }) => name === 'PACKAGE_SIZE_LIMIT')?.detail ?? {}) as Record<string, number>
  return said
}

async function main([jobs = '[]', file = '']: string[]) {
  // The compiler forks with the arguments of this process, from folders where tsx is not found.
  process.execArgv = []
  const all: Said[] = []
  for (const job of JSON.parse(jobs) as Job[]) all.push(await compile(job))
  writeFileSync(file, JSON.stringify(all))
  // The compiler leaves helpers running.
  process.exit(0)
}

if (process.argv[1] === __filename) {
  main(process.argv.slice(2)).catch((error) => {
    console.error(error)
    process.exit(1)
  })
}
