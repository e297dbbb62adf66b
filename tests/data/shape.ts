/** Who acts. */
export const PLAYERS = 12
export const SHAPE = {
  // And some whom the office moves about.
  size: PLAYERS + 3,
  groups: 2,
  roles: { 1: 'chair', 2: 'proposal_committee', 3: 'proposal_committee', 4: 'committee', 10: 'handler', 11: 'handler' },
  departments: { 10: '总务处', 11: '教务处' },
}
