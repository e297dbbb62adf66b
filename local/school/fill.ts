import { DAY } from '@domain/kit/time'
import type { Host } from '../host/host'
import { BEGINNING, demo } from './demo'
import { firstFiles, newInviteCode } from './empty'
import { SCHOOL } from './people'

/** Puts the first files into the cloud, all or none, and for the demo a school that has been at work for months. */
export async function fill(host: Host, school: 'demo' | 'empty') {
  const today = host.clock.now()
  const given =
    school === 'demo'
      ? { schoolName: SCHOOL, now: today - (BEGINNING + 1) * DAY }
      : { schoolName: '我们学校', now: today }
  const files = firstFiles({ ...given, inviteCode: newInviteCode() })
  await host.gateway.database.write((changes) => {
    for (const [collection, docs] of Object.entries(files))
      for (const doc of docs) changes.insert(collection, JSON.parse(JSON.stringify(doc)))
  })
  if (school === 'demo') await demo(host)
}
