import { execFile, execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { pngOf } from './png'

const run = promisify(execFile)
const has = (program: string) => {
  try {
    execFileSync('which', [program], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
/** Whether papers can be opened here as a school's computer opens them. */
export const hasOffice = has('soffice') && has('pdftotext')

/** 宋体 and 黑体 are not free; these stand in for them, so that lines break about where they would. */
const FONTS: [wanted: string, stand: string][] = [
  ['宋体', 'Noto Serif CJK SC'],
  ['黑体', 'Noto Sans CJK SC'],
]
const fontsConf = (dir: string) => `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
${existsSync('/etc/fonts/fonts.conf') ? '<include>/etc/fonts/fonts.conf</include>' : ''}<cachedir>${dir}/cache</cachedir>
${FONTS.map(([a, b]) => `<match target="pattern"><test name="family"><string>${a}</string></test><edit name="family" mode="assign" binding="strong"><string>${b}</string></edit></match>`).join('\n')}
</fontconfig>`

export interface Printed {
  /** Of the whole, as `pdftotext -layout` reads it. */
  text: string
  pages: number
  /** A page as a PNG, from 1 on. */
  picture(page: number, file: string, width: number): Promise<void>
  close(): Promise<void>
}

/** What comes out of the printer. LibreOffice runs in a home of its own, so that several can at once. */
export async function print(bytes: Uint8Array, name: string): Promise<Printed> {
  const dir = await fs.mkdtemp(path.join(os.tmpdir(), 'teachers-home-print-'))
  const file = path.join(dir, `paper${path.extname(name)}`)
  await fs.writeFile(file, bytes)
  await fs.writeFile(path.join(dir, 'fonts.conf'), fontsConf(dir))
  const env = { ...process.env, FONTCONFIG_FILE: path.join(dir, 'fonts.conf') }
  const home = `-env:UserInstallation=file://${dir}/home`
  await run('soffice', [home, '--headless', '--convert-to', 'pdf', '--outdir', dir, file], { env, timeout: 120_000 })
  const pdf = path.join(dir, 'paper.pdf')
  const { stdout } = await run('pdftotext', ['-layout', '-enc', 'UTF-8', pdf, '-'], { maxBuffer: 64 * 1024 * 1024 })
  const { stdout: info } = await run('pdfinfo', [pdf])
  return {
    text: stdout,
    pages: Number(/Pages:\s+(\d+)/.exec(info)?.[1]),
    async picture(page, to, width) {
      const size = ['-scale-to-x', String(width), '-scale-to-y', '-1']
      await run('pdftoppm', ['-gray', '-singlefile', '-f', String(page), ...size, pdf, path.join(dir, 'page')])
      await fs.writeFile(to, pngOf(await fs.readFile(path.join(dir, 'page.pgm'))))
    },
    close: () => fs.rm(dir, { recursive: true, force: true }),
  }
}

/** A text without the spaces and line ends that laying out puts in. */
export const squeezed = (text: string) => text.replace(/\s+/g, '')
