import { no, ok } from '../kit/result'
import { type FileRecord, LIMITS, type Purpose } from './model'

export const endOfName = (name: string) => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''

/** Whether a file of this name and size may be handed in for this. */
export function canHandIn(purpose: Purpose, name: string, size: number) {
  const { most, ends } = LIMITS[purpose]
  if (!ends.includes(endOfName(name))) return no('WRONG_KIND', { ends: [...ends] })
  return size > most ? no('TOO_LARGE', { most }) : ok(true)
}

/**
 * Where a file lies: its id and its end. The name that people gave it stands in its record alone, since links and logs
 * show paths.
 */
export const pathOf = (purpose: string, id: string, name: string) => {
  const end = endOfName(name)
  return `${purpose}/${id}${end && `.${end}`}`
}

const PATH = /^[a-z]+\/([0-9a-f]{32})(?:\.[a-z0-9]{1,8})?$/
/** The id of the record behind a path below the root; undefined for anything that is not one of ours. */
export const recordIdIn = (path: string) => PATH.exec(path)?.[1]
// `cloud://<environment>.<bucket>/<path>`
const CLOUD = /^cloud:\/\/[^/]+\/(.+)$/
/** The id of the record behind a file's id in the cloud; undefined for anything that is not one of ours. */
export const recordIdOf = (fileId: string) => recordIdIn(CLOUD.exec(fileId)?.[1] ?? '')
/** Whether this is the very file of the record: another path, or the same path in another storage, could be anybody's. */
export const isFileOf = (fileId: string, { fileId: known, path }: Pick<FileRecord, 'fileId' | 'path'>) =>
  known === undefined ? fileId.endsWith(`/${path}`) : fileId === known
