const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1 to 99 as they are read: 八, 十, 十二, 二十, 三十五. */
export function chinese(n: number): string {
  const tens = Math.floor(n / 10)
  const ones = DIGITS[n % 10] as string
  if (tens === 0) return ones
  return `${tens === 1 ? '' : DIGITS[tens]}十${n % 10 === 0 ? '' : ones}`
}

/** `八届四次`. */
export const sessionWords = (term: number, session: number) => `${chinese(term)}届${chinese(session)}次`

/** `八届四次-017`: the serial of its kind in that session, three digits or as many as it takes. */
export const numberOf = (term: number, session: number, serial: number) =>
  `${sessionWords(term, session)}-${String(serial).padStart(3, '0')}`
