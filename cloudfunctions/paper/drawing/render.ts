import fs from 'node:fs'
import path from 'node:path'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

let ready: Promise<void> | undefined

/** A picture as PNG; `folder` is where the program lies that draws it. It is started once a process. */
export async function pngOf(svg: string, folder: string): Promise<Buffer> {
  ready ??= initWasm(fs.readFileSync(path.join(folder, 'resvg.wasm'))).catch((error: unknown) => {
    ready = undefined
    throw error
  })
  await ready
  const drawing = new Resvg(svg)
  const image = drawing.render()
  const png = Buffer.from(image.asPng())
  // What it holds is outside of this language's memory, and would stay there.
  image.free()
  drawing.free()
  return png
}
