/** A name that every computer takes: signs that mean something to a disk are gone, and it is not too long. */
export const fileName = (words: string, end: string) => {
  const plain = words
    .replace(/[\\/:*?"<>|\n\t]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return `${[...plain].slice(0, 60).join('')}.${end}`
}
