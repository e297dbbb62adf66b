import { create } from 'qrcode/lib/core/qrcode'

/** Scanners ask for an empty border of four modules. */
const BORDER = 4

/** The dark modules of one row as strokes: `M4,4.5h7m1,0h2`. */
function strokesOf(row: readonly boolean[], y: number): string {
  const runs: { from: number; to: number }[] = []
  row.forEach((dark, x) => {
    const last = runs.at(-1)
    if (dark && last?.to === x) last.to = x + 1
    else if (dark) runs.push({ from: x, to: x + 1 })
  })
  return runs
    .map(({ from, to }, i) => {
      const before = runs[i - 1]
      const move = before ? `m${from - before.to},0` : `M${from + BORDER},${y + BORDER}.5`
      return `${move}h${to - from}`
    })
    .join('')
}

/**
 * A QR code as a drawing for `background-image`: sharp at any size, 3 kB, and no canvas to wait for. Black on white also
 * in dark, since that is what scanners read. `text` holds letters, digits and signs of ASCII, as our codes do.
 */
export function qrOf(text: string): string {
  // As bytes: the library would ask for a TextEncoder, which phones in WeChat do not all have.
  const data = Uint8Array.from(text, (letter) => letter.charCodeAt(0))
  const { size, data: modules } = create([{ data, mode: 'byte' }], { errorCorrectionLevel: 'L' }).modules
  const rows = Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => modules[y * size + x] === 1),
  )
  const side = size + 2 * BORDER
  const svg =
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${side} ${side}' shape-rendering='crispEdges'>` +
    `<path fill='%23fff' d='M0,0h${side}v${side}h-${side}z'/>` +
    `<path stroke='%23000' d='${rows.map(strokesOf).join('')}'/></svg>`
  return `data:image/svg+xml,${svg.replace(/[<> ]/g, encodeURIComponent)}`
}
