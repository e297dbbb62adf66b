import { addDays, DAY, dayOf, endOf } from '@domain/kit/time'
import { DEFAULTS } from '@domain/member/settings'
import { nameOf } from '../kit/school'
import { refusal, value } from '../kit/session'
import { decided } from './deeds'
import { NOW, openTown, type Town } from './town'

/** What a school's settings ask of handing over and of answering: due days, 校领导批示, 分管领导签发. */
let town: Town
const TODAY = dayOf(NOW)
const YESTERDAY = addDays(TODAY, -1)
const TOMORROW = addDays(TODAY, 1)
beforeAll(async () => {
  town = await openTown()
}, 60_000)
beforeEach(() => town.cloud.clock(NOW))
afterEach(async () => {
  const { replyDays, vacations, instructionNeeded, signatureNeeded } = DEFAULTS
  await value(town.chair.member.updateSettings({ replyDays, vacations, instructionNeeded, signatureNeeded }))
  await town.sound()
})
afterAll(() => town?.cloud.close())

const settings = (change: Parameters<Town['chair']['member']['updateSettings']>[0]) =>
  value(town.chair.member.updateSettings(change))
async function docketed() {
  const { id } = await town.reviewed()
  await decided(town.committee, [id], 'docketed')
  return id
}
const assign = (id: string, more: object = {}) => town.committee.proposal.assign({ id, lead: '总务处', ...more })
const reply = (id: string, more: object = {}) =>
  town.logistics.proposal.reply({ id, outcome: 'planned', text: '已列入计划。', ...more })

test('a vacation pauses the due day; a day that is given wins; what is given already stays', async () => {
  const [one, two, three] = [await docketed(), await docketed(), await docketed()]
  await settings({ replyDays: 30, vacations: [{ from: '2026-10-20', to: '2026-10-29' }] })
  const given = await value(assign(one))
  expect(given).toMatchObject({ dueOn: '2026-11-17', nextBy: endOf('2026-11-17') })
  expect(town.told(one, 'assigned')[0]?.about.until).toBe(endOf('2026-11-17'))
  expect((await value(assign(two, { dueOn: '2026-10-25' }))).dueOn).toBe('2026-10-25')
  await settings({ vacations: [], replyDays: 5 })
  expect((await value(town.committee.proposal.get({ id: one }))).dueOn).toBe('2026-11-17')
  expect((await value(assign(three))).dueOn).toBe('2026-10-13')
  // Overdue is told by the kept day alone, whatever the settings say meanwhile.
  await town.cloud.clock(NOW + 10 * DAY)
  const overdue = (await value(town.committee.proposal.list({ overdue: true }))).items.map((r) => r.id)
  expect(overdue).toContain(three)
  expect(overdue).not.toContain(one)
})

test('重新办理 begins in a vacation: the days count from its end', async () => {
  const id = await docketed()
  await settings({ replyDays: 10, vacations: [{ from: '2026-10-12', to: '2026-10-20' }] })
  expect((await value(assign(id))).dueOn).toBe('2026-10-27')
  await town.cloud.clock(NOW + 5 * DAY)
  await value(reply(id))
  const again = await value(town.teachers[0].proposal.rate({ id, satisfaction: 'dissatisfied' }))
  expect(again).toMatchObject({ state: 'assigned', handledAgain: true, dueOn: '2026-10-30' })
  expect(town.told(id, 'again')[0]?.about.until).toBe(endOf('2026-10-30'))
})

test('校领导批示: without it nothing is handed over; with it everybody who sees the proposal reads it', async () => {
  const id = await docketed()
  await settings({ instructionNeeded: true })
  expect(await refusal(assign(id))).toBe('INSTRUCTION_NEEDED')
  const instruction = { name: '王校长', on: TODAY, text: '请总务处尽快办理。' }
  expect(await refusal(assign(id, { instruction: { ...instruction, on: TOMORROW } }))).toBe('FUTURE_DAY')
  for (const bad of [{ text: '' }, { name: '' }, { on: '2026-02-30' }, { text: '长'.repeat(501) }])
    expect(await refusal(assign(id, { instruction: { ...instruction, ...bad } }))).toBe('BAD_INPUT')
  expect(await refusal(assign(id, { instruction: { ...instruction, text: '违禁词' } }))).toBe('TEXT_REFUSED')
  expect(town.kept(id)).toMatchObject({ state: 'docketed' })
  await value(assign(id, { instruction }))
  expect(town.kept(id).instruction).toEqual(instruction)
  for (const by of [town.teachers[0], town.teachers[3], town.logistics, town.committee])
    expect((await value(by.proposal.get({ id }))).instruction).toEqual(instruction)
})

test('where the school does not ask for it, an instruction may be given all the same', async () => {
  const [one, two] = [await docketed(), await docketed()]
  expect(await value(assign(one))).not.toHaveProperty('instruction')
  const instruction = { name: '王校长', on: YESTERDAY, text: '同意。' }
  expect((await value(assign(two, { instruction }))).instruction).toEqual(instruction)
})

test('分管领导签发: without it no reply leaves; each reply tells who signed it and who wrote it', async () => {
  const id = await docketed()
  await value(assign(id, { co: ['教务处'] }))
  await settings({ signatureNeeded: true })
  expect(await refusal(reply(id))).toBe('SIGNATURE_NEEDED')
  expect(await refusal(reply(id, { signed: { name: '李副校长', on: TOMORROW } }))).toBe('FUTURE_DAY')
  // Whose proposal it is not to answer hears that, and nothing of signatures.
  const stranger = town.library.proposal.reply({ id, outcome: 'planned', text: '好' })
  expect(await refusal(stranger)).toBe('NOT_ALLOWED')
  const signed = { name: '李副校长', on: TODAY }
  await value(reply(id, { signed }))
  expect(town.kept(id).replies).toMatchObject([{ signed, byName: nameOf(3), department: '总务处' }])
  expect((await value(town.teachers[3].proposal.get({ id }))).replies[0]?.signed).toEqual(signed)
  // The second answer needs its own.
  await value(town.teachers[0].proposal.rate({ id, satisfaction: 'dissatisfied' }))
  expect(await refusal(reply(id))).toBe('SIGNATURE_NEEDED')
  const other = town.teaching.proposal.reply({
    id,
    outcome: 'planned',
    text: '再办。',
    signed: { name: '赵副校长', on: TODAY },
  })
  expect((await value(other)).replies.map((r) => r.signed?.name)).toEqual(['李副校长', '赵副校长'])
})

test('a day that is over is no due day, and the lead department is no co department', async () => {
  const id = await docketed()
  expect(await refusal(assign(id, { dueOn: YESTERDAY }))).toBe('PAST_DAY')
  expect(await refusal(assign(id, { co: ['总务处'] }))).toBe('LEAD_IS_CO')
  expect((await value(assign(id, { dueOn: TODAY, co: ['教务处', '教务处'] }))).co).toEqual(['教务处'])
})
