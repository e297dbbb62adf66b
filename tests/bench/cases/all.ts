import type { Contracts } from '@domain/contracts'
import { arriveCases } from './arrive'
import { ballotCases } from './ballot'
import type { CasesOf, World } from './case'
import { condolenceCases } from './condolence'
import { contestCases } from './contest'
import { enterCases } from './enter'
import { fileCases } from './file'
import { memberCases } from './member'
import { noticeCases } from './notice'
import { paperCases } from './paper'
import { playingCases } from './playing'
import { proposalCases } from './proposal'

import { runningCases } from './running'

/** Every contract, or this does not compile. Members come last: the import at their end makes the school larger. */
export const casesOf: { [N in keyof Contracts]: (world: World) => CasesOf<N> } = {
  proposal: proposalCases,
  notice: noticeCases,
  file: fileCases,
  paper: paperCases,
  contest: (world) => ({ ...contestCases(world), ...enterCases(world), ...arriveCases(world), ...playingCases(world) }),
  condolence: (world) => ({ ...condolenceCases(world), ...runningCases(world) }),
  ballot: ballotCases,
  member: memberCases,
}
