import path from 'node:path'
import { compileFunction } from 'node:vm'
import type { Built } from './built'
import { type Backend, type CodeSpace, type Methods, type Root, theEngine } from './dom'
import type { Templates } from './templates'

/** What a mini-program's code is handed by WeChat. */
export interface Given {
  wx: object
  getCurrentPages: () => unknown[]
  console: object
  setTimeout: unknown
  clearTimeout: unknown
  setInterval: unknown
  clearInterval: unknown
}
const GIVEN = [
  'wx',
  'getCurrentPages',
  'console',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
] as const
const MODULE = ['require', 'module', 'exports', 'App', 'Page', 'Component', 'getApp', 'globalThis'] as const
/** What this process has and a mini-program has not: code that leans on it would work here and die on a phone. */
const HIDDEN = [
  ...['window', 'document', 'navigator', 'location', 'self', 'global', 'process', 'Buffer', 'fetch', 'Headers'],
  ...['XMLHttpRequest', 'WebSocket', 'localStorage', 'MessageChannel', 'setImmediate', 'performance', 'crypto', 'URL'],
  ...['URLSearchParams', 'TextEncoder', 'TextDecoder', 'structuredClone', 'AbortController', 'Blob', 'FormData'],
  ...['HTMLElement', 'Element', 'Node', 'Event', 'CustomEvent', 'Text', 'DocumentFragment', 'MutationObserver'],
]

type Code = (...given: unknown[]) => void
const compiled = new Map<string, Code>()

/** Compiled once for all launches: only what it is run with differs. */
function codeOf(built: Built, file: string): Code {
  const filename = path.join(built.folder, file)
  const known = compiled.get(filename)
  if (known) return known
  const code = compileFunction(`'use strict';${built.read(file)}`, [...MODULE, ...GIVEN, ...HIDDEN], { filename })
  compiled.set(filename, code as Code)
  return code as Code
}

export interface LoadedApp {
  /** What the app gave to `App()`. */
  app: Methods
  /** A page's tree, not yet attached; its code is loaded the first time, as `lazyCodeLoading` does. */
  create(page: string): Root
}

type Definition = Record<string, unknown>

/** Loads app.js and its components as WeChat does at a start: modules, storage of the code, everything anew. */
export function loadApp(built: Built, templates: Templates, given: Given): LoadedApp {
  const { space, backend }: { space: CodeSpace; backend: Backend } = theEngine().newCodeSpace()
  const modules = new Map<string, { exports: unknown }>()
  const defined = new Map<string, Definition>()
  let app: Methods | undefined
  let loading = ''
  const realm = { Object, Array, Math, Date, JSON, Promise, Symbol, Map, Set, RegExp, Error, ...given }

  const globals = {
    App: (options: Methods) => {
      app = options
    },
    Page: (options: Definition) => defined.set(loading, pageAsComponent(options)),
    Component: (options: Definition) => defined.set(loading, options),
    getApp: () => app,
    globalThis: realm,
  }
  function run(file: string): unknown {
    const known = modules.get(file)
    if (known) return known.exports
    const module = { exports: {} as unknown }
    modules.set(file, module)
    const require = (name: string) => {
      const wanted = path.posix.join(path.posix.dirname(file), name)
      return run(wanted.endsWith('.js') ? wanted : `${wanted}.js`)
    }
    const first = [require, module, module.exports, globals.App, globals.Page, globals.Component]
    const rest = [globals.getApp, globals.globalThis, ...GIVEN.map((name) => given[name])]
    codeOf(built, file).call(undefined, ...first, ...rest)
    return module.exports
  }
  function define(component: string, isPage: boolean): void {
    loading = component
    run(`${component}.js`)
    const definition = defined.get(component)
    if (!definition) throw new Error(`${component}.js does not call ${isPage ? 'Page' : 'Component'}()`)
    const { usingComponents = {} } = JSON.parse(built.read(`${component}.json`)) as { usingComponents?: object }
    space.addComponentStaticConfig(component, { usingComponents, component: !isPage })
    space.addCompiledTemplate(component, templates.contentOf(component))
    space.componentEnv(component, ({ Component }) => Component(definition))
    for (const name of Object.values(usingComponents) as string[]) {
      const used = name.startsWith('/') ? name.slice(1) : path.posix.join(path.posix.dirname(component), name)
      if (!defined.has(used)) define(used, false)
    }
  }

  run('app.js')
  if (!app) throw new Error('app.js does not call App()')
  return {
    app,
    create(page) {
      if (!defined.has(page)) define(page, true)
      return backend.createRoot('page', space, page)
    },
  }
}

/** The framework's own `Page` would start the page's life by itself; here the phone does, as its stack of pages has it. */
function pageAsComponent(options: Definition): Definition {
  const { data, ...rest } = options
  const methods = Object.fromEntries(Object.entries(rest).filter(([, value]) => typeof value === 'function'))
  return { data: data ?? {}, methods }
}
