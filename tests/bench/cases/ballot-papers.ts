import type { CasesOf, World } from './case'

const LONG = { most: 8 }
const NONE = '0'.repeat(32)

/** Papers of a ballot that is not there: what it costs to say so. */
export function ballotPaperCases({ committee }: World) {
  const id = NONE
  const { paper } = committee
  return {
    record: [{ run: () => paper.record({ id }), ...LONG }],
    ballotSample: [{ run: () => paper.ballotSample({ id }), ...LONG }],
    tallySheet: [{ run: () => paper.tallySheet({ id }), ...LONG }],
    submission: [{ run: () => paper.submission({ id }), ...LONG }],
    roll: [{ run: () => paper.roll({ id }), ...LONG }],
  } satisfies Partial<CasesOf<'paper'>>
}
