import { listedPages } from './pages'
import type { Person } from './person'
import type { Stage } from './stage'

/** Of somebody who is not bound a page asks just this. */
const WAY_ON = /绑定/
const BROKEN = /系统出错|没有连上|undefined|NaN|\[object/

/** Before anybody has signed in: what the app is for, its content, and no page that only fails. */
export async function beAGuest(stage: Stage): Promise<void> {
  const visitor = await stage.enter('visitor')
  await stage.check('home says who the app is for, shows content and lets one look around without signing in', async () => {
    await visitor.open('home')
    await visitor.sees(/本小程序供.*工会会员使用/)
    for (const title of ['提案怎么提', '谁能用', '隐私怎么保护']) await visitor.sees(title)
    await visitor.tap(/^暂不登录/)
    await visitor.sees(/访客身份浏览/)
    await visitor.seesNot(/^暂不登录/)
    await visitor.tap('绑定身份')
    await visitor.tap('暂不登录')
    await visitor.sees('提案怎么提')
  }, [visitor])
  const unbound = await stage.enter('unbound', stage.cloud.guest())
  const pages = await listedPages()
  for (const person of [visitor, unbound]) {
    await stage.check(`each of the ${pages.length} pages tells the ${person.who} what to do`, async () => {
      const wrong: string[] = []
      for (const { name } of pages) wrong.push(...(await askPage(person, name)))
      if (wrong.length > 0) throw new Error(wrong.join('\n'))
    }, [person])
  }
}

async function askPage(person: Person, name: string): Promise<string[]> {
  await person.open(name, { id: 'f'.repeat(32) })
  const words = await person.words()
  const said = words.replace(/\s+/g, ' ').slice(0, 120)
  if (BROKEN.test(words)) return [`${name} fails: ${said}`]
  return WAY_ON.test(words) ? [] : [`${name} does not say what to do: ${said}`]
}
