import type { running } from '@domain/condolence/running'
import { dayOf } from '@domain/kit/time'
import { value } from '../../kit/session'
import { ASKERS, ASKING, type CasesOf, type World } from './case'

const LIST = 30

/** A run for the whole school, from its budget to the last list. */
export function runningCases(w: World): Pick<CasesOf<'condolence'>, keyof typeof running> {
  const { bench, chair, committee, memberId } = w
  const today = () => dayOf(bench.host.clock.now())
  const what = () => ({
    ...{ audience: { kind: 'staff' as const }, asOf: today(), valueFen: 6_000 },
    kind: 'gift' as const,
  })
  const gift = () => ({
    ...{ ...what(), title: '教师节慰问', form: 'goods' as const, source: 'union' as const, line: '职工集体福利支出' },
    choices: [
      { id: 'a', name: '大米' },
      { id: 'b', name: '食用油' },
    ],
  })
  const made: string[] = []
  const runId = (i: number) => made[i % made.length] ?? ''
  const number = (i: number) => ASKING + (i % ASKERS)
  const person = (i: number) => bench.as(number(i))
  return {
    budget: [{ run: () => value(committee.condolence.budget(what())) }],
    run: [
      {
        run: async (i) => {
          made[i] = (await value(committee.condolence.run(gift()))).id
        },
      },
    ],
    choose: [
      {
        run: async (i) => value((await person(i)).condolence.choose({ runId: runId(0), choiceId: 'ab'[i % 2] ?? 'a' })),
      },
    ],
    hand: [
      { run: (i) => value(committee.condolence.hand({ runId: runId(0), memberIds: [memberId(number(i))] })) },
      {
        what: `a list of ${LIST}`,
        run: (i) =>
          value(
            committee.condolence.hand({
              runId: runId(i),
              memberIds: Array.from({ length: LIST }, (_, n) => memberId(100 + n)),
            }),
          ),
      },
    ],
    runProgress: [{ run: () => value(chair.condolence.runProgress({ runId: runId(0) })) }],
    runs: [
      { run: () => value(chair.condolence.runs({})) },
      { what: 'of a teacher', run: async (i) => value((await person(i)).condolence.runs({})) },
    ],
    getRun: [{ run: async (i) => value((await person(i)).condolence.getRun({ id: runId(0) })) }],
  }
}
