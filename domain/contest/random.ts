/**
 * Chance from a published word: the same on every phone, on the server and for whoever repeats it, so whole numbers of
 * 32 bits only. FNV-1a over UTF-16 units starts four words; sfc32 (Doty-Humphrey) goes on from there.
 */
export type Chance = (below: number) => number

const word = (text: string, start: number) => {
  let h = (0x811c9dc5 ^ start) | 0
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h
}

/** A whole number from 0 to below `below`, each as likely as another. */
export function chance(seed: string): Chance {
  let [a, b, c, d] = [word(seed, 1), word(seed, 2), word(seed, 3), 1]
  const next = () => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return t >>> 0
  }
  // The first words still show their start.
  for (let i = 0; i < 16; i++) next()
  return (below) => {
    const most = 2 ** 32 - (2 ** 32 % below)
    let n = next()
    while (n >= most) n = next()
    return n % below
  }
}

export function shuffled<T>(list: readonly T[], draw: Chance): T[] {
  const mixed = [...list]
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = draw(i + 1)
    ;[mixed[i], mixed[j]] = [mixed[j] as T, mixed[i] as T]
  }
  return mixed
}
