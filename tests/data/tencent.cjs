/**
 * Preloaded into a command: what it sends to Tencent's cloud is noted in the file TENCENT_LOG and taken to the gateway
 * TENCENT_GATEWAY instead. Nothing leaves this machine.
 */
const fs = require('node:fs')
const http = require('node:http')
const https = require('node:https')

const { request } = http
https.request = (url, { method, headers }, answered) => {
  const { host, searchParams, search } = new URL(url)
  const note = { host, env: searchParams.get('env'), authorization: headers.Authorization ?? headers.authorization }
  fs.appendFileSync(process.env.TENCENT_LOG, `${JSON.stringify(note)}\n`)
  return request(process.env.TENCENT_GATEWAY + search, { method, headers }, answered)
}
// It asks the network whether it runs inside Tencent's.
http.request = (first, ...rest) => {
  const host = typeof first === 'string' ? new URL(first).hostname : (first.hostname ?? first.host)
  if (host === '127.0.0.1') return request(first, ...rest)
  return request({ host: '127.0.0.1', port: 1 })
}
