import { value } from '../../kit/session'
import { type CasesOf, ENTRIES, type World } from './case'

/** Read by the proposer, whom every step of every proposal before this has told something. */
export function noticeCases({ bench, chair, proposer, committee, memberId, leader }: World): CasesOf<'notice'> {
  const published: string[] = []
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
  let template = ''
  return {
    inbox: [
      { run: () => value(proposer.notice.inbox({})) },
      { what: `of ${ENTRIES}, three pinned`, run: () => value(leader.notice.inbox({})) },
    ],
    read: [{ before: findUnread, run: (i) => value(proposer.notice.read({ id: unread[i] ?? '' })) }],
    unread: [{ run: () => value(proposer.notice.unread({})) }],
    consent: [
      {
        before: async () => {
          const { version, templateIds } = await value(chair.member.settings({}))
          template = templateIds.news || 'bench-template'
          await value(chair.member.updateSettings({ version, templateIds: { ...templateIds, news: template } }))
        },
        run: () => value(proposer.notice.consent({ templateIds: [template], accepted: true })),
      },
    ],
    outbox: [{ run: async () => value((await bench.as('admin')).notice.outbox({})) }],
    reach: [
      { run: () => value(committee.notice.reach({ audience: { kind: 'staff' } })) },
      {
        what: 'people',
        run: () => value(committee.notice.reach({ audience: { kind: 'members', ids: [20, 21, 22].map(memberId) } })),
      },
    ],
    publish: [
      {
        run: async (i) => {
          const said = await value(committee.notice.publish({ ...meeting(i), audience: { kind: 'staff' } }))
          published[i] = said.id
        },
      },
    ],
    get: [{ run: (i) => value(proposer.notice.get({ id: published[i] ?? '' })) }],
    sent: [{ run: () => value(committee.notice.sent({})) }],
    readers: [{ run: (i) => value(committee.notice.readers({ id: published[i] ?? '' })) }],
    missing: [{ run: (i) => value(committee.notice.missing({ id: published[i] ?? '' })) }],
    remind: [{ run: (i) => value(committee.notice.remind({ id: published[i] ?? '' })) }],
    takeBack: [{ run: (i) => value(committee.notice.takeBack({ id: published[i] ?? '', reason: '时间有变' })) }],
  }
}

const meeting = (i: number) => ({
  title: `全体教职工大会 ${i}`,
  body: '周五下午四点在报告厅开会，请准时参加。\n'.repeat(10),
  needsRead: true,
})
