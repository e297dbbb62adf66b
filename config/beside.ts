import { copyFile, mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'

const root = path.resolve(__dirname, '..')
const inPackage = (name: string, ...parts: string[]) => path.join(root, 'node_modules', name, ...parts)

const TYPEFACE = '@fontsource/noto-sans-sc'
const DRAWS = '@resvg/resvg-wasm'
/** Packages of which files ship beside a bundle, unchanged; esbuild does not see them. */
export const BESIDE: Record<string, readonly string[]> = { paper: [TYPEFACE, DRAWS] }

/**
 * Parts of the typeface by their number. All of the regular weight (some 10,000 signs), of the bold one the 3,700 signs that
 * nearly all texts are made of: a rare one is drawn from the regular weight with an edge, which saves 4 MB.
 */
const LATIN = 'latin'
const COMMON = Array.from({ length: 20 }, (_, i) => String(100 + i))
const wanted = (file: string) => {
  const [, part = '', weight] = /^noto-sans-sc-([\w-]+)-(400|700)-normal\.woff$/.exec(file) ?? []
  if (weight === '700') return part === LATIN || COMMON.includes(part)
  return weight === '400' && (part === LATIN || /^\d+$/.test(part))
}

/** What a function reads at run time lies beside its bundle. */
export async function putBeside(name: string, folder: string): Promise<void> {
  if (!(name in BESIDE)) return
  const fonts = path.join(folder, 'fonts')
  await mkdir(fonts)
  const files = (await readdir(inPackage(TYPEFACE, 'files'))).filter(wanted)
  // Its licence asks to be passed on with it.
  const copies = [
    ...files.map((file) => [inPackage(TYPEFACE, 'files', file), path.join(fonts, file)] as const),
    ...['unicode.json', 'LICENSE'].map((file) => [inPackage(TYPEFACE, file), path.join(fonts, file)] as const),
    [inPackage(DRAWS, 'index_bg.wasm'), path.join(folder, 'resvg.wasm')] as const,
  ]
  await Promise.all(copies.map(([from, to]) => copyFile(from, to)))
}
