import path from 'node:path'
import { Canvas } from './canvas'
import { drawPoster, POSTER, type PosterText } from './contest-poster'
import { FontFiles } from './font-files'
import { pngOf } from './render'

let fonts: FontFiles | undefined

/** A poster as PNG. `folder` holds the typeface and the program that draws (config/beside.ts). */
export async function posterPicture(
  text: PosterText,
  code: { bytes: Buffer; kind: 'png' | 'jpg' },
  folder: string,
): Promise<Buffer> {
  fonts ??= new FontFiles(path.join(folder, 'fonts'))
  const canvas = new Canvas(POSTER.width, POSTER.height, fonts)
  drawPoster(canvas, text, code)
  return pngOf(canvas.svg(), folder)
}
