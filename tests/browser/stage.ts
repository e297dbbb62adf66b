import type { Browser } from 'playwright-core'
import type { Cloud } from '../kit/cloud'
import type { Session } from '../kit/session'
import { Person } from './person'
import type { Report } from './report'
import { Watch } from './watch'

type Steps = readonly (readonly [string, () => Promise<void>])[]

/** One browser on one cloud, the people who come on, and the checks that are made of them. */
export class Stage {
  readonly cloud: Cloud
  readonly watch: Watch
  readonly #browser: Browser
  readonly #report: Report
  readonly #name: string
  #people: Person[] = []

  constructor(name: string, browser: Browser, cloud: Cloud, report: Report) {
    this.cloud = cloud
    this.watch = new Watch(cloud.url)
    this.#browser = browser
    this.#report = report
    this.#name = name
  }

  /** Somebody with a browser of their own; without a session nobody is signed in there. */
  async enter(who: string, as?: Session | Promise<Session>, look: { desk?: boolean; scale?: number } = {}) {
    const token = (await as)?.token
    const given = { browser: this.#browser, watch: this.watch, url: this.cloud.url, who, token, ...look }
    const person = await Person.enter(given)
    this.#people.push(person)
    return person
  }

  /** `people`: whose pages are worth a picture when it fails; all of them unless told. */
  check(name: string, run: () => Promise<void>, people = this.#people): Promise<boolean> {
    const pages = () => people.map(({ page }) => page)
    return this.#report.check(`${this.#name}: ${name}`, run, pages)
  }

  /** Steps of which each needs the one before: the first that fails ends them. */
  async walk(steps: Steps): Promise<void> {
    for (const [index, [name, run]] of steps.entries()) {
      if (await this.check(name, run)) continue
      const left = steps.length - index - 1
      if (left > 0) console.log(`        ${left} further steps not tried`)
      return
    }
  }

  async close(): Promise<void> {
    await this.check('no page logged an error, threw, or asked anybody but its own cloud', async () => {
      const { faults } = this.watch
      if (faults.length > 0) throw new Error([...new Set(faults)].slice(0, 20).join('\n'))
    })
    for (const person of this.#people) await person.leave()
    this.#people = []
  }
}
