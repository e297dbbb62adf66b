import { value } from '../../kit/session'
import type { CasesOf, World } from './case'

/** Read by the proposer, whom every step of every proposal before this has told something. */
export function noticeCases({ proposer }: World): CasesOf<'notice'> {
  const unread: string[] = []
  let cursor: string | undefined
  const findUnread = async (i: number) => {
    while (unread.length <= i) {
      const page = await value(proposer.notice.inbox({ cursor }))
      unread.push(...page.items.filter((n) => !n.read).map((n) => n.id))
      cursor = page.cursor
      if (cursor === undefined) break
    }
  }
  return {
    inbox: [{ run: () => value(proposer.notice.inbox({})) }],
    read: [{ before: findUnread, run: (i) => value(proposer.notice.read({ id: unread[i] ?? '' })) }],
    unread: [{ run: () => value(proposer.notice.unread({})) }],
  }
}
