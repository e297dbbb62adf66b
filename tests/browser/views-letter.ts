import type { CondolenceKind } from '@domain/condolence/model'
import { DAY, dayOf } from '@domain/kit/time'
import { type Session, value } from '../kit/session'
import { tap, type View } from './view'
import type { Part, World } from './world'

const LATER = 3 * DAY
/** The teacher's case of this kind, as far as it goes: given, and a letter that was sent. Made at the first look. */
async function caseOf(world: World, kind: CondolenceKind): Promise<string> {
  const [me, chair] = (await Promise.all([world.as('teacher'), world.as('chair')])) as [Session, Session]
  const { items } = await value(me.condolence.mine({}))
  const there = items.find((row) => row.kind === kind && row.standing === 'recipient')
  if (there) return there.id
  const recipientIds = [(await value(me.member.me({}))).member?.id ?? '']
  const visitorIds = [(await value(chair.member.me({}))).member?.id ?? '']
  const on = dayOf(Date.now())
  const { id } = await value(chair.condolence.report({ kind, recipientIds, happenedOn: on }))
  const gift = { form: 'cash' as const, amountFen: 50_000, source: 'union' as const, line: '职工慰问支出' }
  await value(chair.condolence.visit({ ids: [id], visitorIds, recipientIds, on, ...gift }))
  const draft = await value(chair.condolence.letter({ id }))
  await value(chair.condolence.sendLetter({ id, text: draft.text }))
  return id
}
const of = (kind: CondolenceKind) => async (world: World) => ({ id: await caseOf(world, kind) })
/** With the colleague let know, and the farewell told. */
async function told(world: World) {
  const id = await caseOf(world, 'bereavement')
  const me = (await world.as('teacher')) as Session
  const seen = await value(me.condolence.get({ id }))
  if (!seen.farewell) {
    await value(me.condolence.whoMayKnow({ id, circle: 'school' }))
    await value(me.condolence.farewell({ id, at: Date.now() + LATER, place: '市殡仪馆福寿厅' }))
  }
  return { id }
}
const letter = (kind: CondolenceKind, part: Part = 'teacher'): View => ({
  name: `letter-${kind}`,
  ...{ page: 'condolence/letter', part, params: of(kind) },
})
const own = (name: string, kind: CondolenceKind, after?: View['after']): View => ({
  name: `condolence-own-${name}`,
  ...{ page: 'condolence/own', part: 'teacher', params: of(kind), after },
})

/**
 * What the person reads, and who writes to them. The letter of a birth is never read here: once read it is not changed
 * any more.
 */
export const letterViews: View[] = [
  { name: 'letter-write', page: 'condolence/write-letter', part: 'chair', params: of('birth') },
  own('grave', 'bereavement'),
  own('glad', 'marriage'),
  own('circle', 'bereavement', async (person) => {
    await person.tap(/^本组/, 'radio')
    await person.settled()
  }),
  {
    ...{ name: 'letter-preview', page: 'condolence/write-letter', part: 'chair', params: of('birth') },
    after: tap('预览'),
  },
  {
    ...{ name: 'letter-sure', page: 'condolence/write-letter', part: 'chair', params: of('birth') },
    after: tap('换成这一封'),
  },
  letter('bereavement'),
  letter('marriage'),
  letter('illness'),
  { name: 'letter-read', page: 'condolence/write-letter', part: 'chair', params: of('bereavement') },
  { name: 'condolence-told', page: 'condolence/own', part: 'colleague', params: told },
  {
    ...{ name: 'condolence-farewell', page: 'condolence/own', part: 'teacher', params: told },
    after: tap('更改时间或地点'),
  },
]
