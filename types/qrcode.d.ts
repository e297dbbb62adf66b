/** The part of `qrcode` that computes a code and draws nothing: all that a phone needs of it. */
declare module 'qrcode/lib/core/qrcode' {
  export function create(
    segments: { data: Uint8Array; mode: 'byte' }[],
    options: { errorCorrectionLevel: 'L' | 'M' },
  ): { modules: { size: number; data: Uint8Array } }
}
