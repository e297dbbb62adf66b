import fs from 'node:fs'
import path from 'node:path'

/** The file of the gateway's database in the data folder. */
export const DATABASE = 'cloud.sqlite'
const MARK = 'filling'
const RESTORING = 'restoring'

export const isFilling = (data: string) => fs.existsSync(path.join(data, MARK))
export const isRestoring = (data: string) => fs.existsSync(path.join(data, RESTORING))

/** A restore that broke off has left its mark: what lies there is half a school, and nobody may work in it. */
export function mustBeWhole(data: string) {
  if (isRestoring(data)) throw new Error(`${data}：上一次恢复没有做完。请用同一份备份再运行一次 npm run restore。`)
}
/** Runs a restore under its mark; it stays when `work` fails or the process dies. */
export async function restoring(data: string, work: () => Promise<void>) {
  const mark = path.join(data, RESTORING)
  fs.writeFileSync(mark, '')
  await work()
  fs.rmSync(mark)
}

/** New data are filled once. A filling that was cut off has left its mark: its rest is thrown away, to begin anew. */
export function dropHalfFilled(data: string) {
  if (!isFilling(data)) return
  for (const end of ['', '-wal', '-shm']) fs.rmSync(path.join(data, DATABASE + end), { force: true })
}

/** Runs `work` under the mark; it stays when `work` fails or the process dies. */
export async function filling(data: string, work: () => Promise<void>) {
  fs.writeFileSync(path.join(data, MARK), '')
  await work()
  fs.rmSync(path.join(data, MARK))
}
