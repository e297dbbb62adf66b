/** Preloaded into a command: nothing may be made in the folder of the backup. Root may write anywhere, so it is told. */
const fs = require('node:fs')

const { openSync } = fs
fs.openSync = (file, flags, mode) => {
  if (String(flags).startsWith('w')) throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' })
  return openSync(file, flags, mode)
}
