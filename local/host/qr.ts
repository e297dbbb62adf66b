import QRCode from 'qrcode'

/** Longest text that a code still holds at the level of correction used. */
export const QR_MAX = 1000

export const qrSvg = (text: string) => QRCode.toString(text, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' })
/** `width` in pixels, between the bounds that WeChat's codes have; 430 unless told. */
export const qrPng = (text: string, width = 430) =>
  QRCode.toBuffer(text, {
    type: 'png',
    margin: 2,
    width: Math.min(1280, Math.max(280, width)),
    errorCorrectionLevel: 'M',
  })
/** For a terminal: half blocks, so that it stays small enough to be scanned. */
export const qrText = (text: string) => QRCode.toString(text, { type: 'terminal', small: true })
