import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { no, type Result } from '@domain/kit/result'
import { jsonOf, objectOf, readBody, TooLarge } from './body'
import { callFunction } from './call'
import { turnedAway } from './doorkeeper'
import { endOf, type Files } from './files'
import type { Functions } from './functions'
import type { Login } from './login'
import type { LostReplies } from './lost-replies'
import type { Outbox } from './outbox'
import { outboxPage } from './outbox-page'
import { QR_MAX, qrSvg } from './qr'
import { html, json, type Reply, send, words } from './reply'
import type { Sessions } from './sessions'
import { staticFile } from './static'
import type { Turnstile } from './turnstile'

export interface Rooms {
  functions: Functions
  turnstile: Turnstile
  sessions: Sessions
  login: Login
  outbox: Outbox
  files: Files
  lost: LostReplies
  /** The routes that exist with `--test` only. */
  control: ((method: string, pathname: string, body: unknown) => Promise<Reply | null>) | null
  now: () => number
  listen: string
  /** The H5 build. */
  pages: string
  /** How long a call may take, ms. */
  longest: number
}

const CALL_LIMIT = 4 * 1024 * 1024
const SMALL = 64 * 1024
const FILE_LIMIT = 10 * 1024 * 1024

/** `null`: the connection is broken off, as a lost reply is. */
type Answer = Reply | null

async function call(req: IncomingMessage, rooms: Rooms, name: string): Promise<Answer> {
  const accountId = rooms.sessions.accountOf(req.headers.authorization)
  const body = await readBody(req, CALL_LIMIT).catch((e) => (e instanceof TooLarge ? null : Promise.reject(e)))
  if (accountId === undefined) return json(no('NOT_SIGNED_IN'))
  const event = body && objectOf(body)
  if (!event || !rooms.functions.names.includes(name)) return json(no('BAD_INPUT'))
  const leave = await rooms.turnstile.enter(rooms.longest)
  if (!leave) return json(no('BUSY'))
  const answer = await callFunction(rooms.functions, name, event, accountId, rooms.longest).finally(leave)
  return rooms.lost.hit(name, event.action) ? null : json(answer)
}

async function logIn(req: IncomingMessage, { login }: Rooms): Promise<Answer> {
  const asked = objectOf(await readBody(req, SMALL))
  const { staffNo } = asked ?? {}
  if (!asked || (staffNo !== undefined && typeof staffNo !== 'string')) return words(400, '请求的格式不对')
  if (staffNo === undefined) return json({ token: login.guest() })
  const token = await login.as(staffNo)
  return token === null ? words(404, `名册里没有工号 ${staffNo}`) : json({ token })
}

/** What a file is for, where the request does not say: tables are rosters, all else belongs to proposals. */
const purposeOf = (name: string) => (/[.](xlsx?|csv)$/i.test(name) ? 'roster' : 'proposal')

/**
 * One upload: with `?path=` under the ticket that the caller has got before, as `wx.cloud.uploadFile` does it; else
 * under one that is got now. What the ticket refuses is answered as a Result.
 */
async function upload(req: IncomingMessage, rooms: Rooms, asked: URLSearchParams): Promise<Answer> {
  const { sessions, files, functions } = rooms
  const accountId = sessions.accountOf(req.headers.authorization)
  const body = await readBody(req, FILE_LIMIT).catch((e) => (e instanceof TooLarge ? null : Promise.reject(e)))
  if (accountId === undefined) return words(401, '请先登录')
  const file = body && files.partOf(body, req.headers['content-type'] ?? '')
  if (!file) return words(body ? 400 : 413, body ? '没有收到文件' : '文件不能超过 10 MB')
  const path = asked.get('path')
  if (path !== null) {
    const leave = files.ticketOf(accountId, path)
    if (!leave) return words(403, '没有上传到这里的许可')
    if (file.bytes.length > leave.size) return words(413, '文件比申请的大')
    return json({ fileId: await files.keep(file.bytes, path) })
  }
  const name = asked.get('name') || file.name || `未命名${endOf(file.bytes)}`
  const input = { purpose: asked.get('purpose') ?? purposeOf(name), name, size: file.bytes.length }
  const event = { action: 'ticket', input, requestId: randomUUID() }
  const ticket = (await callFunction(functions, 'file', event, accountId, rooms.longest)) as Result<{ path: string }>
  return json(ticket.ok ? { fileId: await files.keep(file.bytes, ticket.value.path) } : ticket)
}

async function qr(text: string | null): Promise<Answer> {
  if (!text || text.length > QR_MAX) return words(400, `text：1 到 ${QR_MAX} 个字`)
  return { status: 200, type: 'image/svg+xml', body: await qrSvg(text) }
}

async function answer(req: IncomingMessage, rooms: Rooms): Promise<Answer> {
  const url = new URL(req.url ?? '/', 'http://local')
  const route = `${req.method} ${url.pathname}`
  const name = /^POST \/call\/([^/]+)$/.exec(route)?.[1]
  if (name !== undefined) return call(req, rooms, name)
  if (route === 'GET /login') return json({ items: rooms.login.accounts() })
  if (route === 'POST /login') return logIn(req, rooms)
  if (route === 'POST /files') return upload(req, rooms, url.searchParams)
  if (route === 'GET /outbox') return html(outboxPage(rooms.outbox.items(), rooms.now()))
  if (route === 'GET /outbox.json') return json({ items: rooms.outbox.items() })
  if (route === 'GET /qr') return qr(url.searchParams.get('text'))
  if (rooms.control) {
    const body = req.method === 'POST' ? jsonOf(await readBody(req, SMALL)) : null
    const reply = await rooms.control(req.method ?? '', url.pathname, body)
    if (reply) return reply
  }
  if (req.method !== 'GET' && req.method !== 'HEAD') return words(404, '没有这个地址')
  return staticFile(rooms.pages, url.pathname)
}

/** One request: who may ask at all, then the route, then the answer. */
export const door = (rooms: Rooms) => async (req: IncomingMessage, res: ServerResponse) => {
  try {
    const refused = turnedAway(req, rooms.listen)
    const reply = refused ? words(403, refused) : await answer(req, rooms)
    if (reply) send(res, reply)
    else res.destroy()
  } catch (e) {
    if (res.headersSent || req.destroyed) return void res.destroy()
    if (e instanceof TooLarge) return send(res, words(413, '内容太大'))
    console.error(e)
    send(res, words(500, '本机服务出错了'))
  }
}
