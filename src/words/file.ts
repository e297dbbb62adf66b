import type { FileContract } from '@domain/file/contract'
import type { Words } from './kit'

/** `10 MB`, `56 kB`: as phones show it. */
export const sizeWords = (bytes: number) =>
  bytes >= 1024 * 1024 ? `${Number((bytes / 1024 / 1024).toFixed(1))} MB` : `${Math.ceil(bytes / 1024)} kB`

export const fileWords: Words<FileContract> & { CANNOT_OPEN: string } = {
  WRONG_KIND: ({ ends }) => `这种文件用不了，请选 ${ends.join('、')} 文件。`,
  TOO_LARGE: ({ most }) => `文件太大，最大 ${sizeWords(most)}。`,
  CANNOT_OPEN: '这台手机打不开这个文件，请在电脑版微信里打开。',
}
