import path from 'node:path'
import type { Built } from './built'
import { theEngine } from './dom'

/** What the template compiler calls a fault. An end tag that is missing is a warning to it, and no package to WeChat. */
const FAULTS = ['Warn', 'Error', 'Fatal']

export interface Templates {
  /** What the page `path` shows, for the component framework. */
  contentOf(path: string): object
  /** What the compiler found fault with, and where. */
  problems: string[]
}

/** Puts every wxml and wxs of the package through WeChat's template compiler. */
export function compileTemplates(built: Built): Templates {
  const group = theEngine().newTemplateGroup()
  const problems: string[] = []
  for (const file of built.files) {
    if (file.endsWith('.wxs')) group.addScript(file.slice(0, -'.wxs'.length), built.read(file))
    if (!file.endsWith('.wxml')) continue
    for (const found of group.addTmpl(file.slice(0, -'.wxml'.length), built.read(file)))
      if (FAULTS.includes(found.level))
        problems.push(`${file}:${found.startLine}:${found.startColumn} ${found.message}`)
  }
  const groups = new Function(`return ${group.getTmplGenObjectGroups()}`)() as Record<string, object>
  return {
    problems,
    contentOf(page) {
      const content = groups[page]
      if (!content) throw new Error(`${page}.wxml is not there`)
      return { groupList: groups, content, fallbackListenerOnNativeNode: true }
    },
  }
}

const NAMED = /<(import|include|wxs)\b[^>]*?\ssrc=["']([^"']+)["']/g

/** Files that a wxml names and that are not there: the official compiler does not look. */
export function missingSources(built: Built): string[] {
  const wxml = built.files.filter((file) => file.endsWith('.wxml'))
  return wxml.flatMap((file) =>
    [...built.read(file).matchAll(NAMED)].flatMap(([, tag, src = '']) => {
      const from = src.startsWith('/') ? src.slice(1) : path.posix.join(path.posix.dirname(file), src)
      const wanted = tag === 'wxs' || from.endsWith('.wxml') ? from : `${from}.wxml`
      return built.has(wanted) ? [] : [`${file}: <${tag} src="${src}"> is not there`]
    }),
  )
}
