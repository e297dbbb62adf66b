/** Preloaded into a command: the disk takes the beginning of a backup, and then it is full. */
const fs = require('node:fs')

const { writeSync } = fs
let pieces = 0
fs.writeSync = (fd, data, ...where) => {
  if (!Buffer.isBuffer(data)) return writeSync(fd, data, ...where)
  if (pieces++ === 0) return writeSync(fd, data, 0, 1000)
  throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
}
