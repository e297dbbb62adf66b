import fs from 'node:fs'
import path from 'node:path'
import { ADMIN, firstFiles, newInviteCode } from './school/empty'

/**
 * `tsx local/first-files.ts <folder> [school's name]`: writes the first documents of a fresh cloud, one file a
 * collection, in JSON Lines as the cloud console imports them, and says with what the admin binds.
 */
function main([folder, schoolName = '我们学校']: string[]) {
  if (folder === undefined) throw new Error('usage: tsx local/first-files.ts <folder> [school name]')
  const inviteCode = newInviteCode()
  fs.mkdirSync(folder, { recursive: true })
  for (const [collection, docs] of Object.entries(firstFiles({ schoolName, inviteCode, now: Date.now() }))) {
    const file = path.join(folder, `${collection}.json`)
    fs.writeFileSync(file, `${docs.map((doc) => JSON.stringify(doc)).join('\n')}\n`, { flag: 'wx' })
    console.log(file)
  }
  console.log(`绑定：姓名 ${ADMIN.name}，工号 ${ADMIN.staffNo}，邀请码 ${inviteCode}`)
}

try {
  main(process.argv.slice(2))
} catch (e) {
  console.error(e instanceof Error ? e.message : e)
  process.exitCode = 1
}
