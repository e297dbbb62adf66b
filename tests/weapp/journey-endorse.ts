import { gone, same, sentTimes } from './gestures'
import { proposalAt } from './places'
import { PEOPLE, WAITING } from './school'
import { handedIn, viewOf } from './seeds'
import { type Start, walk } from './walk'

const { drafter, other, colleagues } = PEOPLE

const takenBack = (start: Start) =>
  walk('endorsed, forwarded, and the name taken back', start, async (people) => {
    const { town } = start
    const id = await handedIn(town, drafter, '图书馆延长开放')
    const colleague = await people.of(colleagues[0])
    await colleague.launch(proposalAt(id))
    await colleague.tap('附议')
    await colleague.sees('您已附议，谢谢您的支持')
    await colleague.tap('转发')
    same('the card', colleague.cards.at(-1), { title: '请您附议：图书馆延长开放', path: proposalAt(id) })
    await colleague.tap('取消附议', 3)
    await gone(colleague, '您已附议')
    await colleague.sees('还没有人附议')
    same('times three taps were sent', sentTimes(colleague, 'proposal.unendorse'), 1)
    same('endorsers at the door', (await viewOf(town, drafter, id)).endorsers, 0)
    await colleague.tap('附议')
    await colleague.sees('已有 1 人附议')
  })

const refused = (start: Start) =>
  walk('from home to what waits for endorsement; a refusal there is said in words', start, async (people) => {
    const late = await people.of(other)
    late.answers['proposal.endorse'] = { ok: false, error: 'CLOSED', detail: { closesAt: Date.UTC(2026, 9, 20, 9) } }
    await late.launch()
    await late.tap('待附议')
    await late.tap('复制到群：等待附议的提案')
    const copied = late.traces.clipboard ?? ''
    if (!copied.includes(`${WAITING}（还需`)) throw new Error(`not copied: ${copied}`)
    await late.tap(WAITING)
    await late.sees('附议中')
    await late.tap('附议')
    await late.sees('这一步不能再做了')
  })

export async function checkEndorsing(start: Start): Promise<void> {
  await takenBack(start)
  await refused(start)
}
