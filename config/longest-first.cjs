const Sequencer = require('@jest/test-sequencer').default

/** What takes longest where nothing was measured yet: last in line, it would keep one core busy while the others wait. */
const LONG = [
  'security/ids',
  'ballot/schedules',
  'security/cursors',
  'soak/faults',
  'tree-control',
  'data/refused',
  'data/play',
  'security/secrets',
]
const rank = ({ path }) => {
  const at = LONG.findIndex((part) => path.includes(part))
  return at < 0 ? LONG.length : at
}

/** The order of the tests: the longest first, then as jest has it. */
module.exports = class extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b))
  }
}
