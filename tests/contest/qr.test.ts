import QRCode from 'qrcode'
import { qrOf } from '@/features/contest/qr'

/** The modules of a drawing, read back from its strokes: rows of 0 and 1 without the border. */
function modulesOf(drawing: string): number[][] {
  const svg = decodeURIComponent(drawing.replace('data:image/svg+xml,', ''))
  const [, side = '0'] = /viewBox='0 0 (\d+)/.exec(svg) ?? []
  const size = Number(side) - 8
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => 0))
  const [, path = ''] = /stroke='#000' d='([^']*)'/.exec(svg) ?? []
  let [x, y] = [0, 0]
  for (const [, step, a = '0', b = '0'] of path.matchAll(/([Mmh])(\d+)(?:,([\d.]+))?/g)) {
    if (step === 'M') [x, y] = [Number(a), Math.floor(Number(b))]
    else if (step === 'm') x += Number(a)
    else for (const end = x + Number(a); x < end; x++) (rows[y - 4] as number[])[x - 4] = 1
  }
  return rows
}

test('the drawing holds the modules of the code, each where it belongs, and stays small', () => {
  const text = `${'0123456789abcdef'.repeat(2)}.e12.1z2y3x.ABCDEFGHIJ_-klmn`
  const wanted = QRCode.create([{ data: new Uint8ClampedArray(Buffer.from(text)), mode: 'byte' }], {
    errorCorrectionLevel: 'L',
  }).modules
  const drawing = qrOf(text)
  const rows = modulesOf(drawing)
  expect(rows).toHaveLength(wanted.size)
  expect(rows.flat()).toEqual([...wanted.data].map((m) => Number(m)))
  expect(drawing.length).toBeLessThan(4000)
})
