import { addEntrant } from './add-entrant'
import { candidates } from './candidates'
import { entrants } from './entrants'
import { joinTeam } from './join-team'
import { leaveTeam } from './leave-team'
import { lineUp } from './line-up'
import { signUp } from './sign-up'
import { substitute } from './substitute'
import { team } from './team'
import { withdraw } from './withdraw'

export const entering = {
  signUp,
  team,
  joinTeam,
  leaveTeam,
  lineUp,
  substitute,
  withdraw,
  entrants,
  candidates,
  addEntrant,
}
