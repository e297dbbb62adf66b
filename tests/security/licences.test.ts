import fs from 'node:fs'
import path from 'node:path'
import { LICENCES, withPart } from '../../config/docs'
import { ACCEPTED, ALLOWED, shipped, type Target, UNSTATED } from '../../config/licences'

/** What ships is known by name, may be shipped, and stands in the document. */
const TARGETS: Target[] = ['functions', 'weapp', 'h5']
const isFine = (licence: string) =>
  licence
    .replace(/[()]/g, '')
    .split(/ AND /)
    .every((all) => all.split(' OR ').some((one) => ALLOWED.includes(one.trim())))

test.each(TARGETS)(
  '%s: every licence is known and asks for no more than its own text',
  async (target) => {
    const all = await shipped(target)
    expect(
      all.filter(
        (s) =>
          s.version === '' ||
          !(isFine(s.licence) || UNSTATED[s.name] === s.licence || ACCEPTED[s.name]?.licence === s.licence),
      ),
    ).toEqual([])
    expect(all.map((s) => s.name)).toEqual(expect.arrayContaining(['valibot']))
  },
  60_000,
)

test('the lists are those of the bundles', async () => {
  const names = async (target: Target) => (await shipped(target)).map((s) => s.name)
  expect(await names('functions')).toEqual(expect.arrayContaining(['wx-server-sdk', '@cloudbase/node-sdk']))
  // What lies beside a bundle ships as well.
  expect(await names('functions')).toEqual(expect.arrayContaining(Object.keys(ACCEPTED)))
  const weapp = await names('weapp')
  expect(weapp).toEqual(expect.arrayContaining(['@tarojs/runtime', '@tarojs/react', 'react', 'zustand']))
  expect(weapp.filter((name) => /react-dom|components|router|esbuild|webpack5/.test(name))).toEqual([])
  expect(await names('h5')).toEqual(expect.arrayContaining(['@tarojs/components', '@tarojs/router', 'react-dom']))
}, 60_000)

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0)', true],
  ['MIT AND Apache-2.0', true],
  ['GPL-3.0-only', false],
  ['MIT AND LGPL-2.1', false],
  ['MPL-2.0', false],
  ['UNLICENSED', false],
  ['SEE LICENSE IN x', false],
  ['', false],
])('%j: %j', (licence, fine) => expect(isFine(licence)).toBe(fine))

test(`${LICENCES.file} says what ships (else: npm run docs)`, async () => {
  const text = fs.readFileSync(path.resolve(__dirname, '../..', LICENCES.file), 'utf8')
  expect(withPart(text, LICENCES.name, await LICENCES.part())).toBe(text)
}, 60_000)
