import { bites, MOST, within } from './budget'
import { openPhone, type World } from './phone'
import { check, none } from './runner'
import { PEOPLE, type Town } from './school'
import { EXCEPTIONS } from './tap-exceptions'
import { type Tap, taps } from './taps'

const exceptionOf = (tap: Tap) => Object.entries(EXCEPTIONS).find(([, { fits }]) => fits(tap))
const isOver = ({ bytes, calls }: Tap) => bytes > MOST.tap || calls > MOST.calls
const nameOf = ({ page, name }: Tap) => `${page}: ${name}`

/** Throws where a tap weighs too much. Answers which exceptions were needed, and their heaviest tap. */
export function weighTaps(all: readonly Tap[]): Map<string, Tap> {
  const needed = new Map<string, Tap>()
  const weighed = all.flatMap((tap) => {
    const [kind, exception] = (isOver(tap) && exceptionOf(tap)) || []
    if (kind !== undefined && tap.bytes > (needed.get(kind)?.bytes ?? 0)) needed.set(kind, tap)
    return [
      { name: `${nameOf(tap)} (bytes)`, is: tap.bytes, most: exception?.bytes ?? MOST.tap },
      { name: `${nameOf(tap)} (calls)`, is: tap.calls, most: exception?.calls ?? MOST.calls },
    ]
  })
  within(weighed, 'taps that have too much drawn')
  return needed
}

const worstOfPages = (all: readonly Tap[]): string[] => {
  const worst = new Map<string, Tap>()
  for (const tap of all) if (!tap.typed && tap.bytes > (worst.get(tap.page)?.bytes ?? -1)) worst.set(tap.page, tap)
  return [...worst.values()].map(
    (tap) => `${tap.page.padEnd(40)}${String(tap.bytes).padStart(8)}  ${tap.name}${exceptionOf(tap) ? ' *' : ''}`,
  )
}

const LONG = '二楼三个办公室共用一台饮水机，课间十分钟排队接不上水。'.repeat(100)

/** Somebody who has written much does not send it again with every letter and tap beside it. */
async function besideALongText(world: World, token: string): Promise<void> {
  const phone = openPhone(world, { token })
  await phone.launch('/features/proposal/pages/write/index')
  const since = taps.length
  await phone.type('理由', LONG)
  await phone.type('标题', '饮水机')
  await phone.tap('类别，必填，请选择')
  await phone.tap('后勤服务')
  phone.close()
  const [own, ...others] = taps.splice(since)
  const bytes = Buffer.byteLength(LONG)
  // The text itself is sent when it is typed: Taro keeps every field's value.
  if (!own || own.bytes < bytes) throw new Error('the long text was not typed')
  none(others.filter((tap) => tap.bytes >= bytes).map(nameOf), 'send the whole text again')
  taps.push(...others)
}

/** What all taps of this run have had drawn; to be asked when all have been done. */
export async function checkTaps(world: World, town: Town): Promise<void> {
  await check('a long text is not sent again with what is done beside it', async () =>
    besideALongText(world, await town.token(PEOPLE.teacher)),
  )
  await check(`a tap has at most ${MOST.tap} bytes drawn, in at most ${MOST.calls} calls`, async () => {
    weighTaps(taps)
    return [`${taps.length} taps and typings; the heaviest of each page, * by an exception:`, ...worstOfPages(taps)]
  })
  await check('no exception is there that no tap needs', async () => {
    const needed = weighTaps(taps)
    none(
      Object.keys(EXCEPTIONS).filter((kind) => !needed.has(kind)),
      'not needed any more',
    )
    return [...needed].map(
      ([kind, { bytes, calls }]) => `${kind}: up to ${bytes} bytes in ${calls} (${EXCEPTIONS[kind]?.why})`,
    )
  })
  await check('a tap that has too much drawn is found', async () => {
    const before = taps.length
    const phone = openPhone(world, { token: await town.token(PEOPLE.teacher) })
    await phone.launch('/pages/me/index')
    await phone.settle()
    await phone.tap('深色')
    phone.front().instance.setData({ planted: 'x'.repeat(MOST.tap) })
    phone.close()
    const planted = taps.splice(before)
    await bites(() => weighTaps(planted), 'pages/me/index: 深色 (bytes)')
  })
}
