import type { CondolenceKind, Named } from '@domain/condolence/model'
import { lastDay } from '@domain/condolence/rules'
import { type Day, dayOf } from '@domain/kit/time'
import type { Me } from '@domain/member/contract'
import { useState } from 'react'
import { dropDraft, keepDraft, readDraft } from '@/kit/draft'
import { hasRole } from '@/kit/session'

const DRAFT = 'condolence-report'

export interface Report {
  kind?: CondolenceKind
  people: Named[]
  /** '' is today. */
  on: Day | ''
  note: string
}
const EMPTY: Report = { people: [], on: '', note: '' }

/** Whom somebody may report for: themselves, their group, the school. */
export function reachOf(me: Me): 'self' | 'group' | 'school' {
  if (hasRole(me, 'committee', 'chair')) return 'school'
  return hasRole(me, 'leader') ? 'group' : 'self'
}

/** What is being reported; kept on this phone until it was handed in. */
export function useReport(first: Partial<Report>) {
  const [report, setReport] = useState<Report>(() => ({
    ...EMPTY,
    ...(first.kind || first.people ? {} : readDraft<Report>(DRAFT)?.value),
    ...first,
  }))
  const change = (part: Partial<Report>) => {
    const next = { ...report, ...part }
    setReport(next)
    keepDraft(DRAFT, next)
  }
  const drop = () => {
    setReport(EMPTY)
    dropDraft(DRAFT)
  }
  const now = Date.now()
  const max = report.kind ? lastDay(report.kind, now) : dayOf(now)
  return { report, change, drop, on: report.on || dayOf(now), max }
}
