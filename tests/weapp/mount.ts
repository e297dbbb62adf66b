import { openPhone, type Phone, type Settings, type World } from './phone'
import { none } from './runner'
import type { Town } from './school'

/** What a page needs to be opened with; the others need nothing. */
export function queryOf(page: string, { proposalId, memberId }: Town): string {
  if (page.endsWith('proposal/pages/detail/index')) return `?id=${proposalId}`
  if (page.endsWith('member/pages/detail/index')) return `?id=${memberId}`
  return ''
}

export interface Visit {
  page: string
  phone: Phone
}

interface Visitor extends Settings {
  /** `off` from the start, or `lost` once home has been shown. */
  network?: 'on' | 'off' | 'lost'
}

/**
 * Opens every page of the app first, each on a phone of its own, as a shared card would; hands the phone to `look`.
 * Answers the pages that could not be opened, and why.
 */
export async function visitAll(
  world: World,
  town: Town,
  { network = 'on', ...settings }: Visitor,
  look: (visit: Visit) => void,
): Promise<string[]> {
  const wrong: string[] = []
  const visit = async (page: string) => {
    const phone = openPhone(world, settings)
    const url = `/${page}${queryOf(page, town)}`
    try {
      if (network === 'lost') {
        await phone.launch()
        await phone.settle()
        phone.network = 'off'
        phone.go(url)
      } else {
        phone.network = network
        await phone.launch(url)
      }
      await phone.settle()
      look({ page, phone })
    } catch (error) {
      wrong.push(`${page}: ${error instanceof Error ? error.stack : error}`)
    } finally {
      phone.close()
    }
  }
  // Without a network pages wait rather than work: then all wait together.
  if (network === 'on') for (const page of world.built.pages) await visit(page)
  else await Promise.all(world.built.pages.map(visit))
  return wrong
}

const CHINESE = /[\u4e00-\u9fff]/g
const FEWEST = 4
const BROKEN = '系统出错了'

/** The page says something, in Chinese, and not that the app is broken. */
export function saysSomething({ page, phone }: Visit): string[] {
  const text = phone.text()
  if (text.includes(BROKEN)) return [`${page}: ${text}`]
  return (text.match(CHINESE)?.length ?? 0) < FEWEST ? [`${page} shows: ${JSON.stringify(text)}`] : []
}

/** Opens all pages; answers what each one sent to be drawn. */
export async function mountAll(world: World, town: Town, visitor: Visitor): Promise<string[]> {
  const wrong: string[] = []
  const rows: string[] = []
  const closed = await visitAll(world, town, visitor, (visit) => {
    wrong.push(...saysSomething(visit))
    const { calls, bytes, largest } = visit.phone.front().drawn
    const numbers = [calls, bytes, largest].map((number) => String(number).padStart(8))
    rows.push(`${visit.page.padEnd(40)}${numbers.join('')}`)
  })
  none([...closed, ...wrong], 'pages that do not open or say nothing')
  return [
    `${'setData at mount'.padEnd(40)}${['calls', 'bytes', 'largest'].map((head) => head.padStart(8)).join('')}`,
    ...rows,
  ]
}
