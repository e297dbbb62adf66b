import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { lastSession } from '../../local/school/last-session'
import { thisSession } from '../../local/school/this-session'
import { spawnCloud } from '../kit/child'
import { builtFunctions, openCloud } from '../kit/cloud'
import { readData } from '../kit/database'
import { tempDir } from './door-fixture'

jest.setTimeout(120_000)

const pause = (ms: number) => new Promise((r) => setTimeout(r, ms))

test('a demo school whose filling was killed is filled from nothing at the next start', async () => {
  const data = await tempDir()
  const fixed = ['--port', '0', '--data', data, '--school', 'demo', '--functions', builtFunctions()]
  const child = spawnCloud(fixed)
  const log = path.join(data, 'functions.log')
  const saved = () => (fs.existsSync(log) ? fs.readFileSync(log, 'utf8').split('"action":"save"').length - 1 : 0)
  while (saved() < 3) await pause(5)
  child.kill('SIGKILL')
  await once(child, 'exit')
  const half = await readData(data, (database) => database.find('proposals').length)
  expect(half).toBeGreaterThan(0)
  expect(half).toBeLessThan(lastSession.length + thisSession.length)

  const cloud = await openCloud({ school: 'demo', data })
  await cloud.kill9()
  const whole = await readData(data, (database) => [database.find('proposals').length, database.find('calls').length])
  expect(whole).toEqual([lastSession.length + thisSession.length, 2])
  fs.rmSync(data, { recursive: true, force: true })
})
