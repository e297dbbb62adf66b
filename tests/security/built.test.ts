import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { builtFunctions } from '../kit/cloud'
import { leaksIn, type Target } from './built'

/** What is uploaded to WeChat or served holds no secret, nothing of the local cloud, and no trace of who built it. */
const root = path.resolve(__dirname, '../..')

test('the functions', () => {
  expect(fs.readdirSync(builtFunctions())).toEqual(expect.arrayContaining(['member', 'proposal', 'notice', 'jobs']))
  expect(leaksIn(builtFunctions(), 'functions')).toEqual([])
})

// Built by other commands, which look for themselves; where they lie here, they are looked at here, too.
const built = (['weapp', 'h5'] as const).filter((target) => fs.existsSync(path.join(root, 'dist', target)))
if (built.length > 0)
  test.each(built)('dist/%s', (target) => expect(leaksIn(path.join(root, 'dist', target), target)).toEqual([]))

describe('each leak is found', () => {
  let dir: string
  beforeEach(() => {
    dir = fs.mkdtempSync(path.join(os.tmpdir(), 'teachers-home-leak-'))
  })
  afterEach(() => fs.rmSync(dir, { recursive: true, force: true }))

  const PLANTED: [Target, string, string, string][] = [
    ['weapp', 'app.js', `const k = "-----BEGIN RSA ${'PRIVATE'} KEY-----"`, 'a private key'],
    ['functions', 'member/index.js', `id:"AKID${'x'.repeat(32)}"`, 'a key of the cloud'],
    ['h5', 'js/app.js', `authorization:"Bearer ${'a1-_'.repeat(8)}"`, 'a token'],
    ['h5', 'js/app.js', 'call("13912345678")', 'a phone number'],
    ['weapp', 'app.js', '//# sourceMappingURL=app.js.map', 'a source map'],
    ['h5', 'css/app.css', `/*# sourceMappingURL=data:application/json;base64,${'eyJ2'.repeat(9)} */`, 'a source map'],
    ['weapp', 'app.js', 'fetch("http://127.0.0.1:8080/")', 'an address of this machine'],
    ['weapp', 'app.js', 'fetch("http://localhost/")', 'an address of this machine'],
    ['h5', 'index.html', `<!-- ${root}/src/app.tsx -->`, 'a path of this machine'],
    ['weapp', 'app.js', 'fetch("/login",{method:"POST"})', 'the demo login'],
    ['functions', 'member/index.js', 'open("host.sqlite")', 'the demo login'],
    ['h5', 'js/app.js.map', '{}', 'is no part of a build'],
  ]
  test.each(PLANTED)('in %s %s: %s', (target, name, text, what) => {
    fs.mkdirSync(path.dirname(path.join(dir, name)), { recursive: true })
    fs.writeFileSync(path.join(dir, name), `before();${text};after()`)
    expect(leaksIn(dir, target)).toContain(`${name}: ${what}`)
  })
  test('and nothing else is taken for one', () => {
    const text = 'const at=1700000000000,id="f13912345678",v="1.39123456789",k="split(-----BEGIN)",u="https://a.b/"'
    fs.writeFileSync(path.join(dir, 'app.js'), text)
    for (const target of ['weapp', 'h5', 'functions'] as const) expect(leaksIn(dir, target)).toEqual([])
  })
})
