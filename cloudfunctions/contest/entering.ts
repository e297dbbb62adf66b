import { addEntrant } from './add-entrant'
import { entrants } from './entrants'
import { joinTeam } from './join-team'
import { leaveTeam } from './leave-team'
import { lineUp } from './line-up'
import { signUp } from './sign-up'
import { substitute } from './substitute'
import { withdraw } from './withdraw'

export const entering = { signUp, joinTeam, leaveTeam, lineUp, substitute, withdraw, entrants, addEntrant }
