import type { CondolenceKind } from '@domain/condolence/model'
import { DAY, dayOf } from '@domain/kit/time'
import { value } from '../../kit/session'
import { CHAIR, COMMITTEE, OTHER_TEACHER, type Scene, TEACHER, TREASURER } from '../school'
import type { Stories } from '../story'

const today = () => dayOf(Date.now())
const GIFT = { form: 'cash', amountFen: 38_000 } as const

const event = (scene: Scene, kind: CondolenceKind = 'bereavement') => ({
  ...{ kind, recipientIds: [scene.id(TEACHER)], happenedOn: today(), note: '请保密' },
})
const reported = async (scene: Scene) => (await value((await scene.as(COMMITTEE)).condolence.report(event(scene)))).id
const approved = async (scene: Scene) =>
  (await value((await scene.as(CHAIR)).condolence.approve({ id: await reported(scene), ...GIFT }))).id
const given = (scene: Scene, id: string) => ({
  ...{ ids: [id], visitorIds: [scene.id(OTHER_TEACHER)], recipientIds: [scene.id(TEACHER)], on: today() },
  ...({ source: 'union', line: '职工慰问支出', advancedBy: scene.id(COMMITTEE), ...GIFT } as const),
})
const visited = async (scene: Scene) => {
  const id = await approved(scene)
  await value((await scene.as(COMMITTEE)).condolence.visit(given(scene, id)))
  return id
}
const paid = async (scene: Scene) => {
  const id = await visited(scene)
  await value((await scene.as(TREASURER)).condolence.pay({ id, voucherNo: '记-17', on: today() }))
  return id
}
const lettered = async (scene: Scene) => {
  const id = await reported(scene)
  await value((await scene.as(COMMITTEE)).condolence.sendLetter({ id, text: '请节哀。' }))
  return id
}

export const condolenceStories: Omit<Stories<'condolence'>, 'run' | 'choose' | 'hand'> = {
  updateStandard: [
    { before: async (scene) => ({ by: await scene.as(CHAIR), input: { kind: 'birth', amountFen: 66_600 } }) },
  ],
  report: [{ before: async (scene) => ({ by: await scene.as(COMMITTEE), input: event(scene, 'illness') }) }],
  approve: [
    {
      before: async (scene) => ({
        by: await scene.as(CHAIR),
        input: {
          ...{ id: await reported(scene), form: 'cash', amountFen: 200_000, reason: '特别困难' },
          minutes: { no: '会〔2026〕3号', on: today() },
        },
      }),
    },
  ],
  decline: [
    {
      before: async (scene) => ({
        by: await scene.as(COMMITTEE),
        input: { id: await reported(scene), reason: '重复报告' },
      }),
    },
  ],
  assignVisitors: [
    {
      before: async (scene) => ({
        by: await scene.as(CHAIR),
        input: { id: await reported(scene), visitorIds: [scene.id(OTHER_TEACHER)] },
      }),
    },
  ],
  visit: [{ before: async (scene) => ({ by: await scene.as(COMMITTEE), input: given(scene, await reported(scene)) }) }],
  pay: [
    {
      before: async (scene) => ({
        by: await scene.as(TREASURER),
        input: { id: await visited(scene), voucherNo: '记-18', on: today() },
      }),
    },
  ],
  close: [{ before: async (scene) => ({ by: await scene.as(COMMITTEE), input: { id: await paid(scene) } }) }],
  whoMayKnow: [
    {
      before: async (scene) => ({
        by: await scene.as(TEACHER),
        input: { id: await reported(scene), circle: 'group' },
      }),
    },
  ],
  farewell: [
    {
      before: async (scene) => {
        const by = await scene.as(TEACHER)
        const id = await reported(scene)
        await value(by.condolence.whoMayKnow({ id, circle: 'school' }))
        return { by, input: { id, at: Date.now() + 2 * DAY, place: '殡仪馆一号厅' } }
      },
    },
  ],
  sendLetter: [
    {
      before: async (scene) => ({
        by: await scene.as(COMMITTEE),
        input: { id: await reported(scene), text: '请节哀，保重身体。' },
      }),
    },
  ],
  readLetter: [{ before: async (scene) => ({ by: await scene.as(TEACHER), input: { id: await lettered(scene) } }) }],
}
