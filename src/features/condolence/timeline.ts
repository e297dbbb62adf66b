import type { CondolenceView, VisitView } from '@domain/condolence/view'
import { dayWords, momentWords } from '@domain/kit/time'
import type { Step } from '@/ui/Steps'
import { giftWords } from './money'
import { namesOf } from './row'

const visited = (visit: VisitView, now: number): [number, Step] => [
  Date.parse(`${visit.on}T12:00:00+08:00`),
  {
    key: `visit-${visit.id}`,
    title: `${namesOf(visit.visitors)}去看望`,
    desc: `${dayWords(visit.on, now)}，${giftWords(visit)}`,
  },
]

/** What has been done, newest first. */
export function timelineOf(view: CondolenceView, now: number): Step[] {
  const { reported, approval, declined, visits = [], payment, closed, letterAt, farewell } = view
  const at = (when: number) => momentWords(when, now)
  const steps: ([number, Step] | false | undefined)[] = [
    reported && [reported.at, { key: 'reported', title: `${reported.byName}报告`, desc: at(reported.at) }],
    approval && [
      approval.at,
      {
        key: 'approval',
        title: `${approval.byName}审批`,
        desc: `${at(approval.at)}，${giftWords(approval)}`,
        quote: approval.reason,
      },
    ],
    declined && [
      declined.at,
      { key: 'declined', title: `${declined.byName}不办理`, desc: at(declined.at), quote: declined.reason },
    ],
    ...visits.map((visit) => visited(visit, now)),
    letterAt !== undefined && [letterAt, { key: 'letter', title: '工会写了信', desc: at(letterAt) }],
    farewell && [farewell.at, { key: 'farewell', title: `${farewell.byName}告知告别时间`, desc: at(farewell.at) }],
    payment && [
      payment.at,
      {
        key: 'payment',
        title: `${payment.byName}报销`,
        desc: `${dayWords(payment.on, now)}，凭证号 ${payment.voucherNo}`,
      },
    ],
    closed && [closed.at, { key: 'closed', title: `${closed.byName}办结`, desc: at(closed.at) }],
  ]
  return steps
    .filter((step): step is [number, Step] => Boolean(step))
    .sort(([a], [b]) => b - a)
    .map(([, step]) => step)
}
