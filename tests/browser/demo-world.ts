import type { Cloud } from '../kit/cloud'
import type { View } from './view'
import { NoProposal, type World, worldOf } from './world'

const DEMO = { chair: '1001', handler: '1003', committee: '1010', colleague: '1011' }
/** Nobody in the demo has everything in all states: the first of these who has what is asked for. */
const TEACHERS = ['1012', '1028', '1052', '1047', '1039', '1020']

export const demoWorlds = (cloud: Cloud): World[] => TEACHERS.map((teacher) => worldOf(cloud, { ...DEMO, teacher }))

/** The first in which it can be seen. */
export async function worldWith(view: View, worlds: readonly World[]): Promise<World> {
  let why: unknown
  for (const world of worlds) {
    const found = await view.params?.(world).catch((error: unknown) => {
      if (!(error instanceof NoProposal)) throw error
      why = error
      return null
    })
    if (found !== null) return world
  }
  throw why
}
