import { value } from '../kit/session'
import { type Assembly, type Draft, openAssembly } from './assembly'

/** What a ballot lacks before it may open. */
let at: Assembly
beforeAll(async () => {
  at = await openAssembly()
}, 60_000)
afterAll(async () => {
  await at?.sound()
  await at?.cloud.close()
})

const changed = (draft: Draft, more: object) => ({ ...draft, ...more }) as Draft

describe('the check list', () => {
  const missing = async (draft: Promise<Draft>) =>
    (await at.saved(draft)).checks?.filter((c) => !c.ok).map((c) => c.name)

  test('a whole election lacks nothing; each line is missed by itself', async () => {
    expect(await missing(at.election())).toEqual([])
    const rules = (await at.election()).rules ?? {}
    const without = (more: object) => missing(at.election({ rules: { ...rules, ...more } }))
    expect(await without({ approvalNo: '' })).toEqual(['approval'])
    expect(await without({ publicTo: '2026-10-10' })).toEqual(['publicity'])
    expect(await without({ superiorAgrees: false })).toEqual(['superior_agrees'])
    expect(await without({ competitive: false })).toEqual(['margin'])
    expect(await without({ base: 'returned' })).toEqual(['own_rules'])
    expect(await missing(at.election({ scrutineerIds: [] }))).toEqual(['scrutineers'])
  })

  test('who sits on the committee does not stand for its audit', async () => {
    const audit = async (n: number) => {
      const candidates = [{ id: await at.id(n), name: at.nameOf(n) }]
      const questions = [{ title: '经费审查委员会委员', candidates, seats: 1, writeIns: false }]
      return changed(await at.election(), { questions })
    }
    expect(await missing(audit(11))).toEqual([])
    expect(await missing(audit(2))).toEqual(['audit_apart'])
    expect(await missing(audit(1))).toEqual(['audit_apart'])
  })

  test('an appraisal needs its readers, a poll nobody but voters', async () => {
    expect(await missing(at.appraisal())).toEqual([])
    expect(await missing(at.appraisal({ readerIds: [] }))).toEqual(['readers'])
    expect(await missing(at.poll())).toEqual([])
    expect(await missing(at.poll({ audience: { kind: 'delegates' } }))).toEqual([])
    await value(at.chair.member.setRoles({ memberId: await at.id(10), roles: [] }))
    expect(await missing(at.poll({ audience: { kind: 'delegates' } }))).toEqual(['voters'])
  })
})
