import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import postcss from 'postcss'
import { compile } from 'sass'
import fontScale from '../../config/plugins/font-scale'

const folder = path.join(__dirname, '../../src/ui')
const sheets = readdirSync(folder).filter((file) => file.endsWith('.scss') && !file.startsWith('_'))
const css = (sheet: string) => compile(path.join(folder, sheet)).css
const scaled = (source: string) => postcss([fontScale()]).process(source, { from: undefined }).css

test('text in px follows --fs, headlines the flatter --fs-l, all else stays', () => {
  expect(scaled('a{font-size:17px}')).toBe('a{font-size:calc(17px * var(--fs, 1))}')
  expect(scaled('a{font-size:20px}')).toBe('a{font-size:calc(20px * var(--fs-l, 1))}')
  for (const same of ['a{font-size:inherit}', 'a{font-size:1.2em}', 'a{font-size:0}', 'a{width:17px}']) {
    expect(scaled(same)).toBe(same)
  }
})

test.each(sheets)('%s: no text is smaller than 13 px', (sheet) => {
  const sizes = [...css(sheet).matchAll(/font-size:\s*([\d.]+)px/g)].map((match) => Number(match[1]))
  expect(sizes.filter((size) => size < 13)).toEqual([])
})

test.each(sheets.filter((sheet) => sheet !== 'h5.scss'))('%s: every class is ours', (sheet) => {
  const names: string[] = []
  postcss.parse(css(sheet)).walkRules(({ selector }) => void names.push(...(selector.match(/\.[a-z][\w-]*/gi) ?? [])))
  expect(names.length).toBeGreaterThan(0)
  expect(names.filter((name) => !name.startsWith('.u-'))).toEqual([])
})

test('every icon that can be named has a drawing', () => {
  const source = readFileSync(path.join(folder, 'Icon.tsx'), 'utf8')
  const union = /type IconName =([\s\S]*?)\n\n/.exec(source)?.[1] ?? ''
  const names = [...union.matchAll(/'(\w+)'/g)].map((match) => match[1])
  expect(names.length).toBeGreaterThan(20)
  expect(names.filter((name) => !css('icons.scss').includes(`.u-icon-${name} `))).toEqual([])
})

test('what the components ask for by class name exists', () => {
  const known = new Set(sheets.flatMap((sheet) => css(sheet).match(/\.u-[\w-]+/g) ?? []).map((name) => name.slice(1)))
  const asked = readdirSync(folder)
    .filter((file) => file.endsWith('.tsx'))
    .flatMap(
      (file) => readFileSync(path.join(folder, file), 'utf8').match(/(?<=['" ])u-[a-z_]+(?:-[a-z]+)*(?=['" ])/g) ?? [],
    )
  expect(asked.length).toBeGreaterThan(60)
  expect([...new Set(asked)].filter((name) => !known.has(name))).toEqual([])
})
