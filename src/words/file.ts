import type { FileContract } from '@domain/file/contract'
import type { Attached } from '@/kit/attaching'
import type { Words } from './kit'

/** `10 MB`, `56 kB`: as phones show it. */
export const sizeWords = (bytes: number) =>
  bytes >= 1024 * 1024 ? `${Number((bytes / 1024 / 1024).toFixed(1))} MB` : `${Math.ceil(bytes / 1024)} kB`

export const fileWords: Words<FileContract> & { CANNOT_OPEN: string } = {
  WRONG_KIND: ({ ends }) => `这种文件用不了，请选 ${ends.join('、')} 文件。`,
  TOO_LARGE: ({ most }) => `文件太大，最大 ${sizeWords(most)}。`,
  CANNOT_OPEN: '这台手机打不开这个文件，请在电脑版微信里打开。',
}

/** What may stand beside a text. */
export const attachedKinds: Record<Attached, string> = {
  proposal: '图片或 PDF',
  notice: '图片、PDF、Word、Excel、PPT',
}
const handingIn = {
  ...fileWords,
  TOO_LARGE: ({ most }: { most: number }) => `文件太大，最大 ${sizeWords(most)}。请压缩后再选，或拆成几个文件。`,
  EMPTY_FILE: '这个文件是空的，请重新选择。',
  OFFLINE: '没有传上，请检查网络后再试。',
}
/** Of a file that is handed in. */
export const attachmentWords: Record<Attached, typeof handingIn> = {
  proposal: { ...handingIn, WRONG_KIND: () => '这种文件用不了，请选图片或 PDF。Word、Excel 可以另存为 PDF 再选。' },
  notice: { ...handingIn, WRONG_KIND: () => '这种文件用不了，请选图片、PDF、Word、Excel 或 PPT 文件。' },
}
/** Of a file that is opened. */
export const openingWords = { ...fileWords, OFFLINE: '网络没有连上，附件没有打开。请检查网络后再试。' }

/** A file was handed in so long ago that it was thrown away before the proposal was saved. */
export const goneWords = '附件放得太久，已经失效。请移除后重新添加。'
