const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Bytes that nobody can guess, as hex: WeChat has its own source of them, browsers theirs. */
export function secretOf(length: number): Promise<string> {
  if (process.env.TARO_ENV !== 'weapp') return Promise.resolve(hex(crypto.getRandomValues(new Uint8Array(length))))
  return new Promise((done, fail) => {
    wx.getRandomValues({ length, success: ({ randomValues }) => done(hex(new Uint8Array(randomValues))), fail })
  })
}
