import { groupsOf } from '@domain/condolence/freezing'
import type { Receiver } from '@domain/condolence/model'
import { type Hand, handId, LIST_SIZE, listId, type Run, type RunList } from '@domain/condolence/run'
import { runFormsOf } from '@domain/condolence/run-rules'
import { dayOf } from '@domain/kit/time'
import type { Audit } from '../kit/deed'
import { auditsByRecord, type Collection, Findings, leadTo, type Problem, type School } from '../kit/integrity'

/** Where the deeds of runs keep their records. */
export const runKeeps: readonly Collection[] = ['runs', 'hands']
type Audits = ReadonlyMap<string, readonly Audit[]>

export function runProblems(school: School): Problem[] {
  const audits = auditsByRecord(school)
  const people = peopleByRun(school)
  return [...runsOf(school, audits, people), ...listsOf(school), ...handsOf(school, audits, people)]
}

/** The people of each run in the order of its lists. */
function peopleByRun(school: School): ReadonlyMap<string, readonly Receiver[]> {
  return new Map(
    school.all<Run>('runs').map(({ _id, count }) => {
      const lists = Array.from({ length: Math.ceil(count / LIST_SIZE) }, (_, n) =>
        school.find<RunList>('runlists', listId(_id, n)),
      )
      return [_id, lists.flatMap((l) => l?.people ?? [])]
    }),
  )
}

type People = ReturnType<typeof peopleByRun>

function runsOf(school: School, audits: Audits, byRun: People): Problem[] {
  const found = new Findings('runs')
  return found.each(school.all<Run>('runs'), (run) => {
    const { _id, groups, groupIds, made, choices, kind, form } = run
    const people = byRun.get(_id) ?? []
    // Retention takes the people and leaves the count.
    found.same(_id, 'count', run.forgotten ? 0 : run.count, people.length, 'COUNT')
    if (new Set(people.map((p) => p.id)).size < people.length) found.add(_id, 'TWICE', 'people')
    found.same(_id, 'groups', groups, groupsOf(people))
    found.same(_id, 'groupIds', groupIds, [...new Set(groups.flatMap((g) => g.groupIds))])
    found.refers(_id, 'made', school.has('members', made.by))
    found.same(_id, 'at', [run.at, run.year], [made.at, Number(dayOf(made.at).slice(0, 4))])
    if (new Set(choices.map((c) => c.id)).size < choices.length) found.add(_id, 'TWICE', 'choices')
    if (!runFormsOf(kind).includes(form)) found.add(_id, 'STATE', 'form')
    if (!leadTo(audits.get(_id) ?? [], 'made')) found.add(_id, 'STATE', 'audits')
  })
}

function listsOf(school: School): Problem[] {
  const found = new Findings('runlists')
  return found.each(school.all<RunList>('runlists'), ({ _id, runId, at, ids, people }) => {
    const run = school.find<Run>('runs', runId)
    const n = Number(_id.slice(runId.length + 1))
    const isPart = run !== undefined && _id === listId(runId, n) && n * LIST_SIZE < run.count
    found.refers(_id, 'runId', isPart)
    if (run) found.same(_id, 'at', at, run.at)
    found.same(
      _id,
      'ids',
      ids,
      people.map((p) => p.id),
    )
    const areKnown = ids.every((id) => school.has('members', id))
    found.refers(_id, 'people', areKnown)
  })
}

function handsOf(school: School, audits: Audits, byRun: People): Problem[] {
  const found = new Findings('hands')
  return found.each(school.all<Hand>('hands'), (hand) => {
    const { _id, runId, memberId } = hand
    const run = school.find<Run>('runs', runId)
    const person = byRun.get(runId)?.find((p) => p.id === memberId)
    found.same(_id, '_id', _id, handId(runId, memberId))
    found.refers(_id, 'runId', run !== undefined)
    // Without the run's people, or without its own, there is nobody to look for.
    found.refers(_id, 'memberId', person !== undefined || (run?.forgotten ?? hand.forgotten) !== undefined)
    if (run) checkCopies(hand, run, found)
    if (person) {
      const { name, group, groupId, memberKind } = hand
      found.same(
        _id,
        'memberKind',
        [name, group, groupId, memberKind],
        [person.name, person.group, person.groupId, person.kind],
      )
    }
    checkHanded(hand, school, found)
    const { name, group, groupId, handedBy, collector } = hand
    const isNamed = name + group + groupId !== '' || handedBy || collector || school.has('members', memberId)
    if (hand.forgotten && isNamed) found.add(_id, 'STATE', 'forgotten')
    const said = audits.get(_id) ?? []
    if (said.filter((a) => a.to === 'handed').length > 1) found.add(_id, 'TWICE', 'handed')
    if (!leadTo(said, hand.handed ? 'handed' : 'chosen')) found.add(_id, 'STATE', 'audits')
  })
}

/** What sums take from a hand without its run. */
function checkCopies({ _id, choiceId, ...hand }: Hand, run: Run, found: Findings): void {
  const copied = ({
    kind,
    title,
    valueFen,
    form,
    source,
    line,
  }: Pick<Run, 'kind' | 'title' | 'valueFen' | 'form' | 'source' | 'line'>) => [
    ...[kind, title, valueFen, form, source, line],
  ]
  found.same(_id, 'valueFen', copied(hand), copied(run))
  if (choiceId !== undefined)
    found.refers(
      _id,
      'choiceId',
      run.choices.some((c) => c.id === choiceId),
    )
}

/** Handed out at a moment, by somebody; or nothing of it. */
function checkHanded(hand: Hand, school: School, found: Findings): void {
  const { _id, handed, handedAt, on, year, collector } = hand
  const handedBy = hand.forgotten ? 'nobody' : hand.handedBy?.id
  const facts = [handedAt, handedBy, on, year]
  const whole = handed ? facts.every((f) => f !== undefined) : [...facts, collector].every((f) => f === undefined)
  if (!whole || (!handed && hand.choiceId === undefined)) found.add(_id, 'STATE', 'handed')
  if (handedAt !== undefined) {
    const day = dayOf(handedAt)
    found.same(_id, 'on', [on, year], [day, Number(day.slice(0, 4))])
  }
  for (const who of [hand.handedBy, collector]) if (who) found.refers(_id, 'handedBy', school.has('members', who.id))
}
