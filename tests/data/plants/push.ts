import { type Consent, consentId, type Sending } from '@domain/notice/pushing'
import { NOBODY, type Plant, type Spoiled, set } from './spoiled'

const consent = (s: Spoiled) => s.one<Consent>('consents')
const sending = (s: Spoiled) => s.one<Sending>('outbox')

/** Faults in what goes to phones. */
export const pushPlants: Plant[] = [
  [
    'a consent of nobody',
    'consents DANGLING memberId',
    (s) => set(consent(s), { _id: consentId(NOBODY, consent(s).templateId), memberId: NOBODY }),
  ],
  ['a consent under another name', 'consents DERIVED _id', (s) => set(consent(s), { templateId: 'x' })],
  ['less than none left', 'consents COUNT left', (s) => set(consent(s), { left: -1 })],
  ['spent twice for one', 'consents TWICE spent', (s) => set(consent(s), { spent: ['a', 'a'] })],
  ['sent to nobody', 'outbox DANGLING memberId', (s) => set(sending(s), { memberId: NOBODY })],
  ['neither sent nor failed', 'outbox STATE state', (s) => set(sending(s), { state: 'sung' })],
]
