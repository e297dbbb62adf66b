import QRCode from 'qrcode'

/** Longest text that a code still holds at the level of correction used. */
export const QR_MAX = 1000

export const qrSvg = (text: string) => QRCode.toString(text, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' })
export const qrPng = (text: string) =>
  QRCode.toBuffer(text, { type: 'png', margin: 2, width: 430, errorCorrectionLevel: 'M' })
/** For a terminal: half blocks, so that it stays small enough to be scanned. */
export const qrText = (text: string) => QRCode.toString(text, { type: 'terminal', small: true })
