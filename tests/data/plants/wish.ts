import type { Look } from '@domain/member/model'
import type { Wish } from '@domain/member/wish'
import type { Kept } from '../../../cloudfunctions/kit/integrity'
import { NOBODY, type Plant, type Spoiled, set } from './spoiled'

const settled = (s: Spoiled) => s.one<Wish>('wishes', (w) => w.state !== 'open')
const look = (s: Spoiled) => s.one<Look>('looks')

/** Faults in what people ask for, and in who looked at them. */
export const wishPlants: Plant[] = [
  ['a wish of nobody', 'wishes DANGLING memberId', (s) => set(settled(s), { memberId: NOBODY })],
  [
    'an open wish beside which a second one could be made',
    'wishes STATE state',
    (s) => set(settled(s), { state: 'open', settledAt: undefined }),
  ],
  ['settled at no time', 'wishes STATE settledAt', (s) => set(settled(s), { settledAt: undefined })],
  [
    'a wish that keeps others away and is not there',
    'series DANGLING wishId',
    (s) => s.add('series', { _id: `wish_${NOBODY}_join`, wishId: NOBODY } as Kept),
  ],
  [
    'a look at nobody',
    'looks DANGLING memberId',
    (s) => set(look(s), { _id: `${NOBODY}_${look(s).by}_x`, memberId: NOBODY }),
  ],
  [
    'a look by nobody',
    'looks DANGLING by',
    (s) => set(look(s), { _id: `${look(s).memberId}_${NOBODY}_x`, by: NOBODY }),
  ],
  ['a look under the id of another', 'looks DERIVED _id', (s) => set(look(s), { _id: 'x' })],
]
