import type { Deed, ProposalView } from '@domain/proposal/model'

/** The order in which deeds ask for the one primary button: what somebody waits for first. */
const ORDER: readonly Deed[] = [
  'rate',
  'endorse',
  'submit',
  'save',
  'reply',
  'assign',
  'decide',
  'chase',
  'implemented',
]
/** Where the committee has sent it back, the text is mended first. */
const RETURNED: readonly Deed[] = ['save', 'submit']

export interface Placed {
  /** At most two, the first one primary. */
  bar: Deed[]
  /** What is seldom wanted, at the foot of the page. */
  foot: Deed[]
}

/** Where each deed of `may` has its place; taking back an endorsement stands beside the endorsement itself. */
export function placed({ may, state }: Pick<ProposalView, 'may' | 'state'>): Placed {
  const order = state === 'returned' ? [...RETURNED, ...ORDER.filter((d) => !RETURNED.includes(d))] : ORDER
  const main = order.filter((deed) => may.includes(deed))
  return { bar: main.slice(0, 2), foot: [...main.slice(2), ...may.filter((d) => d === 'withdraw')] }
}
