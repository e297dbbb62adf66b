import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { schema } from '../../cloudfunctions/kit/schema'
import { type Gateway, openGateway } from '../../local/gateway/gateway'
import { DATABASE } from '../../local/host/first-run'

/**
 * Looks at what lies on the disk of a cloud that is stopped or was killed; on a copy, so that the looking itself mends
 * nothing that the next start should.
 */
export async function readData<T>(data: string, read: (database: Gateway['database']) => T): Promise<T> {
  const copy = await fs.mkdtemp(path.join(os.tmpdir(), 'teachers-home-copy-'))
  for (const name of await fs.readdir(data))
    if (name.startsWith(DATABASE)) await fs.copyFile(path.join(data, name), path.join(copy, name))
  const gateway = await openGateway({ file: path.join(copy, DATABASE), schema, filesDir: path.join(copy, 'files') })
  try {
    return read(gateway.database)
  } finally {
    await gateway.close()
    await fs.rm(copy, { recursive: true, force: true })
  }
}
