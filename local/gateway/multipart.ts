import { Refusal } from './refusal'

/** The parts of a multipart/form-data body by name. */
export function multipartOf(body: Buffer, contentType: string): Record<string, Buffer> {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1]
  if (!boundary) throw new Refusal('INVALID_PARAM', 'a multipart body without boundary')
  const mark = Buffer.from(`--${boundary}`)
  const parts: Record<string, Buffer> = {}
  for (let start = body.indexOf(mark); start >= 0; ) {
    const end = body.indexOf(mark, start + mark.length)
    if (end < 0) break
    // Between two marks: a line break, headers, an empty line, the content, a line break.
    const part = body.subarray(start + mark.length + 2, end - 2)
    const split = part.indexOf('\r\n\r\n')
    const name = /name="([^"]+)"/.exec(part.subarray(0, Math.max(split, 0)).toString())?.[1]
    if (name !== undefined && split >= 0) parts[name] = part.subarray(split + 4)
    start = end
  }
  return parts
}
