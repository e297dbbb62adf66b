import type { Records } from '../../cloudfunctions/kit/integrity'
import { schema } from '../../cloudfunctions/kit/schema'
import { readData } from '../kit/database'

/** All records of a cloud that is stopped or at rest, as they lie on the disk. */
export const recordsIn = (data: string): Promise<Records> =>
  readData(data, (database) =>
    Object.fromEntries(Object.keys(schema).map((c) => [c, structuredClone([...database.all(c)]) as Records[string]])),
  )
