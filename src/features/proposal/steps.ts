import { dayOf, dayWords } from '@domain/kit/time'
import type { Instruction, ProposalView, Reply, Satisfaction, State, Step } from '@domain/proposal/model'
import type { Step as Shown } from '@/ui/Steps'
import { dueWords, outcomeWords, satisfactionWords, stateWords } from '@/words/proposal'

const graded = (why: string | undefined) => (why ? satisfactionWords[why as Satisfaction] : undefined)

/** What was done, by the name of its action. `why` holds what the step itself kept: departments, a grade, numbers. */
function titleOf({ action, by, from, to, why }: Step, view: ProposalView): string {
  switch (action) {
    case 'save':
      return from === null ? '写下草稿' : '修改文字'
    case 'submit':
      return to === 'under_review' ? '提交提案，已送审查' : '提交提案，请同事附议'
    case 'endorse':
      return to === 'under_review' ? `${by}附议，人数已够，已送审查` : `${by}附议`
    case 'unendorse':
      return `${by}取消附议`
    case 'withdraw':
      return '撤回提案'
    case 'decide':
      return `审查结果：${stateWords[to]}`
    case 'receive':
      return `并入相近的提案：${why ?? ''}`
    case 'assign':
      return `交由${why ?? view.lead ?? '承办部门'}办理`
    case 'chase':
      return `催办：请${why ?? view.lead ?? '承办部门'}尽快答复`
    case 'implemented':
      return '已落实'
    case 'rate':
      return to === 'assigned' ? '评价：不满意，请承办部门重新办理' : `评价：${graded(why) ?? '已完成'}`
    default:
      return stateWords[to]
  }
}

const outcomeOf = (reply: Reply, now: number) =>
  reply.by ? `${outcomeWords[reply.outcome]}，${dayWords(reply.by, now)}前完成` : outcomeWords[reply.outcome]

const instructionOf = ({ name, on, text }: Instruction, now: number) =>
  `校领导批示（${name}，${dayWords(on, now)}）：${text}`
const signedOf = ({ signed }: Reply, now: number) => signed && `${signed.name}签发（${dayWords(signed.on, now)}）`

/** Somebody's own words at that step: the head's instruction, the reply, the reason of a decision, how it was put into effect. */
function quoteOf({ action, to, why }: Step, view: ProposalView, now: number, reply?: Reply): string | undefined {
  if (reply) return reply.text
  if (action === 'assign') return view.instruction && instructionOf(view.instruction, now)
  if (action === 'decide' || action === 'implemented') return why
  return action === 'rate' && to === view.state ? view.comment : undefined
}

const waits: Partial<Record<State, (view: ProposalView) => string>> = {
  draft: () => '等待提交',
  endorsing: () => '等同事附议',
  under_review: () => '等提案委员会审查',
  docketed: () => '等待交给承办部门',
  referred: () => '等待交给有关部门',
  returned: ({ mine }) => (mine ? '请您修改后重新提交' : '等提案人修改'),
  assigned: ({ lead }) => `等${lead ?? '承办部门'}答复`,
  replied: ({ mine }) => (mine ? '待您评价' : '等提案人评价'),
}

function waiting(view: ProposalView, now: number): Shown[] {
  const title = waits[view.state]?.(view)
  if (!title) return []
  return [{ key: 'now', title, desc: view.nextBy && dueWords(view.nextBy, now), now: true }]
}

/** The way of a proposal, newest first; on top what it waits for now. */
export function stepsOf(view: ProposalView, now: number): Shown[] {
  const past = [...view.timeline].sort((a, b) => a.at - b.at)
  let answered = 0
  const shown = past.map((step, index): Shown => {
    const reply = step.action === 'reply' ? view.replies[answered++] : undefined
    const named = step.action === 'endorse' || step.action === 'unendorse'
    const who = reply ? `承办人 ${reply.byName}` : !named && step.by
    return {
      key: `${index}`,
      title: reply ? `${reply.department}答复：${outcomeOf(reply, now)}` : titleOf(step, view),
      desc: [dayWords(dayOf(step.at), now), who, reply && signedOf(reply, now)].filter(Boolean).join(' · '),
      quote: quoteOf(step, view, now, reply),
    }
  })
  return [...waiting(view, now), ...shown.reverse()]
}
