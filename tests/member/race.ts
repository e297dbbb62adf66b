import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Mutation } from '../../config/functions'
import { type Cloud, openCloud } from '../kit/cloud'
import { buildFunctions } from '../kit/functions'

/**
 * A race with its control: the same scenario on functions from which one guard was taken out must go wrong, else the
 * scenario proves nothing.
 */
export interface Scenario {
  name: string
  /** True when the house held. */
  holds(cloud: Cloud): Promise<boolean>
  without: Mutation
  /** Functions that it needs besides `member`. */
  also?: string[]
}

async function run({ holds }: Scenario, functions?: string): Promise<boolean> {
  const cloud = await openCloud({ functions })
  try {
    return await holds(cloud)
  } finally {
    await cloud.close()
  }
}

export function prove(scenarios: readonly Scenario[]): void {
  describe.each(scenarios)('$name', (scenario) => {
    test('holds', async () => expect(await run(scenario)).toBe(true), 60_000)
    test('does not hold without its guard', async () => {
      const outDir = mkdtempSync(path.join(os.tmpdir(), 'teachers-home-control-'))
      try {
        await buildFunctions({ outDir, mutate: [scenario.without], only: ['member', ...(scenario.also ?? [])] })
        // A race is not lost each time.
        let held = true
        for (let i = 0; i < 4 && held; i++) held = await run(scenario, outDir)
        expect(held).toBe(false)
      } finally {
        rmSync(outDir, { recursive: true, force: true })
      }
    }, 120_000)
  })
}
