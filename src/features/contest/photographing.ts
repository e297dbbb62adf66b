import { PHOTOS_AT_ONCE } from '@domain/contest/photo'
import type { ContestView } from '@domain/contest/view'
import { LIMITS } from '@domain/file/model'
import type { Result } from '@domain/kit/result'
import { type Chosen, chooseFiles, choosePictures } from '@/kit/choose-file'
import { upload } from '@/kit/upload'
import { api } from './api'

/** WeChat opens the album or the camera, a browser its own folders. */
export const chooseOfTheDay = (first: number): Promise<Chosen[]> =>
  process.env.TARO_ENV === 'h5' ? chooseFiles(LIMITS.photo.ends, PHOTOS_AT_ONCE) : choosePictures(PHOTOS_AT_ONCE, first)

/** Hands pictures in one after the other, then puts all of them into the contest at once. */
export async function addPhotos({ id, files }: { id: string; files: readonly Chosen[] }): Promise<Result<ContestView>> {
  const add: string[] = []
  for (const file of files.slice(0, PHOTOS_AT_ONCE)) {
    const sent = await upload('photo', file)
    if (!sent.ok) return sent
    add.push(sent.value.fileId)
  }
  return api.photos({ id, add })
}
