import { setTimeout as pause } from 'node:timers/promises'
import { HOUR } from '@domain/kit/time'
import { value } from '../kit/session'
import { NOW, openWard, type Ward } from './ward'

/** Two at the same moment: what was read is what stands there, and nothing is told wider than was said last. */
let ward: Ward
beforeAll(async () => {
  ward = await openWard()
}, 60_000)
afterAll(() => ward?.cloud.close())

const ROUNDS = 12
const rounds = Array.from({ length: ROUNDS }, (_, n) => 20 + n)
/** A text is looked at before its deed begins: the other deed waits a little, each round longer. */
const later = (n: number) => pause((n - 20) * 10)

test('a letter read while another is put in its place: what was read is what is kept', async () => {
  for (const n of rounds) {
    const id = await ward.reported('illness', n)
    await value(ward.committee.condolence.sendLetter({ id, text: '第一封' }))
    const me = await ward.as(n)
    const [read] = await Promise.all([
      later(n).then(() => value(me.condolence.readLetter({ id }))),
      ward.committee.condolence.sendLetter({ id, text: '第二封' }),
    ])
    expect((await value(me.condolence.letter({ id }))).text).toBe(read.text)
    expect((await ward.committee.condolence.sendLetter({ id, text: '第三封' })).ok).toBe(false)
  }
}, 60_000)

test('a farewell told while the person goes back to the handlers: nothing of it stays with others', async () => {
  for (const n of rounds) {
    const id = await ward.reported('bereavement', n)
    const me = await ward.as(n)
    await value(me.condolence.whoMayKnow({ id, circle: 'school' }))
    await Promise.all([
      ward.committee.condolence.farewell({ id, at: NOW + 48 * HOUR, place: '福寿厅' }),
      later(n).then(() => value(me.condolence.whoMayKnow({ id, circle: 'handlers' }))),
    ])
    expect(JSON.stringify(ward.told(id, 'farewell'))).not.toContain('福寿厅')
  }
  await ward.sound()
}, 60_000)
