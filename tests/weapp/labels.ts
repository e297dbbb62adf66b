import { writeText } from './journey-write'
import { type Tally, unnamed } from './label'
import { type Visit, visitAll } from './mount'
import { openPhone, type Phone, type World } from './phone'
import { check, none } from './runner'
import { PEOPLE, type Town } from './school'

/** Every kind must be met somewhere, or this would pass because it looks at nothing. */
const MET = ['button', 'tab', 'radio', 'row', 'field']

/** States of a page that only taps bring about. */
const OPENED: Record<string, (phone: Phone) => Promise<void>> = {
  'a sheet to choose from': async (phone) => {
    await phone.launch('/features/proposal/pages/write/index')
    await phone.tap('类别，必填，请选择')
    await phone.sees('自己填写')
  },
  'a question before a deed': async (phone) => {
    await phone.launch('/features/proposal/pages/write/index')
    await writeText(phone, '走廊灯改为感应灯')
    await phone.tap('提交提案')
    await phone.sees('确认提交这件提案？')
  },
}

const counted = (tally: Tally) => [
  Object.entries(tally)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', '),
]

async function onPages(world: World, town: Town): Promise<string[]> {
  const tally: Tally = {}
  const wrong: string[] = []
  const known = [PEOPLE.teacher, PEOPLE.reviewer, PEOPLE.chair].map(async (n) => ({ token: await town.token(n) }))
  const guest = { token: (await town.cloud.guest()).token }
  const atDesk = { token: await town.token(PEOPLE.chair), windowWidth: 1200 }
  for (const visitor of [guest, ...(await Promise.all(known)), atDesk]) {
    const look = ({ phone }: Visit) => void wrong.push(...unnamed(phone.front(), tally))
    wrong.push(...(await visitAll(world, town, visitor, look)))
  }
  wrong.push(...MET.filter((kind) => !tally[kind]).map((kind) => `no ${kind} was met at all`))
  none([...new Set(wrong)], 'for readers of screens')
  return counted(tally)
}

/** Whatever can be tapped or filled in has a name for those who do not see it, in WeChat's own tree. */
export async function checkLabels(world: World, town: Town): Promise<void> {
  await check('on every page, everything to tap or fill in has a name and a role', () => onPages(world, town))
  for (const [name, open] of Object.entries(OPENED)) {
    await check(`in ${name}, everything to tap or fill in has a name and a role`, async () => {
      const tally: Tally = {}
      const phone = openPhone(world, { token: await town.token(PEOPLE.teacher) })
      await open(phone)
      none(unnamed(phone.front(), tally), 'for readers of screens')
      phone.close()
      return counted(tally)
    })
  }
}
