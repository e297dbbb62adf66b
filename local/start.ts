import { closeAtSignal, failed, functionsFor, openCloud, outliveStrayRejections, PAGES, warn } from './cloud'
import { type Args, argsOf, LOOPBACK } from './host/args'
import type { Host } from './host/host'
import { qrText } from './host/qr'
import { buildPages, isFresh } from './pages'
import { ADMIN } from './school/empty'
import { SCHOOL, WORTH_TRYING } from './school/people'

const PORTS = 20
const isTaken = (e: unknown) => (e as NodeJS.ErrnoException).code === 'EADDRINUSE'

/** On the wished port, or on the next that is free. */
async function openNear(args: Args & { functions: string }): Promise<Host> {
  for (let port = args.port; ; port++) {
    try {
      return await openCloud({ ...args, port })
    } catch (e) {
      if (!isTaken(e) || port === args.port + PORTS) throw e
    }
  }
}

async function tell(host: Host, { listen, school }: Args) {
  const wide = listen !== LOOPBACK
  console.log(wide ? host.reach : host.url)
  console.log(await qrText(host.reach))
  if (!wide) console.log('想用手机打开：npm start -- --listen 0.0.0.0，手机连同一个网络再扫码\n')
  if (school === 'empty') console.log(`空学校：请用工号 ${ADMIN.staffNo} 登录，先导入名册\n`)
  else {
    console.log(`演示学校：${SCHOOL}。登录页里可以选任何一位，不妨先试：`)
    for (const { staffNo, name, why } of WORTH_TRYING) console.log(`  ${staffNo}  ${name}  ${why}`)
    console.log()
  }
  console.log(`发件箱：${host.url}outbox    停止：Ctrl-C`)
}

async function main() {
  const args = argsOf(process.argv.slice(2), { port: 8080, school: 'demo', data: '.data' })
  warn(args)
  outliveStrayRejections()
  if (!isFresh(PAGES)) {
    console.error('正在构建页面，大约半分钟……')
    await buildPages()
  }
  console.error('正在准备学校……')
  const host = await openNear({ ...args, functions: await functionsFor(args) })
  closeAtSignal(host)
  await tell(host, args)
}

if (process.argv[1] === __filename) main().catch(failed)
