import { type Cloud, openCloud } from '../kit/cloud'
import { sample } from '../kit/sample'
import { post, type Session, value } from '../kit/session'
import { bodyOf, HEAVY, PLACES } from './heavy'

/** What is too much is refused in words, by a cloud that goes on working for everybody else. */
const MB = 1024 * 1024
let cloud: Cloud
let everything: Session
beforeAll(async () => {
  cloud = await openCloud()
  const admin = await cloud.login('admin')
  const roles = 'leader,delegate,proposal_committee,handler,committee,chair,treasurer,audit,admin'
  const row = { staffNo: 'all', name: '甲', group: '一组', sex: 'female', kind: 'in_service', department: '处', roles }
  await value(admin.member.importRoster({ rows: [row], mode: 'apply' }))
  everything = await cloud.login('all')
}, 60_000)
afterAll(() => cloud?.close())

const send = async (fn: string, body: string) =>
  (await (await post(`${cloud.url}call/${fn}`, body, { authorization: `Bearer ${everything.token}` })).json()) as {
    ok: boolean
    error?: string
  }
const alive = async () => expect((await value(everything.member.me({}))).member?.staffNo).toBe('all')
const REFUSED = ['BAD_INPUT', 'NOT_FOUND', 'TEXT_REFUSED']

const LARGE = [
  'member.importRoster rows',
  'member.importRoster rows[].name',
  'proposal.decide ids[]',
  'proposal.decide reason',
]
test.each(Object.entries(HEAVY))(
  '%s at every place of every input',
  async (_, heavy) => {
    // Short of the door's limit, so that it is the function that has to cope; every place with less.
    for (const { fn, name, action, path } of PLACES) {
      const said = await send(fn, bodyOf(name, sample(action), path, heavy(30_000)))
      expect([`${fn}.${name} ${path}`, said.ok || REFUSED.includes(said.error ?? '')]).toEqual([
        `${fn}.${name} ${path}`,
        true,
      ])
    }
    for (const { fn, name, action, path } of PLACES.filter((p) => LARGE.includes(`${p.fn}.${p.name} ${p.path}`))) {
      const said = await send(fn, bodyOf(name, sample(action), path, heavy(3 * MB)))
      expect([`${fn}.${name} ${path}`, said.error ?? 'ok']).toEqual([
        `${fn}.${name} ${path}`,
        expect.not.stringMatching('BROKEN|BUSY'),
      ])
    }
    await alive()
  },
  120_000,
)

test.each([10, 39])('%d MB are read to their end and refused', async (size) => {
  expect(await send('member', `{"action":"me","input":"${'x'.repeat(size * MB)}"}`)).toEqual({
    ok: false,
    error: 'BAD_INPUT',
  })
  await alive()
})

test('past that the line is cut, with and without a session', async () => {
  const body = 'x'.repeat(60 * MB)
  for (const authorization of [`Bearer ${everything.token}`, ''])
    await expect(post(`${cloud.url}call/member`, body, { authorization })).rejects.toThrow()
  await alive()
})

test.each(['login', 'files', 'clock'])('the other rooms have limits, too: /%s', async (room) => {
  const status = await post(`${cloud.url}${room}`, 'x'.repeat(12 * MB)).then(
    (answer) => answer.status,
    () => 'cut',
  )
  expect(['cut', 400, 401, 413]).toContain(status)
  await alive()
})
