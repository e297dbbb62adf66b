import type { FontFiles, Weight } from './font-files'
import { type Letter, lettersOf, widthOf } from './letters'

interface Placed {
  x: number
  /** Of the line on which signs stand. */
  y: number
  size: number
  fill: string
  align?: 'left' | 'center'
}

/** A picture that is put together of outlines: it holds no text, so whoever draws it needs no fonts. */
export class Canvas {
  private readonly parts: string[] = []

  constructor(
    readonly width: number,
    readonly height: number,
    private readonly fonts: FontFiles,
  ) {}

  letters(text: string, weight: Weight): Letter[] {
    return lettersOf(text, this.fonts, weight)
  }

  rect(x: number, y: number, width: number, height: number, look: string): void {
    this.parts.push(`<rect x="${x}" y="${y}" width="${width}" height="${height}" ${look}/>`)
  }

  line(letters: readonly Letter[], { x, y, size, fill, align = 'left' }: Placed): void {
    let at = align === 'center' ? x - (widthOf(letters) * size) / 2 : x
    for (const letter of letters) {
      const edge = letter.thin ? ` stroke="${fill}" stroke-width="${(0.022 * size).toFixed(1)}"` : ''
      const path = letter.path(at, y, size)
      if (path !== '') this.parts.push(`<path d="${path}" fill="${fill}"${edge}/>`)
      at += letter.width * size
    }
  }

  picture(bytes: Buffer, kind: 'png' | 'jpg', x: number, y: number, side: number): void {
    const type = kind === 'png' ? 'image/png' : 'image/jpeg'
    const href = `data:${type};base64,${bytes.toString('base64')}`
    this.parts.push(`<image x="${x}" y="${y}" width="${side}" height="${side}" href="${href}"/>`)
  }

  svg(): string {
    const size = `width="${this.width}" height="${this.height}" viewBox="0 0 ${this.width} ${this.height}"`
    return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${this.parts.join('')}</svg>`
  }
}
