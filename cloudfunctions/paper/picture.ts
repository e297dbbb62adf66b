import { ImageRun } from 'docx'

/** WeChat answers JPEG or PNG, as it likes. */
export const kindOf = (picture: Buffer): 'png' | 'jpg' => (picture[0] === 0x89 ? 'png' : 'jpg')

/** A code on paper, square, in millimetres. */
export const codeRun = (picture: Buffer, side: number) => {
  const pixels = Math.round((side / 25.4) * 96)
  return new ImageRun({ type: kindOf(picture), data: picture, transformation: { width: pixels, height: pixels } })
}
