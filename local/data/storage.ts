import { areStored, linkTo, putFile, readFile } from '../../cloudfunctions/kit/cloud'
import { refusedOf } from './cloud'
import type { Stored } from './stored'

/** Stored files, read and written by the official SDK: the same for a laptop and for WeChat's cloud. */
const TOGETHER = 50

async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (e) {
    throw refusedOf('文件存储', e)
  }
}

/** Null when nothing lies there. */
export const bytesOf = ({ fileId }: Pick<Stored, 'fileId'>) => told(() => readFile(fileId))
/** Puts a file where it lay; answers what it is called here. */
export const putBack = (path: string, bytes: Buffer) => told(() => putFile(path, bytes))

/** Those that should lie in the storage and do not. */
export const lostOf = (stored: readonly Stored[]) =>
  told(async () => {
    const lost: Stored[] = []
    for (let i = 0; i < stored.length; i += TOGETHER) {
      const some = stored.slice(i, i + TOGETHER)
      if (await areStored(some.map((file) => file.fileId))) continue
      for (const file of some) if ((await linkTo(file.fileId, 60)) === null) lost.push(file)
    }
    return lost
  })
