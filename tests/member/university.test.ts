import { type Cloud, openCloud } from '../kit/cloud'
import { makeSchool, rosterOf, staffNoOf } from '../kit/school'
import { value } from '../kit/session'

/** 5,928 people in slices of 500, the largest school of the scenarios. */
const shape = { size: 5928, groups: 120, roles: { 1: 'chair', 2: 'committee', 3: 'leader' } }
let cloud: Cloud
beforeAll(async () => {
  cloud = await openCloud()
}, 60_000)
afterAll(() => cloud.close())

test('comes in, in well under a minute, with few calls for rows that are the same', async () => {
  const began = Date.now()
  const school = await makeSchool(cloud, shape)
  const took = Date.now() - began
  const chair = await school.as(1)

  await cloud.resetMeter()
  let importId: string | undefined
  const rows = rosterOf(shape)
  for (let at = 0; at < rows.length; at += 500) {
    const more = at + 500 < rows.length
    const said = await value(
      chair.member.importRoster({ rows: rows.slice(at, at + 500), mode: 'check', importId, more }),
    )
    importId = said.importId
    if (!more) {
      expect(said).toMatchObject({ added: 0, changed: 0, unchanged: 5928, problems: [], differences: [], missing: [] })
    }
  }
  const { calls } = await cloud.meter()
  expect(took).toBeLessThan(50_000)
  // Twelve slices: looking the caller up, opening, reading what is known, two parts of 250 rows, the last one's roll.
  expect(calls).toBeLessThan(12 * 25 + 15)

  await cloud.resetMeter()
  const groups = await value(chair.member.groups({}))
  expect(groups.items.reduce((sum, g) => sum + g.count, 0)).toBe(5928)
  expect((await cloud.meter()).calls).toBeLessThan(8)
  await cloud.resetMeter()
  const list = await value(chair.member.list({ text: staffNoOf(4000) }))
  expect(list.items).toHaveLength(1)
  expect((await cloud.meter()).calls).toBeLessThan(4)
}, 120_000)
