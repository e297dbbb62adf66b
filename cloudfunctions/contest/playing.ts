import { award } from './award'
import { draw } from './draw'
import { matches } from './matches'
import { record } from './record'
import { standings } from './standings'
import { teamScores } from './team-scores'

export const playing = { draw, matches, record, standings, teamScores, award }
