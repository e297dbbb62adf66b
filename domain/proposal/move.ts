import type { Settings } from '../member/settings'
import { follow } from './follow'
import type { Proposal, State, Step } from './model'

/** One step of a proposal: what changes besides what follows from it. */
export interface Move {
  to?: State
  set?: Partial<Proposal>
  /** What people said: a reason, a department, a grade. Goes into the timeline and the audit. */
  why?: string
  /** Leaves no line in the timeline; the audit has it. */
  quiet?: true
}
export interface Mover {
  name: string
  /** The action's name, as the timeline words it. */
  action: string
  now: number
}

/** The proposal after a move. `undefined` in `set` takes a field away. */
export function moved(p: Proposal, { to, set, why, quiet }: Move, by: Mover, settings: Settings): Proposal {
  const state = to ?? p.state
  const step: Step = { at: by.now, by: by.name, action: by.action, from: p.state, to: state, why }
  const before = set?.timeline ?? p.timeline
  const timeline = quiet ? before : [...before, step]
  const next = { ...p, ...set, state, version: p.version + 1, changedAt: by.now, timeline }
  return { ...next, ...follow(next, settings) }
}
