import type { Condolence, Visit } from '@domain/condolence/model'
import { minutesOf } from '@domain/condolence/visiting'
import { Findings, type Problem, type School } from '../kit/integrity'

export function visitProblems(school: School): Problem[] {
  const found = new Findings('visits')
  return found.each(school.all<Visit>('visits'), (w) => {
    const { _id, caseIds, on, year } = w
    found.same(_id, 'year', year, Number(on.slice(0, 4)))
    const { recipients, recipientIds } = w
    found.same(
      _id,
      'recipients',
      recipientIds,
      recipients.map((r) => r.id),
    )
    if (w.forgotten) return checkForgotten(w, school, found)
    const cases = caseIds.flatMap((id) => school.find<Condolence>('condolences', id) ?? [])
    const isNamed = cases.length === caseIds.length && cases.every((c) => c.visitIds.includes(_id))
    found.refers(_id, 'caseIds', isNamed)
    if (!isNamed) return
    if (cases.some((c) => c.kind !== w.kind)) found.add(_id, 'DERIVED', 'kind')
    checkPeople(w, cases, school, found)
    checkBooks(w, cases, found)
  })
}

/** Names are gone; counts and sums stay. */
function checkForgotten(w: Visit, school: School, found: Findings): void {
  const { _id, recipients, recipientIds: ids, visitors, advancedBy, proofSeenBy, note, made } = w
  const said = recipients.map((r) => `${r.name}${r.staffNo}${r.group}${r.groupId}${r.groupIds.join()}`).join('')
  const names = said + visitors.map((p) => p.id).join('') + made.by + made.byName + (note ?? '')
  const isNamed = names !== '' || advancedBy || proofSeenBy || ids.some((id) => school.has('members', id))
  if (isNamed) found.add(_id, 'STATE', 'forgotten')
}

function checkPeople(w: Visit, cases: readonly Condolence[], school: School, found: Findings): void {
  const { _id, recipients, visitors, advancedBy, proofSeenBy, made } = w
  const ids = recipients.map((r) => r.id)
  const areOfCases = ids.every((id) => cases.some((c) => c.recipientIds.includes(id)))
  found.refers(_id, 'recipientIds', areOfCases)
  const people = [...visitors, ...(advancedBy ? [advancedBy] : []), ...(proofSeenBy ? [proofSeenBy] : [])]
  const areKnown = [...people.map((p) => p.id), made.by].every((id) => school.has('members', id))
  found.refers(_id, 'visitors', areKnown)
}

/** What the cases say of money stands beside each visit, for papers and totals. */
function checkBooks({ _id, vouchers, minutes }: Visit, cases: readonly Condolence[], found: Findings): void {
  const isOfCase = (v: Visit['vouchers'][number]) =>
    cases.some((c) => c._id === v.caseId && c.payment?.voucherNo === v.no && c.payment.on === v.on)
  if (!vouchers.every(isOfCase)) found.add(_id, 'DERIVED', 'vouchers')
  const sorted = (list: Visit['minutes']) => [...list].sort((a, b) => (a.caseId < b.caseId ? -1 : 1))
  found.same(_id, 'minutes', sorted(minutes), sorted(minutesOf(cases)))
}
