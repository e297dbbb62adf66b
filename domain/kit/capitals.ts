const DIGITS = '零壹贰叁肆伍陆柒捌玖'
const SIZES: readonly [size: number, name: string][] = [
  [100_000_000, '亿'],
  [10_000, '万'],
  [1000, '仟'],
  [100, '佰'],
  [10, '拾'],
]

/** A place that is left empty between two others is said once: 壹拾万零柒. */
function whole(n: number): string {
  const [size, name] = SIZES.find(([least]) => n >= least) ?? [1, '']
  if (size === 1) return DIGITS[n] ?? ''
  const rest = n % size
  const gap = rest > 0 && rest < size / 10 ? '零' : ''
  return `${whole(Math.floor(n / size))}${name}${gap}${rest > 0 ? whole(rest) : ''}`
}

/**
 * A sum in fen as it is written against forgery: 壹仟陆佰捌拾元叁角贰分, 叁仟捌佰元整. After the PBOC's rules for filling in
 * bills (支付结算办法, 附一): 整 where it ends with 元, 零 where 角 is left out between 元 and 分.
 */
export function capitalsOf(fen: number): string {
  const [yuan, jiao, rest] = [Math.floor(fen / 100), Math.floor(fen / 10) % 10, fen % 10]
  const head = yuan > 0 ? `${whole(yuan)}元` : ''
  if (jiao === 0 && rest === 0) return `${head || '零元'}整`
  const middle = jiao > 0 ? `${DIGITS[jiao]}角` : head && '零'
  return `${head}${middle}${rest > 0 ? `${DIGITS[rest]}分` : ''}`
}
