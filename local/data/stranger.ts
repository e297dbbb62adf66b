/** What a file is that somebody took for a backup, by its first bytes; in words, with what to do. */
const KINDS: readonly [magic: readonly string[], what: string][] = [
  [['89504e47', 'ffd8ff', '47494638', '52494646', '424d'], '一张图片'],
  [['504b0304', 'd0cf11e0'], '一个 Excel、Word 文件或压缩包'],
  [['25504446'], '一个 PDF 文件'],
  [['1f8b', '377abcaf', '526172'], '一个压缩包（如果备份在里面，请先解压）'],
  [['53514c69746520'], '一个数据库文件'],
  [['3c21', '3c68746d6c', '3c3f786d6c'], '一个网页（可能是下载时要先登录）'],
]
const PICK = '请选“教工之家备份-….thbackup”。'

/** Null when nothing speaks against its being a backup. */
export function strangerWords(start: Buffer): string | null {
  const hex = start.subarray(0, 16).toString('hex')
  if (start.length === 0) return `这个文件是空的，可能没有拷贝完。${PICK}`
  if (hex.startsWith('efbbbf') || hex.startsWith('fffe') || hex.startsWith('feff'))
    return '这个文件被文本编辑器另存过，开头多了编码标记。请用原来的备份文件。'
  // HEIC and films name themselves from the fifth byte on.
  const kind = hex.startsWith('66747970', 8)
    ? '一张图片或一段视频'
    : KINDS.find(([m]) => m.some((x) => hex.startsWith(x)))?.[1]
  return kind === undefined ? null : `这是${kind}，不是教工之家的备份。${PICK}`
}

export const NOT_OURS = `这不是教工之家的备份文件。${PICK}`
export const OTHER_ENDS = '这个文件被文本编辑器或传输工具改过换行。请用原来的备份文件，传的时候选“二进制”或先压缩。'
