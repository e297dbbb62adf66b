import fs from 'node:fs/promises'
import path from 'node:path'
import { openLog } from '../../local/host/log'
import { tempDir } from './door-fixture'

test('however long it runs, the log is one full file and one that fills; the newest lines are there', async () => {
  const dir = await tempDir()
  const log = openLog(path.join(dir, 'functions.log'), 1000)
  for (let i = 0; i < 500; i++) log.console.log(`line ${String(i).padStart(4, '0')}`)
  log.close()
  const names = (await fs.readdir(dir)).sort()
  expect(names).toEqual(['functions.log', 'functions.log.1'])
  const [fresh, full] = await Promise.all(names.map((name) => fs.readFile(path.join(dir, name), 'utf8')))
  expect(full?.length).toBeLessThan(1100)
  const kept = `${full}${fresh}`.trim().split('\n')
  expect(kept.at(-1)).toBe('line 0499')
  expect(kept.length).toBeGreaterThanOrEqual(100)
  expect(Number(kept.at(-1)?.slice(5)) - Number(kept[0]?.slice(5))).toBe(kept.length - 1)
  await fs.rm(dir, { recursive: true, force: true })
})

test('what was written before is gone on with', async () => {
  const dir = await tempDir()
  const file = path.join(dir, 'functions.log')
  for (const word of ['one', 'two']) {
    const log = openLog(file)
    log.console.log(word)
    log.close()
  }
  expect(await fs.readFile(file, 'utf8')).toBe('one\ntwo\n')
  await fs.rm(dir, { recursive: true, force: true })
})
