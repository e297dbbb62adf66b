import { gone, until } from './gestures'
import type { Phone } from './phone'
import { AT } from './places'
import { nameOf, PEOPLE } from './school'
import { inReview } from './seeds'
import { classesOf } from './tree'
import { type Start, walk } from './walk'

const { teacher, chair, drafter } = PEOPLE

const rootSays = (phone: Phone, name: string) =>
  until(phone, `the class ${name}`, () => phone.find((one) => classesOf(one).includes(name)).length > 0)
const rootSaysNot = (phone: Phone, name: string) =>
  until(phone, `no class ${name}`, () => phone.find((one) => classesOf(one).includes(name)).length === 0)

const look = (start: Start) =>
  walk('large print and dark by taps, on every page and after a restart', start, async (people) => {
    const phone = await people.of(teacher)
    await phone.launch()
    await phone.tap('换成大字')
    await rootSays(phone, 'u-care')
    phone.go(AT.me)
    await rootSays(phone, 'u-care')
    for (const size of ['标准', '大', '特大', '关怀']) await phone.tap(size)
    for (const colour of ['浅色', '跟随系统', '深色']) await phone.tap(colour)
    await rootSays(phone, 'u-dark')
    await phone.launch(AT.proposals)
    await rootSays(phone, 'u-care')
    await rootSays(phone, 'u-dark')
    await phone.launch()
    await phone.tap('换成标准字')
    await rootSaysNot(phone, 'u-care')
  })

const mine = (start: Start) =>
  walk('what is kept about me, the school’s settings, the privacy contract', start, async (people) => {
    const phone = await people.of(teacher)
    await phone.launch(AT.me)
    await phone.tap('我的数据')
    await phone.sees('名册资料')
    await phone.sees(nameOf(teacher))
    phone.back()
    await phone.tap('学校设置')
    await phone.sees('只有工会主席可以改')
    phone.back()
    await phone.tap('隐私保护')
    await until(phone, 'the contract opened', () => phone.traces.contracts === 1)
    const old = await people.of(teacher, { contractAbsent: true })
    await old.launch(AT.me)
    await old.tap('隐私保护')
    await old.sees('隐私怎么保护')
    await old.tap('关闭')
    await gone(old, '隐私怎么保护')
  })

const toDo = (start: Start) =>
  walk(
    'home: more to do than fits; the app started without a network; the cloud started anew',
    start,
    async (people) => {
      const { town } = start
      for (let n = 1; n <= 6; n++) await inReview(town, drafter, `待审之${n}`)
      const phone = await people.of(chair)
      await phone.launch()
      await phone.tap('待办，全部')
      await phone.sees('待审之6')
      await phone.tap('待办，收起')
      await phone.launch()
      await phone.sees(nameOf(chair))
      phone.network = 'off'
      await phone.launch()
      await phone.sees('网络没有连上')
      phone.network = 'on'
      await phone.tap('再试一次')
      await phone.sees(nameOf(chair))
      await town.cloud.restart()
      await phone.launch()
      await phone.sees(`，${nameOf(chair)}`)
    },
  )

export async function checkPhone(start: Start): Promise<void> {
  await look(start)
  await mine(start)
  await toDo(start)
}
