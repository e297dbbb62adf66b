import { contracts } from '@domain/contracts'
import { openHost } from '../../local/host/host'
import { fill } from '../../local/school/fill'

/**
 * `tsx login-direct.ts <functions> <data>`: asks every action of the built functions without the door, as the cloud does
 * when there is no account in the context, with a token of the demo login wherever a caller could put one. Prints what
 * each answers, and for comparison what `member.me` answers to the account behind that token.
 */
async function main(functions: string, data: string) {
  const options = { data, functions, port: 0, listen: '127.0.0.1', test: true, pages: data }
  const host = await openHost(options, (h) => fill(h, 'empty'))
  const token = await host.login.as('admin')
  const accountId = await host.login.bind('admin')
  const authorization = `Bearer ${token}`
  const event = (action: string) => ({
    ...{ action, input: { token }, requestId: 'r1', token, authorization, headers: { authorization } },
    ...{ OPENID: accountId, openid: accountId, accountId, staffNo: 'admin' },
    userInfo: { openId: accountId, appId: 'local' },
  })
  const answers: Record<string, unknown> = {}
  for (const [fn, { actions }] of Object.entries(contracts))
    for (const action of Object.keys(actions)) answers[`${fn}.${action}`] = await host.functions.run(fn, event(action))
  const known = await host.functions.run('member', { action: 'me', input: {} }, accountId ?? undefined)
  await host.close()
  console.log(JSON.stringify({ answers, known }))
}

const [functions = '', data = ''] = process.argv.slice(2)
main(functions, data).catch((e) => {
  console.error(e)
  process.exitCode = 1
})
