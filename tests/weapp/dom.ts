import { createRequire } from 'node:module'
import path from 'node:path'
import { fault } from './faults'

/** What only this room needs is installed beside it and has no types in the rest of the house. */
const own = createRequire(path.join(__dirname, 'package.json'))

/** A node of the tree that WeChat's component framework builds: an element, or a piece of text. */
export interface TreeNode {
  readonly childNodes?: readonly TreeNode[]
  readonly shadowRoot?: TreeNode
  readonly textContent?: string
  asElement(): TreeElement | null
}
export interface TreeElement extends TreeNode {
  readonly is: string
  readonly id: string
  readonly class: string
  readonly dataset: Record<string, unknown>
  /** Not public in the framework; without it nobody can tell what can be tapped. */
  readonly _$eventTarget: { listeners: Record<string, unknown> }
  getAttribute(name: string): unknown
  triggerEvent(name: string, detail: unknown, options: { bubbles: boolean; composed: boolean }): void
}

type Method = (this: unknown, ...given: unknown[]) => unknown
/** A page as its own code sees it (`this`). */
export type PageInstance = Record<string, unknown> & { setData: (data: object, done?: () => void) => void }

export interface Root {
  get(): PageInstance
  getComponent(): TreeElement & { setData(data: object): void }
  attach(parent: unknown, placeholder: unknown): void
  release(): void
}
export interface CodeSpace {
  addComponentStaticConfig(path: string, config: object): void
  addCompiledTemplate(path: string, template: object): void
  componentEnv(path: string, define: (env: { Component: (options: object) => void }) => void): void
}
export interface TemplateGroup {
  addTmpl(path: string, text: string): { level: string; message: string; startLine: number; startColumn: number }[]
  addScript(path: string, text: string): void
  getTmplGenObjectGroups(): string
}
export interface Backend {
  createRoot(tag: string, space: CodeSpace, path: string): Root
}
interface Drawn {
  appendChild(node: unknown): void
  remove(): void
}
interface Engine {
  newTemplateGroup(): TemplateGroup
  newCodeSpace(): { space: CodeSpace; backend: Backend }
  document: { body: Drawn; createElement(tag: string): Drawn }
}
export type Methods = Record<string, Method>

const DOM = ['document', 'Element', 'Node', 'HTMLElement', 'Event', 'CustomEvent', 'Text', 'DocumentFragment']

/** WeChat's own component framework over a document of jsdom. The framework looks for the document among the globals. */
function openEngine(): Engine {
  const { JSDOM } = own('jsdom')
  const { window } = new JSDOM('<!DOCTYPE html><body></body>', { pretendToBeVisual: true, url: 'http://127.0.0.1/' })
  Object.assign(globalThis, { window }, Object.fromEntries(DOM.map((name) => [name, window[name]])))
  const framework = own('glass-easel')
  const { MiniProgramEnv } = own('glass-easel-miniprogram-adapter')
  const { TmplGroup } = own('glass-easel-template-compiler')
  framework.addGlobalErrorListener((error: unknown, method?: string) => {
    fault(`in ${method ?? 'a listener'}:`, error)
    return false
  })
  return {
    document: window.document,
    newTemplateGroup: () => new TmplGroup(),
    newCodeSpace() {
      const env = new MiniProgramEnv()
      const backend = env.associateBackend(new framework.CurrentWindowBackendContext())
      return { space: env.createCodeSpace('', true), backend }
    },
  }
}

let engine: Engine | undefined
export const theEngine = (): Engine => {
  engine ??= openEngine()
  return engine
}
