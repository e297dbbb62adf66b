import os from 'node:os'
import { dayOf } from '@domain/kit/time'
import { count, type Part } from './figures'
import { HABITS, SCHOOLS } from './mix'
import { markdown } from './table'

const READING = `
## How to read it

Every figure is a quotient of two things measured in the same run, turn by turn: ours, base, ours, base. \`times\` is the
median of those quotients, \`middle half\` the range in which half of them lie. 1.00 is the base itself. On another machine
the milliseconds are others, the quotients much the same; a difference smaller than the middle half is noise.
\`database calls\` are counted at the gateway: reads + writes + begin, commit and roll back of a transaction. Content checks
are not database calls and are not among them, but their time is in both sides. \`looked at\` is how many records the
gateway had to look into to find the answer; a page of 20 needs 21 and the caller's own two or three.

## What each base is

- **Actions.** While an action runs at its door, the gateway notes the wire calls that come. The very same calls, with the
  same documents and in the same order (at once where the action asked at once), are then sent through the bare official SDK
  to a second gateway that holds the same records. The run fails unless both gateways heard the same calls, and unless both
  hold the same records in the end. So the base has SDK, wire and SQLite; ours adds the door (HTTP, the token, JSON),
  \`serve\` (who may, valibot), the rules and the views. A small action is mostly door: compare the last line of the table.
  All of it runs on one thread of one process, in a school of 500 with 60 delegates and 3 endorsers a proposal.
- **Cold start.** \`require\` in a fresh process, against the SDK alone, bundled with the same options and nothing left out.
- **A page of 20.** The same call through the door in schools with 100, 10,000 and 100,000 proposals, notices and people;
  \`looked at\` should not grow with the school, and where it does, no index serves the question. Beside 10,000 stands the
  same without an index on its list. Searches in texts and counts are read to the end by the local cloud and grow with the
  school; WeChat's counts by an index do not look into the records.
  With 100,000 of each the parsed documents no longer all fit into the gateway's memory: what is looked at is then read
  from the file, and the same few cost more.
- **A month.** The mix below times the measured calls of each action. A piece of it is really played through the door, and
  its calls are set against what the multiplication says.
- **A roster.** 5,928 people through the import in slices of 500, as the app sends them; after each slice the records that it
  made are put into two more gateways with the bare SDK, one by one and in arrays. The import also writes audits, request
  records and what each part came to, and it can be broken off at any point.
- **A university votes.** 32,000 people on one roll; 200 clients cast for all of them through the door, and after each round
  so many votes are cast bare: a function of the bare SDK, in the same cloud behind the same door, does the two writes in
  their transaction, and once more behind the look without which one person could vote twice; and the SDK does them alone,
  as many at once as the door lets in. Ours also asks who calls, checks the answers and makes the receipt. What is counted
  must be what was cast, or the run fails. The count reads the sealed box, recomputes its hashes and writes the result;
  beside it stands the plain read of as many ballots, page by page, with nothing done to them. What the function holds
  meanwhile is measured in a process of its own, garbage apart.
- **The local cloud itself.** Bare SDK and gateway against the same work on SQLite in the same process, with one index, in
  the same file mode (WAL, \`synchronous=FULL\`). WeChat's own cloud is a network away: there a call costs more than any of
  this, and the number of calls is what counts.

## The month

What the pages ask is read off \`src/\`; how often people do it is an assumption, in \`tests/bench/mix.ts\`.
`

function mixTable(): string {
  const head = ['what', 'why', 'function calls each', ...SCHOOLS.map(({ people }) => `times, ${count(people)} people`)]
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |`
  return [
    line(head),
    line(head.map((_, i) => (i < 2 ? '---' : '--:'))),
    ...HABITS.map(({ what, why, asks, times }) =>
      line([what, why, count(asks.length), ...SCHOOLS.map((school) => count(times(school)))]),
    ),
  ].join('\n')
}

/** docs/bench.md: the order and the form are the same each time, so that a change shows as figures. */
export function pageOf(parts: readonly Part[], now: number): string {
  const measured = `Measured on ${dayOf(now)} with Node.js ${process.versions.node} on ${os.availableParallelism()} cores.`
  return [
    '# What it costs',
    '',
    `\`npm run bench\` writes this page. ${measured}`,
    '',
    markdown(parts),
    READING,
    mixTable(),
    '',
  ].join('\n')
}
