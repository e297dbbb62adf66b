import type { AnyAction } from '@domain/kit/contract'
import { mayCall } from '../../config/docs'
import { fieldsOf, sample } from '../kit/sample'
import { actions } from './id-fields'
import { sees } from './sights'
import { openTown, type Town } from './town'

/** Whatever is asked, by whomever: outside its circle no answer holds anything of a case, and no search finds anybody by it. */
let town: Town
beforeAll(async () => {
  town = await openTown()
}, 240_000)
afterAll(() => town?.cloud.close())

const READS = actions.filter(({ action }) => !(action as AnyAction).writes)
const NOTE = '请保密'
/** What somebody might look for. */
const WORDS = [NOTE, '生病', '生病看望', '困难', '亲人离世', 'illness', 'bereavement', '望早日康复']
const TIME = { from: '2020-01-01', to: '2029-12-31' }

/** As many ways to ask as there are words to look for, and of each kind. */
function inputsOf(action: AnyAction): Record<string, unknown>[] {
  const plain = sample(action)
  const fields = fieldsOf(action)
  return [
    plain,
    ...(fields.includes('from') ? [{ ...plain, ...TIME }] : []),
    ...(fields.includes('text') ? WORDS.map((text) => ({ ...plain, text })) : []),
    ...(fields.includes('kind') ? ['illness', 'bereavement', 'hardship'].map((kind) => ({ ...plain, kind })) : []),
  ]
}

/** The word that once asked them to go there stays in their inbox; it says neither whom it was about nor why. */
const isAsked = (column: string, title: string, name: string) =>
  column === 'member' && title === 'notice.inbox' && name === 'closed'
const ours = (kind: string) => kind === 'case' || kind === 'visit'

test.each(READS.map((a) => ({ title: `${a.fn}.${a.name}`, ...a })))(
  '$title',
  async ({ title, fn, name, action }) => {
    for (const [column, session] of town.sessions) {
      if (!mayCall(action.who, column)) continue
      const hidden = town.things.filter(
        (t) => ours(t.kind) && !sees(column, title, t) && !isAsked(column, title, t.name),
      )
      const shown = town.things.some((t) => ours(t.kind) && sees(column, title, t))
      for (const input of inputsOf(action)) {
        const text = JSON.stringify(await session.call(fn, name, input))
        const told = hidden.filter((t) => text.includes(t.id)).map((t) => `${t.kind} ${t.name}`)
        expect([column, input, told]).toEqual([column, input, []])
        // Who knows of no case but the one that is told to the school reads nobody's note.
        if (!shown || column === 'member') expect([column, text]).toEqual([column, expect.not.stringContaining(NOTE)])
        if ('text' in input && !text.includes('"ok":false'))
          expect([column, input, text]).toEqual([column, input, expect.stringContaining('"items":[]')])
      }
    }
  },
  240_000,
)

test('of the whole school only those of the circle are shown a list of cases', async () => {
  for (const [column, session] of town.sessions) {
    const listed = await session.condolence.list({})
    const seen = town.things.filter((t) => t.kind === 'case' && t.name !== 'told' && sees(column, 'condolence.list', t))
    const items = listed.ok ? listed.value.items.map((c) => c.id) : []
    expect([column, items.length > 0]).toEqual([column, seen.length > 0])
    expect(seen.map((t) => t.id).filter((id) => !items.includes(id))).toEqual([])
  }
})
