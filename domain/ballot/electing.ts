import { allKnown, type Counter, isRecord, noVotes, sumOf } from './counter'
import { type Election, VOTES, type Vote } from './question'
import type { WriteInResult } from './result'
import { seated } from './seats'

const isVote = (value: unknown): value is Vote => VOTES.some((vote) => vote === value)
const byVotes = (a: WriteInResult, b: WriteInResult) => b.for - a.for || (a.name < b.name ? -1 : 1)

/** `readAs`: the name that scrutineers read for one that was written; it may be a candidate's. */
export function electing({ candidates, seats, writeIns }: Election, readAs: (name: string) => string): Counter {
  const lines = candidates.map(({ id, name }) => ({ id, name, ...noVotes() }))
  const byId = new Map(lines.map((line) => [line.id, line]))
  // Of two of one name the first is meant.
  const byName = new Map([...lines].reverse().map((line) => [line.name, line]))
  const written = new Map<string, number>()
  const write = (name: string, more: number) => written.set(name, (written.get(name) ?? 0) + more)
  const mayWrite = (names: readonly string[]) =>
    (writeIns || names.length === 0) && new Set(names).size === names.length && !names.some((name) => byName.has(name))

  return {
    read(answer) {
      if (!isRecord(answer) || !isRecord(answer.marks) || !Array.isArray(answer.writeIns)) return null
      const marks = new Map(Object.entries(answer.marks))
      const names = answer.writeIns.filter((name): name is string => typeof name === 'string')
      if (names.length !== answer.writeIns.length || !mayWrite(names)) return null
      if (![...marks].every(([id, mark]) => byId.has(id) && isVote(mark))) return null
      if ([...marks.values()].filter((mark) => mark === 'for').length + names.length > seats) return null
      // Two spellings of one name on one ballot are one vote for that person.
      const meant = new Set(names.map(readAs))
      return () => {
        for (const line of lines) {
          const mark = meant.has(line.name) && byName.get(line.name) === line ? 'for' : marks.get(line.id)
          line[isVote(mark) ? mark : 'abstain']++
        }
        for (const name of meant) if (!byName.has(name)) write(name, 1)
      }
    },
    readPaper(counts, valid) {
      if (!('candidates' in counts) || !allKnown(counts.candidates, byId)) return null
      const names = counts.writeIns.map(({ name }) => name)
      const marked = new Map(counts.candidates.map((one) => [one.id, one]))
      if (!mayWrite(names) || !lines.every(({ id }) => sumOf(marked.get(id) ?? noVotes()) === valid)) return null
      const yes = [...counts.candidates, ...counts.writeIns].map((one) => one.for)
      if (yes.some((votes) => votes > valid) || yes.reduce((a, b) => a + b, 0) > valid * seats) return null
      const meant = new Map<string, number>()
      for (const one of counts.writeIns) {
        const name = readAs(one.name)
        // Of sums one cannot tell who wrote both spellings: never more than there are ballots.
        meant.set(name, Math.min(valid, (meant.get(name) ?? 0) + one.for))
      }
      return () => {
        for (const line of lines) {
          const own = marked.get(line.id) ?? noVotes()
          const more = byName.get(line.name) === line ? (meant.get(line.name) ?? 0) : 0
          // Whoever wrote the name had left its line unmarked, or crossed it out.
          const fromAbstain = Math.min(more, own.abstain)
          const fromAgainst = Math.min(more - fromAbstain, own.against)
          line.for += own.for + fromAbstain + fromAgainst
          line.abstain += own.abstain - fromAbstain
          line.against += own.against - fromAgainst
        }
        for (const [name, votes] of meant) if (!byName.has(name)) write(name, votes)
      }
    },
    result({ holds, passes }) {
      const others = [...written].map(([name, votes]) => ({ id: name, name, for: votes, elected: false })).sort(byVotes)
      const { elected, runOff } = seated([...lines, ...others], seats, passes)
      const has = new Set<object>(elected)
      return {
        candidates: lines.map((line) => {
          const { id, for: yes, against, abstain } = line
          return { id, for: yes, against, abstain, elected: has.has(line) }
        }),
        writeIns: others.map((one) => ({ name: one.name, for: one.for, elected: has.has(one) })),
        runOff: holds ? runOff : null,
      }
    },
  }
}
