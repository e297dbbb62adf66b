import { peopleOf } from '@domain/ballot/checks'
import type { BallotContract } from '@domain/ballot/contract'
import { canDefine, filesIn, textsOf } from '@domain/ballot/defining'
import type { Ballot } from '@domain/ballot/model'
import type { Asking } from '@domain/ballot/question'
import { seenByOf } from '@domain/ballot/standing'
import { byStrokes } from '@domain/ballot/strokes'
import { memberWord } from '@domain/kit/audience'
import type { Given } from '@domain/kit/contract'
import { no, ok } from '@domain/kit/result'
import { arrived, belong } from '../file/offers'
import type { Deed } from '../kit/deed'
import type { Ctx, Handler } from '../kit/serve'
import { newId } from '../kit/store'
import { ballotView } from './ballot-view'
import { namedPeople, stillExcluded } from './people'
import { doneBy, refusedTo, write } from './step'
import { ballotFor, findMembers } from './store'
import { aboutBallot, tellAudience, tellMany } from './told'

type Save = BallotContract['actions']['save']
type Input = Given<Save>
type Named = Pick<Ballot, 'scrutineers' | 'readers'>
/** All of a ballot that is filled in. */
type Filled = Asking & Pick<Ballot, 'title' | 'audience' | 'opensAt' | 'closesAt' | 'secrecy' | 'rules'> & Named

const askingOf = ({ kind, questions }: Input) => ({ kind, questions }) as Asking

function filled(input: Input, named: Named, { settings }: Ctx): Filled {
  const { title, audience, opensAt, closesAt, secrecy, rules } = input
  const asking = askingOf(input)
  const ordered = settings.candidateOrder === 'strokes' ? byStrokes(asking) : asking
  return { ...ordered, title, audience, opensAt, closesAt, secrecy, rules, ...named }
}

/** What was checked before and did not change is not checked again. */
function changedTexts(now: Filled, before: Ballot | null) {
  const old = before ? textsOf(before) : {}
  return Object.fromEntries(Object.entries(textsOf(now)).filter(([field, text]) => old[field] !== text))
}

const newFiles = (now: Filled, { files = [] }: Pick<Ballot, 'files'>) =>
  filesIn(now).filter((fileId) => !files.some((f) => f.fileId === fileId))

export const save: Handler<Save> = async (input, ctx) => {
  const { id, version } = input
  const before = id ? await ballotFor(id, ctx.caller) : null
  const [named, people] = await Promise.all([namedPeople(input, before), findMembers(peopleOf(input).map((p) => p.id))])
  if (!named.ok) return named
  const now = filled(input, named.value, ctx)
  const names = await arrived(newFiles(now, before ?? {}))
  if (names === null) return no('NOT_FOUND')
  const unfit = await ctx.unfit({ ...changedTexts(now, before), files: names.join('\n') })
  if (unfit) return unfit
  const roster = people.map((m) => m._id)
  return ctx.deed(async (deed) => {
    const found = id ? await ballotFor(id, ctx.caller, deed) : null
    if (id && !found) return no('NOT_FOUND')
    const refused = found && refusedTo('save', found, ctx)
    if (refused) return refused
    if (found && version !== undefined && version !== found.version)
      return no('CHANGED', { current: await ballotView(found, ctx) })
    const allowed = canDefine(now, roster, ctx.now)
    if (!allowed.ok) return allowed
    return found ? change(deed, found, now, ctx) : create(deed, now, ctx)
  })
}

const keep = (deed: Deed, ballot: Ballot, now: Filled, { caller, now: at }: Ctx) =>
  belong(deed, filesIn(now), {
    ...{ recordId: ballot._id, memberId: caller.id, before: ballot.files ?? [], now: at },
    purpose: 'ballot',
  })

async function create(deed: Deed, now: Filled, ctx: Ctx) {
  const fresh = { _id: newId(), version: 1, state: 'made' as const, made: doneBy(ctx), excluded: [], merges: [] }
  const ballot: Ballot = { ...now, ...fresh, seenBy: seenByOf(now) }
  const files = await keep(deed, ballot, now, ctx)
  if (!files) return no('NOT_FOUND')
  const whole: Ballot = { ...ballot, files }
  await deed.insert('ballots', whole)
  await deed.audit({ recordId: whole._id, from: null, to: 'made' })
  return ok(await ballotView(whole, ctx))
}

/** Once it is announced those who were told hear of another time, and whoever is asked to count anew. */
async function change(deed: Deed, before: Ballot, now: Filled, ctx: Ctx) {
  const files = await keep(deed, before, now, ctx)
  if (!files) return no('NOT_FOUND')
  const excluded = await stillExcluded(before, now.audience, ctx.now)
  const after = await write(deed, before, { ...now, files, excluded } as Partial<Ballot>)
  if (after.announcedAt !== undefined) await tellChanged(deed, before, after, ctx)
  return ok(await ballotView(after, ctx))
}

async function tellChanged(deed: Deed, before: Ballot, after: Ballot, { caller }: Ctx): Promise<void> {
  const told = ({ title, audience, opensAt, closesAt }: Ballot) => JSON.stringify([title, audience, opensAt, closesAt])
  if (told(before) !== told(after)) await tellAudience(deed, after, 'ballot_announced')
  const asked = after.scrutineers.filter((s) => !before.scrutineers.some((b) => b.id === s.id))
  await tellMany(
    deed,
    asked.map((s) => memberWord(s.id)),
    'ballot_scrutineer',
    { ...aboutBallot(after), by: caller.name },
  )
}
