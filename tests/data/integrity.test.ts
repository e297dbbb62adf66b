import { problemsIn } from '../../local/data/check'
import { openCloud } from '../kit/cloud'
import { recordsIn } from './school'

test('the demo school, played through the door, has no problem', async () => {
  const cloud = await openCloud({ school: 'demo' })
  const records = await recordsIn(cloud.data)
  await cloud.close()
  expect(records.proposals?.length).toBeGreaterThan(10)
  expect(problemsIn(records)).toEqual([])
}, 120_000)
