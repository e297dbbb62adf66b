import { openPhone, type Phone, type Settings, type World } from './phone'

/** The records that some pages are opened with. */
export interface Records {
  callId?: string
  proposalId: string
  memberId: string
}

/** What a page needs to be opened with; the others need nothing. */
export function queryOf(page: string, { callId, proposalId, memberId }: Records): string {
  if (page.endsWith('proposal/pages/rows/index')) return `?callId=${callId ?? proposalId}&of=total&count=1`
  // A time in which nothing was given.
  if (page.endsWith('condolence/pages/rows/index')) return '?from=2020-01-01&to=2020-12-31'
  if (page.endsWith('proposal/pages/detail/index')) return `?id=${proposalId}`
  if (page.endsWith('member/pages/detail/index')) return `?id=${memberId}`
  // Of a contest, a case, a notice that nobody has heard of.
  if (/(contest\/pages\/detail|notice\/pages\/(detail|readers))\/index$/.test(page)) return `?id=${'f'.repeat(32)}`
  if (/condolence\/pages\/(own|letter|write-letter|detail|visit|run|run-hand|run-progress)\/index$/.test(page))
    return `?id=${'f'.repeat(32)}`
  if (/ballot\/pages\/(?!list|edit)[a-z-]+\/index$/.test(page)) return `?id=${'f'.repeat(32)}`
  if (/contest\/pages\/(hall|tick|team|entrants|line-up|draw|matches|record|standings|prizes)\/index$/.test(page))
    return `?contest=${'f'.repeat(32)}&event=e1`
  return ''
}

export interface Visit {
  page: string
  phone: Phone
}

export interface Visitor extends Settings {
  /** `off` from the start, or `lost` once home has been shown. */
  network?: 'on' | 'off' | 'lost'
  /** Answers instead of the cloud's, by `function.action`. */
  answers?: Record<string, object>
}

/** Pages wait more than they work, so some are opened at once; without a network all wait, and then together. */
const AT_ONCE = 5

/**
 * Opens every page of the app first, each on a phone of its own, as a shared card would; hands the phone to `look`.
 * Answers the pages that could not be opened, and why.
 */
export async function visitAll(
  world: World,
  records: Records,
  { network = 'on', answers = {}, ...settings }: Visitor,
  look: (visit: Visit) => void,
): Promise<string[]> {
  const wrong: string[] = []
  const visit = async (page: string) => {
    const phone = openPhone(world, settings)
    Object.assign(phone.answers, answers)
    const url = `/${page}${queryOf(page, records)}`
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
  const { pages } = world.built
  const atOnce = network === 'on' && Object.keys(answers).length === 0 ? AT_ONCE : pages.length
  for (let from = 0; from < pages.length; from += atOnce) await Promise.all(pages.slice(from, from + atOnce).map(visit))
  return wrong
}
