import { momentWords } from '@domain/kit/time'
import type { ProposalView } from '@domain/proposal/model'

type Asked = Pick<ProposalView, 'title' | 'proposer' | 'proposerGroup' | 'endorsers' | 'endorsersNeeded' | 'nextBy'>

/** Plain text for the chat group. `address` opens it in a browser; WeChat has none, so that the way there is told. */
export function askText(view: Asked, now: number, address?: string): string {
  const { title, proposer, proposerGroup, endorsers, endorsersNeeded, nextBy } = view
  const missing = Math.max(0, endorsersNeeded - endorsers)
  const until = nextBy === undefined ? '' : `，${momentWords(nextBy, now)} 截止`
  return [
    `【请附议】${title}`,
    `提案人：${[proposer, proposerGroup].filter(Boolean).join('，')}`,
    `还需 ${missing} 人附议${until}。`,
    address ? `点开就能附议：${address}` : '打开方法：微信小程序“教工之家”→“提案”→“待附议”，点开这一件，再点“附议”。',
  ].join('\n')
}
