import { logBug, masked } from '../../cloudfunctions/kit/log'

/** What an error picked up on its way does not reach the log; what tells an engineer where to look does. */
test.each([
  ["Cannot read properties of undefined (reading 'seenBy')", "Cannot read properties of undefined (reading 'seenBy')"],
  ['no settings record', 'no settings record'],
  ['document.get:fail -502001 database request fail', 'document.get:fail -502001 database request fail'],
  ['E11000 duplicate key { staffNo: "10007" }', 'E11000 duplicate key { staffNo: "…" }'],
  ['dup key: o_23b033027d8133d753abb071ab_9f1c', 'dup key: …'],
  [`Unexpected token '秘', "秘密的理由" is not valid JSON`, `Unexpected token "…", "…" is not valid JSON`],
  ['Unexpected token a in JSON: "cut off in the mid', 'Unexpected token a in JSON: "…"'],
  ['张三 13912345678 born 1961, code KMNPQRST', '… … born …, code …'],
  ['a\nb\n    at 13912345678', 'a…b… at …'],
])('%j', (message, left) => expect(masked(message).replace(/ +/g, ' ')).toBe(left))

test('frames stay, the message beside them is masked, whatever lines it has', () => {
  const error = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  logBug({ fn: 'member', action: 'get' }, new TypeError('王老师\n    at 13912345678'))
  logBug({ fn: 'member', action: 'get' }, new Error(''))
  logBug({ fn: 'member', action: 'get' }, '13912345678')
  const [first = '', second = '', third = ''] = error.mock.calls.map(([line]) => String(line))
  error.mockRestore()
  expect(JSON.parse(first)).toMatchObject({ fn: 'member', outcome: 'BROKEN' })
  expect(JSON.parse(first).stack).toMatch(/^TypeError: ….*\n\s+at .*masked\.test\.ts:\d+/)
  expect(JSON.parse(second).stack).toMatch(/^Error: \n\s+at .*masked\.test\.ts:\d+/)
  expect(first + third).not.toMatch(/1391|王/)
})
