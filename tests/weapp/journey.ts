import { contracts } from '@domain/contracts'
import { checkAnnouncing } from './journey-announce'
import { checkArriving } from './journey-arrive'
import { checkAttaching } from './journey-attach'
import { checkBallotOffice } from './journey-ballot-chair'
import { checkBallotDesk } from './journey-ballot-desk'
import { checkVoting } from './journey-ballot-voter'
import { checkBinding } from './journey-bind'
import { checkCondolence } from './journey-condolence'
import { checkDesk } from './journey-desk'
import { checkEndorsing } from './journey-endorse'
import { checkFigures } from './journey-figures'
import { checkHandling } from './journey-handle'
import { checkLetters } from './journey-letter'
import { checkLists } from './journey-list'
import { checkMembers } from './journey-member'
import { checkNotices } from './journey-notice'
import { checkOffice } from './journey-office'
import { checkOrganising } from './journey-organise'
import { checkPhone } from './journey-phone'
import { checkPlaying } from './journey-play'
import { checkPushes } from './journey-push'
import { checkCalls, checkReview } from './journey-review'
import { checkRoster } from './journey-roster'
import { checkRuns } from './journey-run'
import { checkSetup } from './journey-setup'
import { checkSignUp } from './journey-sign-up'
import { checkTeams } from './journey-team'
import { checkWishes } from './journey-wishes'
import { checkWriting } from './journey-write'
import type { World } from './phone'
import { check, none } from './runner'
import type { Town } from './school'
import { type Ledger, newLedger, unused } from './walk'

const actions = Object.entries(contracts).flatMap(([name, { actions: all }]) =>
  Object.keys(all).map((action) => `${name}.${action}`),
)

/** A new action, page or button without a journey that comes to it is found here. */
async function checkLedger(ledger: Ledger, { built }: World): Promise<void> {
  const { done, pages, met } = ledger
  await check('every action was done by taps', async () => {
    none(
      actions.filter((action) => !done.has(action)),
      'no journey does these by taps',
    )
    return [`${actions.length} actions`]
  })
  await check('every page was in front, and every button and field there was used', async () => {
    none(
      built.pages.filter((page) => !pages.has(page)),
      'no journey comes to these pages',
    )
    none(unused(ledger), 'met by a journey, and tapped or filled in by none')
    return [`${built.pages.length} pages, ${met.size} buttons and fields`]
  })
}

/** All that people do with the app, by taps, each journey with phones of its own, in one town. */
export async function checkJourneys(world: World, town: Town): Promise<void> {
  const start = { world, town, ledger: newLedger() }
  await checkWriting(start)
  await checkArriving(start)
  await checkSignUp(start)
  await checkTeams(start)
  await checkOrganising(start)
  await checkPlaying(start)
  await checkRuns(start)
  await checkBallotOffice(start)
  await checkBallotDesk(start)
  await checkAttaching(start)
  await checkEndorsing(start)
  await checkReview(start)
  await checkHandling(start)
  await checkDesk(start)
  await checkNotices(start)
  await checkBinding(start)
  // Who binds there reads here.
  await checkAnnouncing(start)
  await checkMembers(start)
  await checkPhone(start)
  // Two calls are open from here on.
  await checkCalls(start)
  await checkLists(start)
  await checkFigures(start)
  await checkCondolence(start)
  await checkLetters(start)
  await checkVoting(start)
  await checkSetup(start)
  await checkRoster(start)
  await checkWishes(start)
  await checkOffice(start)
  await checkPushes(start)
  await checkLedger(start.ledger, world)
}
