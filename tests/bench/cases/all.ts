import type { Contracts } from '@domain/contracts'
import { arriveCases } from './arrive'
import type { CasesOf, World } from './case'
import { contestCases } from './contest'
import { fileCases } from './file'
import { memberCases } from './member'
import { noticeCases } from './notice'
import { paperCases } from './paper'
import { playingCases } from './playing'
import { proposalCases } from './proposal'

/** Every contract, or this does not compile. Members come last: the import at their end makes the school larger. */
type Known = Exclude<keyof Contracts, 'contest'>
// Of contests what defines them and who came are measured so far.
export const casesOf: { [N in Known]: (world: World) => CasesOf<N> } & {
  contest: (world: World) => Partial<CasesOf<'contest'>>
} = {
  proposal: proposalCases,
  notice: noticeCases,
  file: fileCases,
  paper: paperCases,
  contest: (world) => ({ ...contestCases(world), ...arriveCases(world), ...playingCases(world) }),
  member: memberCases,
}
