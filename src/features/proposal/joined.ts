import type { ProposalRow } from '@domain/proposal/model'

type Row = Pick<ProposalRow, 'proposer' | 'coProposers'>
const proposersOf = ({ proposer, coProposers = [] }: Row) => [proposer, ...coProposers]

/** Who becomes a co-proposer of `into` when the others are merged into it, each once. */
export function joining(others: readonly Row[], into: Row): string[] {
  const there = proposersOf(into)
  return [...new Set(others.flatMap(proposersOf))].filter((name) => !there.includes(name))
}
