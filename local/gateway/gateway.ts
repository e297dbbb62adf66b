import { randomBytes, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Schema } from '../../cloudfunctions/kit/schema'
import { answer } from './answer'
import { Database } from './database'
import { Faults } from './faults'
import { Files } from './files'
import { Meter } from './meter'
import { answerOpenApi, type OpenApi } from './openapi'
import { Refusal } from './refusal'
import type { Body, Reply, Rooms } from './rooms'
import type { SealTimes } from './sealing'
import { Transactions } from './transaction'

export interface GatewayOptions {
  /** The SQLite file; it is locked for this process. `:memory:` for none. */
  file: string
  schema: Schema
  /** The folder of cloud storage. */
  filesDir: string
  /** Where links to files lead, when the gateway itself cannot be reached by those who get them. */
  reach?: () => string
  /** The server's clock (ms since 1970), for server dates and the end of links. */
  now?: () => number
  invoke?: (name: string, data: unknown) => Promise<unknown>
  openapi?: OpenApi
  /** FULL (the default) survives a power cut, NORMAL only a crash of the process. */
  synchronous?: 'FULL' | 'NORMAL'
  port?: number
  /** When collections whose order is nobody's business are written anew. */
  seal?: SealTimes
  /** Milliseconds a transaction may live (30,000), and a plain write waits for one (5,000). */
  transactionLife?: number
  patience?: number
}

export interface Gateway {
  /** For TCB_CONTEXT_CNFG `{"URL": url}`. */
  url: string
  origin: string
  database: Database
  faults: Faults
  meter: Meter
  transactions: Transactions
  /** A call of the SDK in this process, without a socket; see tests/kit/functions.ts. */
  call(body: Body): Promise<Reply | 'lost'>
  /** Answers who comes with a link to a file. */
  give(request: IncomingMessage, response: ServerResponse): Promise<void>
  close(): Promise<void>
}

/** The cloud on one machine: answers wx-server-sdk 4.0.2 on 127.0.0.1. */
export async function openGateway(options: GatewayOptions): Promise<Gateway> {
  const meter = new Meter()
  const faults = new Faults()
  const now = options.now ?? Date.now
  const database = new Database({ ...options, meter })
  const transactions = new Transactions(database, options.transactionLife)
  let origin = ''
  const files = new Files(options.filesDir, now, () => origin, options.reach)
  const rooms: Rooms = { database, transactions, files, now, invoke: options.invoke }
  // No password is asked for, so the address itself must not be guessed by a page in this machine's browser.
  const secret = `/admin/${randomBytes(16).toString('hex')}`
  const server = createServer((request, response) => {
    serve(request, response).catch((error) => fail(response, error))
  })

  const call = (body: Body) => answer(rooms, faults, meter, body)

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url?.startsWith('/file/') && (await files.serve(request, response))) return
    if (request.method !== 'POST' || !request.url?.startsWith(secret)) return void response.writeHead(404).end()
    const body = await read(request)
    const type = request.headers['content-type'] ?? ''
    if (type.startsWith('multipart/')) {
      meter.called('wx.openApi')
      // Any type but JSON: the SDK would parse it before it looks at the protobuf.
      return send(response, await answerOpenApi(options.openapi ?? {}, body, type), 'application/octet-stream')
    }
    const reply = await call(JSON.parse(body.toString()))
    if (reply === 'lost') request.socket.destroy()
    else send(response, Buffer.from(JSON.stringify(reply)), 'application/json; charset=utf-8')
  }

  // The SDK keeps its connections; closing one under a request that is just being sent would look like a lost reply.
  server.keepAliveTimeout = 120_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  }).catch((error) => {
    database.close()
    throw error
  })
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const give = async (request: IncomingMessage, response: ServerResponse) => {
    await files.serve(request, response).catch((error) => fail(response, error))
  }
  async function close(): Promise<void> {
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeAllConnections()
    await closed
    transactions.close()
    database.close()
  }
  return { url: origin + secret, origin, database, faults, meter, transactions, call, give, close }
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function send(response: ServerResponse, bytes: Buffer, type: string): void {
  response.writeHead(200, { 'content-type': type, 'content-length': bytes.length }).end(bytes)
}

function fail(response: ServerResponse, error: unknown): void {
  if (response.headersSent) return void response.destroy()
  const known = error instanceof Refusal || error instanceof SyntaxError || error instanceof URIError
  if (!known) console.error(error)
  const code = error instanceof Refusal ? error.code : 'SYS_ERR'
  const message = error instanceof Error ? error.message : String(error)
  const body = JSON.stringify({ requestId: randomUUID(), code, message })
  response.writeHead(known ? 400 : 500, { 'content-type': 'application/json; charset=utf-8' }).end(body)
}
