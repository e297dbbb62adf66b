import type { BrowserContext, ConsoleMessage, Page, Request } from 'playwright-core'

/** What a page must not do: log an error, throw, or ask anybody but its own cloud. */
export class Watch {
  readonly faults: string[] = []
  readonly #origin: string
  readonly #open = new Map<Page, Set<Request>>()
  #away = false

  constructor(origin: string) {
    this.#origin = origin
  }

  follow(context: BrowserContext, who: string): void {
    const told = (what: string) => this.faults.push(`${who}: ${what}`)
    context.on('request', (request) => {
      if (!request.url().startsWith(this.#origin) && !/^(data|blob|about):/.test(request.url()))
        told(`asked ${request.url()}`)
    })
    context.on('console', (message) => {
      if (message.type() === 'error' && !this.#expected(message)) told(`logged ${message.text()}`)
    })
    context.on('weberror', (error) => told(`threw ${error.error().stack ?? error.error().message}`))
  }

  /** Counts the calls that are under way on this page, so that it can be waited for. */
  count(page: Page): void {
    const open = new Set<Request>()
    this.#open.set(page, open)
    const isCall = (request: Request) => /\/(call|login)\b/.test(new URL(request.url()).pathname)
    page.on('request', (request) => isCall(request) && open.add(request))
    page.on('requestfinished', (request) => open.delete(request))
    page.on('requestfailed', (request) => open.delete(request))
  }

  busy = (page: Page) => (this.#open.get(page)?.size ?? 0) > 0

  /** While a test holds the network back, the browser's own words about that are no fault of the page. */
  network(away: boolean): void {
    this.#away = away
  }

  #expected = (message: ConsoleMessage) => this.#away && message.text().startsWith('Failed to load resource')
}
