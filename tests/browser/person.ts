import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { insideScript } from './inside'
import { addressOf, type PageName } from './pages'
import type { Watch } from './watch'

export interface Look {
  /** Factor of all text; 1 unless told. */
  fs?: number
  dark?: boolean
}

export const PHONE = { width: 390, height: 844 }
export const DESK = { width: 1280, height: 800 }
const PATIENCE = 8_000

interface Given {
  browser: Browser
  watch: Watch
  /** Of the cloud, with the slash at its end. */
  url: string
  who: string
  /** Of the local cloud's login; without it nobody is signed in. */
  token?: string
  desk?: boolean
  scale?: number
}

/** Somebody with a browser of their own, who taps and reads. What is not there in time is thrown. */
export class Person {
  readonly context: BrowserContext
  readonly page: Page
  readonly who: string
  readonly #url: string
  readonly #watch: Watch
  #visit = 0

  private constructor(context: BrowserContext, page: Page, { who, url, watch }: Given) {
    this.context = context
    this.page = page
    this.who = who
    this.#url = url
    this.#watch = watch
  }

  static async enter(given: Given): Promise<Person> {
    const { browser, watch, url, who, token, desk } = given
    const origin = new URL(url).origin
    // As src/kit/transport keeps it through Taro's storage.
    const localStorage = token === undefined ? [] : [{ name: 'token', value: JSON.stringify({ data: token }) }]
    const context = await browser.newContext({
      baseURL: origin,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      colorScheme: 'light',
      viewport: desk ? DESK : PHONE,
      hasTouch: !desk,
      isMobile: !desk,
      deviceScaleFactor: given.scale ?? 1,
      permissions: ['clipboard-read', 'clipboard-write'],
      storageState: { cookies: [], origins: [{ origin, localStorage }] },
    })
    context.setDefaultTimeout(PATIENCE)
    await context.addInitScript({ content: await insideScript() })
    watch.follow(context, who)
    const page = await context.newPage()
    watch.count(page)
    return new Person(context, page, given)
  }

  /** Opens a page as a link does: everything is loaded anew. */
  async open(name: PageName, params: Record<string, string> = {}, { fs, dark }: Look = {}): Promise<void> {
    // An address that differs only behind the # would load nothing.
    const wish = new URLSearchParams({ visit: `${++this.#visit}` })
    if (fs !== undefined) wish.set('fs', `${fs}`)
    if (dark !== undefined) wish.set('dark', dark ? '1' : '0')
    await this.page.goto(new URL(addressOf(name, params, wish.toString()), this.#url).href)
    await this.settled()
  }

  async reload(): Promise<void> {
    await this.page.reload()
    await this.settled()
  }

  /** Waits until the page shows what it asked for: no call under way, nothing still loading. */
  async settled(): Promise<void> {
    await this.page.locator('.u-root:visible').first().waitFor()
    const until = Date.now() + PATIENCE
    for (let quiet = 0; quiet < 2; ) {
      const waits = this.#watch.busy(this.page) || (await this.page.locator('.u-skeleton:visible').count()) > 0
      quiet = waits ? 0 : quiet + 1
      if (Date.now() > until) throw new Error(`${this.who}: the page is still loading after ${PATIENCE} ms`)
      await this.page.waitForTimeout(40)
    }
  }

  /** Waits until nothing moves: a sheet that slides in has no place yet. What turns for ever is not waited for. */
  async still(): Promise<void> {
    await this.page.waitForFunction(() =>
      document
        .getAnimations()
        .every(({ playState, effect }) => playState !== 'running' || effect?.getTiming().iterations === Infinity),
    )
  }

  role(role: Parameters<Page['getByRole']>[0], name: string | RegExp): Locator {
    return this.page.getByRole(role, { name, exact: typeof name === 'string' })
  }

  /** The sheet of this name, once it is open. Its own box is empty: what is seen of it is fixed to the window. */
  async asked(name: string): Promise<Locator> {
    const dialog = this.role('dialog', name)
    await dialog.waitFor({ state: 'attached' })
    return dialog
  }

  /** Answers the sheet of this name with one of its buttons. */
  async answer(name: string, button: string): Promise<void> {
    const dialog = await this.asked(name)
    await this.press(dialog.getByRole('button', { name: button, exact: true }))
  }

  async tap(name: string | RegExp, role: Parameters<Page['getByRole']>[0] = 'button'): Promise<void> {
    await this.press(this.role(role, name))
  }

  /** A finger on a phone, a mouse at a desk. */
  async press(target: Locator): Promise<void> {
    if ((this.page.viewportSize()?.width ?? 0) === PHONE.width) await target.tap()
    else await target.click()
  }

  async type(label: string | RegExp, words: string): Promise<void> {
    const field = this.field(label)
    await this.press(field)
    await field.press('End')
    await field.pressSequentially(words)
  }

  /** Waits until the words are somewhere on the page. */
  async sees(words: string | RegExp): Promise<void> {
    await this.page.getByText(words).filter({ visible: true }).first().waitFor()
  }

  async seesNot(words: string | RegExp): Promise<void> {
    const count = await this.page.getByText(words).filter({ visible: true }).count()
    if (count > 0) throw new Error(`${this.who}: “${words}” is on the page`)
  }

  /** All words of the page that is shown, for a question about what it says. */
  words(): Promise<string> {
    return this.page.locator('.u-root:visible').last().innerText()
  }

  field(label: string | RegExp): Locator {
    return this.page.getByLabel(label, { exact: typeof label === 'string' }).filter({ visible: true })
  }

  /** Throws unless the field holds just these words. */
  async is(label: string | RegExp, words: string): Promise<void> {
    const held = await this.field(label).inputValue()
    if (held !== words) throw new Error(`${this.who}: ${label} holds “${held}”, not “${words}”`)
  }

  leave(): Promise<void> {
    return this.context.close()
  }
}
