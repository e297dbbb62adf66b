import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Mutation } from '../../config/functions'
import { buildFunctions } from '../kit/functions'
import { idFields, sweep, titleOf } from './sweep'
import { openTown, type Town } from './town'

/** The same sweep over functions whose guards are taken out: each must be missed. */
const proposal = (file: string) => `cloudfunctions/proposal/${file}.ts`
const member = (file: string) => `cloudfunctions/member/${file}.ts`

const condolence = (file: string) => `cloudfunctions/condolence/${file}.ts`
const contest = (file: string) => `cloudfunctions/contest/${file}.ts`
const ballot = (file: string) => `cloudfunctions/ballot/${file}.ts`

interface Control {
  /** What is told without the guard, by whom and about what. */
  field: string
  told: RegExp
  mutate: Mutation[]
}
const CONTROLS: Control[] = [
  {
    field: 'proposal.get id',
    told: /as member: proposal (draft|returned) hears .*"rationale"/,
    mutate: [{ file: 'domain/proposal/view.ts', from: 'if (!canSee(p, viewer.me)) return null', to: '' }],
  },
  {
    field: 'proposal.endorse id',
    told: /as delegate: proposal draft hears .*WRONG_STATE/,
    mutate: [{ file: proposal('step'), from: 'return p && canSee(p, ctx.caller) ? p : null', to: 'return p' }],
  },
  {
    field: 'proposal.rate id',
    told: /as member: proposal draft hears .*NOT_ALLOWED/,
    mutate: [
      {
        file: proposal('rate'),
        from: 'if (!p.proposerIds.includes(ctx.caller.id)) return missing()',
        to: "if (!p.proposerIds.includes(ctx.caller.id)) return { ok: false, error: 'NOT_ALLOWED' }",
      },
    ],
  },
  { field: 'proposal.rate id', told: /as member: the log tells them apart/, mutate: [] },
  {
    field: 'proposal.unendorse id',
    told: /as member: "a\/b" hears .*NOT_FOUND/,
    mutate: [{ file: 'domain/kit/text.ts', from: 'v.regex(/^[\\w.:-]{1,96}$/)', to: 'v.regex(/^.{1,96}$/)' }],
  },
  {
    field: 'proposal.stats callId',
    told: /as member: something was written/,
    mutate: [
      {
        file: proposal('stats'),
        from: 'if (!(await findCall(callId))) return missing()',
        to: "if (!(await findCall(callId))) return insert('audits', { _id: newId() }).then(missing)",
      },
      {
        file: proposal('stats'),
        from: "import { missing } from './step'",
        to: "import { insert, newId } from '../kit/store'\nimport { missing } from './step'",
      },
    ],
  },
  {
    field: 'notice.read id',
    told: /as member: notice endorsed hears .*"about"/,
    mutate: [
      {
        file: 'cloudfunctions/notice/read.ts',
        from: 'if (!notice?.to.some((w) => words.has(w)))',
        to: 'if (!notice)',
      },
    ],
  },
  {
    field: 'member.get id',
    told: /as leader: member victim hears .*NOT_ALLOWED/,
    mutate: [{ file: member('get'), from: "no('NOT_FOUND')", to: "no(member ? 'NOT_ALLOWED' : 'NOT_FOUND')" }],
  },
  {
    field: 'member.list groupId',
    told: /as leader: group 一组 hears .*"items"/,
    mutate: [{ file: member('list'), from: '!(await isBelowOwn(caller, input.groupId))', to: 'false' }],
  },
  {
    field: 'member.setRoles memberId',
    told: /as chair: member gone hears /,
    mutate: [{ file: member('set-roles'), from: "if (member?.state !== 'active')", to: 'if (!member)' }],
  },
  {
    field: 'contest.get id',
    told: /as member: contest (draft|theirs) hears .*"title"/,
    mutate: [{ file: contest('get'), from: '!canSee(contest, roll, ctx.caller)', to: 'false' }],
  },
  {
    field: 'contest.entrants contestId',
    told: /as member: contest theirs hears .*"items":\[{/,
    mutate: [{ file: contest('scene'), from: 'return sees ?', to: 'return true ?' }],
  },
  {
    field: 'contest.tick memberIds[]',
    told: /as leader: member gone hears .*教师gone/,
    mutate: [{ file: contest('tick'), from: "m.state === 'active' || ", to: 'true || ' }],
  },
  {
    field: 'member.importRoster importId',
    told: /as committee: import another hears .*"(problems|field)"/,
    mutate: [{ file: member('import-state'), from: 'run?.accountId !== ctx.accountId', to: '!run' }],
  },
  {
    field: 'condolence.pay id',
    told: /as treasurer: case (reported|declined|group) hears .*(WRONG_STATE|NOT_ALLOWED)/,
    mutate: [
      {
        file: condolence('step'),
        from: 'return found && standingOf(found, caller) ? found : null',
        to: 'return found',
      },
    ],
  },
  {
    field: 'condolence.getRun id',
    told: /as member: run theirs hears .*"title"/,
    mutate: [
      { file: condolence('run-store'), from: 'return (await isIn(run._id, caller.id)) ? run : null', to: 'return run' },
    ],
  },
  {
    field: 'condolence.budget audience.ids[]',
    told: /as leader: member victim hears .*OTHER_AUDIENCE/,
    mutate: [
      {
        file: condolence('run-audience'),
        from: "return office ? 'NOBODY' : 'OTHER_AUDIENCE'",
        to: "return people.length === 0 ? 'NOBODY' : 'OTHER_AUDIENCE'",
      },
    ],
  },
  {
    field: 'notice.get id',
    told: /as member: announcement theirs hears .*"title"/,
    mutate: [
      {
        file: 'cloudfunctions/notice/announced.ts',
        from: 'return it && canSeeAnnouncement(it, caller) ? it : null',
        to: 'return it',
      },
    ],
  },
  {
    field: 'ballot.get id',
    told: /as member: ballot theirs published hears .*"title"/,
    mutate: [{ file: ballot('store'), from: 'if (answersToIt(ballot, caller)) return ballot', to: 'return ballot' }],
  },
  {
    field: 'ballot.cast id',
    told: /as member: ballot theirs closed hears .*CLOSED/,
    mutate: [
      {
        file: ballot('cast'),
        from: 'return (await findVoter(ballot._id, caller.id)) ? said : notFound()',
        to: 'return said',
      },
    ],
  },
]

let town: Town
let functions: string
beforeAll(async () => {
  functions = await fs.mkdtemp(path.join(os.tmpdir(), 'teachers-home-unguarded-'))
  await buildFunctions({ outDir: functions, mutate: CONTROLS.flatMap((c) => c.mutate) })
  town = await openTown(functions)
}, 120_000)
afterAll(async () => {
  await town?.cloud.close()
  await fs.rm(functions, { recursive: true, force: true })
})

test.each(CONTROLS)(
  'without its guard $field tells: $told',
  async ({ field, told }) => {
    const swept = idFields.find((f) => titleOf(f) === field)
    const found = swept ? await sweep(town, swept) : []
    expect(found.join('\n')).toMatch(told)
  },
  120_000,
)

test('a field that nobody declared fails', async () => {
  const [field] = idFields
  if (!field) throw new Error('no field')
  expect(await sweep(town, { ...field, path: 'fileId' })).toEqual([expect.stringContaining('not declared')])
})
