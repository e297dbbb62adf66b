import { multipartOf } from './multipart'
import { readProto, writeProto } from './protobuf'

/** WeChat's own APIs by name (`security.msgSecCheck`); an answer is an object, or `{buffer, contentType}` for a picture. */
export type OpenApi = Record<string, (args: Record<string, unknown>) => unknown | Promise<unknown>>

/** One `wx.openApi` call: multipart outside, protobuf inside, JSON values in that. Answers the protobuf reply. */
export async function answerOpenApi(apis: OpenApi, body: Buffer, contentType: string): Promise<Buffer> {
  const parts = multipartOf(body, contentType)
  const name = parts.apiName?.toString() ?? ''
  const api = Object.hasOwn(apis, name) ? apis[name] : undefined
  if (!api) return reply({ errcode: 48001, errmsg: `api unauthorized: the local cloud does not know '${name}'` })
  return reply((await api(argumentsOf(parts.requestData ?? Buffer.alloc(0)))) ?? { errcode: 0, errmsg: 'ok' })
}

/** {1: kind, 2: {1: repeated {1: key, 2: value}}}; a value that is not JSON is passed on as bytes (pictures). */
function argumentsOf(message: Buffer): Record<string, unknown> {
  const found: [string, unknown][] = []
  for (const data of inside(message, 2))
    for (const pair of inside(data, 1)) {
      const [key] = inside(pair, 1)
      const [value] = inside(pair, 2)
      if (key && value) found.push([key.toString(), parsed(value)])
    }
  return Object.fromEntries(found)
}

const inside = (message: Buffer, number: number) =>
  readProto(message).flatMap(([n, value]) => (n === number && typeof value !== 'number' ? [value] : []))

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString())
  } catch {
    return bytes
  }
}

function reply(answer: unknown): Buffer {
  const { buffer, contentType } = answer as { buffer?: unknown; contentType?: unknown }
  if (buffer instanceof Uint8Array)
    return writeProto([
      [1, Buffer.from(buffer)],
      [2, Buffer.from(typeof contentType === 'string' ? contentType : 'application/octet-stream')],
    ])
  return writeProto([
    [1, Buffer.from(JSON.stringify(answer))],
    [2, Buffer.from('application/json')],
  ])
}
