import type { Ballot, BallotState } from '@domain/ballot/model'
import { seenByOf } from '@domain/ballot/standing'
import type { FileRecord } from '@domain/file/model'
import { isFileOf, recordIdOf } from '@domain/file/rules'
import type { Audit } from '../kit/deed'
import { auditsByRecord, type Collection, Findings, leadTo, type Problem, type School } from '../kit/integrity'
import { boxProblems } from './integrity-boxes'
import { rollProblems } from './integrity-rolls'

/** Where the deeds of this function keep their records; a cast keeps none. */
export const ballotKeeps: readonly Collection[] = ['ballots']

export function ballotProblems(school: School): Problem[] {
  const found = new Findings('ballots')
  const audits = auditsByRecord(school)
  found.each(school.all<Ballot>('ballots'), (b) => {
    checkPeople(b, school, found)
    found.same(b._id, 'seenBy', b.seenBy, seenByOf(b))
    const isOpenVote = b.secrecy === 'named' && (b.kind === 'election' || b.kind === 'appraisal')
    if (b.closesAt <= b.opensAt || isOpenVote) found.add(b._id, 'STATE', 'opensAt')
    checkState(b, audits.get(b._id) ?? [], found)
    checkRunOff(b, school, found)
    checkFiles(b, school, found)
  })
  const files = new Findings('files')
  files.each(school.all<FileRecord>('files'), ({ _id, purpose, recordId, fileId }) => {
    if (purpose !== 'ballot' || recordId === undefined) return
    const kept = school.find<Ballot>('ballots', recordId)?.files ?? []
    if (!kept.some((f) => f.fileId === fileId)) files.add(_id, 'DERIVED', 'recordId')
  })
  return [...found.list, ...files.list, ...rollProblems(school), ...boxProblems(school)]
}

function checkPeople({ _id, made, scrutineers, readers, excluded }: Ballot, school: School, found: Findings): void {
  const ids = [made.by, ...[...scrutineers, ...readers, ...excluded].map((one) => one.id), ...excluded.map((x) => x.by)]
  const areKnown = ids.every((id) => school.has('members', id))
  found.refers(_id, 'scrutineers', areKnown)
  const lists = [scrutineers, readers, excluded].map((list) => list.map((one) => one.id))
  if (lists.some((list) => new Set(list).size < list.length)) found.add(_id, 'TWICE', 'scrutineers')
}

const ANNOUNCED: readonly BallotState[] = ['announced', 'open', 'closed', 'counted', 'published', 'void']
const from = (state: BallotState) => ANNOUNCED.slice(ANNOUNCED.indexOf(state))
const COUNTED = from('counted')
/** The states in which a step has been made, and those in which it may have been. */
const STEPS: Partial<Record<keyof Ballot, { must: readonly BallotState[]; may?: readonly BallotState[] }>> = {
  announcedAt: { must: ANNOUNCED, may: ['cancelled'] },
  openedAt: { must: from('open'), may: ['cancelled'] },
  closedAt: { must: from('closed'), may: ['cancelled'] },
  countedAt: { must: COUNTED, may: ['cancelled'] },
  publishedAt: { must: ['published'] },
  cancelledAt: { must: ['cancelled'] },
  reason: { must: ['cancelled', 'void'] },
  roll: { must: from('open'), may: ['announced', 'cancelled'] },
  // While it is being closed the seal is there already.
  seal: { must: from('closed'), may: ['open', 'cancelled'] },
  result: { must: COUNTED, may: ['cancelled'] },
  runOffId: { must: [], may: ['published'] },
  forgottenAt: { must: [], may: ['published', 'cancelled', 'void'] },
}

/** What the state says has happened, and nothing else, has. */
function checkState(b: Ballot, audits: readonly Audit[], found: Findings): void {
  for (const [field, { must, may = [] }] of Object.entries(STEPS)) {
    const isThere = b[field as keyof Ballot] !== undefined
    if (isThere ? ![...must, ...may].includes(b.state) : must.includes(b.state))
      found.add(b._id, 'STATE', field, b.state)
  }
  const { roll } = b
  if (roll && (roll.done > roll.total || (from('open').includes(b.state) && roll.done < roll.total)))
    found.add(b._id, 'COUNT', 'roll')
  if (!leadTo(audits, b.state)) found.add(b._id, 'STATE', 'audits', b.state)
  // One entry a version: nothing was written beside the audit.
  found.same(b._id, 'version', b.version, audits.length, 'COUNT')
}

function checkRunOff({ _id, runOffOf, runOffId }: Ballot, school: School, found: Findings): void {
  const first = runOffOf === undefined ? undefined : school.find<Ballot>('ballots', runOffOf)
  // One that was cancelled may have been followed by another.
  const isKnown = runOffOf === undefined || (first !== undefined && first.runOffId !== undefined)
  const again = runOffId === undefined ? undefined : school.find<Ballot>('ballots', runOffId)
  found.refers(_id, 'runOffOf', isKnown && (runOffId === undefined || again?.runOffOf === _id))
}

/** A run-off shows what was handed in for the ballot before it. */
function checkFiles({ _id, files = [], runOffOf }: Ballot, school: School, found: Findings): void {
  for (const { fileId, name, size } of files) {
    const file = school.find<FileRecord>('files', recordIdOf(fileId) ?? '')
    const isIts = file?.recordId === _id || runOffOf !== undefined
    const kept = file && [file.purpose, isIts, file.gone, file.name, file.size, isFileOf(fileId, file)]
    found.same(_id, 'files', kept, ['ballot', true, undefined, name, size, true])
  }
}
