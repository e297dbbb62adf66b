import { spawn } from 'node:child_process'
import path from 'node:path'
import type { Mutation } from '../../config/functions'
import type { Asked, Report } from './schedule-process'

/** Ten thousand ways in which what happens to one open ballot may follow one another, call by call of the database. */
const PATIENCE = 900_000
jest.setTimeout(PATIENCE)
/** Of each kind of schedule that makes the property worth something, at least so many in ten thousand. */
const LEAST = 100
/** Within so many a schedule must show that a guard is gone; most do within twenty. */
const SOON = 8000

const cast = (from: string, to: string): Mutation => ({ file: 'cloudfunctions/ballot/cast.ts', from, to })
const closing = (from: string, to: string): Mutation => ({ file: 'cloudfunctions/ballot/closing.ts', from, to })
const sealing = (from: string, to: string): Mutation => ({ file: 'cloudfunctions/ballot/sealing.ts', from, to })
const receipts = (from: string, to: string): Mutation => ({ file: 'cloudfunctions/ballot/receipts.ts', from, to })
const BESIDE_VOTE = "(await count('votes', { receipt, ballotId })) > 0"
const IN_BOX = "(await count('boxes', { ballotId, part: 'receipts', items: receipt })) > 0"
/** The roll is closed, the box read and emptied a few at a time, as those of a whole school are. */
const FEW_AT_ONCE = [closing('const SOME = 200', 'const SOME = 1'), sealing('const PAGE = 999', 'const PAGE = 2')]

const WITHOUT: [what: string, mutations: Mutation[]][] = [
  [
    'a cast does not ask how the line stands',
    [cast("if (voter?.state !== 'due') return voter?.state", ''), cast("(state) => state === 'due',", '() => true,')],
  ],
  [
    'a cast asks before its transaction',
    [
      cast(
        "await t.get<Voter>('voters', voterId(vote.ballotId, memberId))",
        'await findVoter(vote.ballotId, memberId)',
      ),
    ],
  ],
  ['closing does not close the roll', [closing('  await closeRoll(_id)\n', '')]],
  [
    'closing seals the box before it closes the roll',
    [
      closing(
        '  await closeRoll(_id)\n  const fixed = seal ? null : await sealBox(_id)\n',
        '  const fixed = seal ? null : await sealBox(_id)\n  await closeRoll(_id)\n',
      ),
    ],
  ],
  [
    'paper is handed out to who has voted',
    [
      {
        file: 'cloudfunctions/ballot/paper-issued.ts',
        from: "if (voter.state === 'voted') return no('ALREADY_VOTED')",
        to: "if (voter.state === 'voted') voter.state = 'due'",
      },
    ],
  ],
  [
    'a receipt is looked for in the box first',
    [
      receipts(`  if (${BESIDE_VOTE}) return true\n`, `  if (${IN_BOX}) return true\n`),
      receipts(`  return ${IN_BOX}\n`, `  return ${BESIDE_VOTE}\n`),
    ],
  ],
  [
    'a box is written again that somebody else has sealed',
    [...FEW_AT_ONCE, sealing("  if (ballot?.state !== 'open' || ballot.seal) return null\n", '')],
  ],
]

function play(asked: Asked): Promise<Report> {
  const words = ['--import', 'tsx', path.join(__dirname, 'schedule-process.ts'), JSON.stringify(asked)]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'], timeout: PATIENCE })
  let printed = ''
  child.stdout.on('data', (chunk) => {
    printed += chunk
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0 ? resolve(JSON.parse(printed) as Report) : reject(new Error(`no report: ${code}`)),
    )
  })
}

test.each([
  ['as they are', 9000, []],
  ['with a box that is read a few ballots at a time', 1000, FEW_AT_ONCE],
])(
  'schedules %s, %d of them: who heard a receipt has one ballot in the box, and nobody else has any',
  async (_, runs, mutations) => {
    const report = await play({ runs, mutations, shrink: true })
    expect([report.runs, report.told]).toEqual([runs, ''])
    // Were they all one after the other, nothing would be shown.
    expect(Object.entries(report.seen).filter(([, times]) => times < (LEAST * runs) / 10_000)).toEqual([])
  },
)

test.each(WITHOUT)('control: where %s, a schedule shows it', async (_, mutations) => {
  const { failed } = await play({ runs: SOON, mutations, shrink: false })
  expect(failed).toBe(true)
})
