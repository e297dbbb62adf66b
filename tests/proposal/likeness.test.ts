import { likeness, likest, pairsOf } from '@domain/proposal/similar'
import fc from 'fast-check'

/** Titles as they are written, in pairs on one matter: each is to find its neighbour, and no strangers before it. */
const PAIRS: [string, string][] = [
  ['关于在第二食堂增设低糖窗口的建议', '食堂增开控糖窗口'],
  ['关于增加校园电动车充电桩的提案', '建议增设电动自行车充电桩'],
  ['关于改善教工宿舍热水供应的建议', '教工宿舍热水时间太短'],
  ['关于教师体检项目增加颈椎检查的提案', '教师体检应增加颈椎、腰椎检查'],
  ['关于延长图书馆开放时间的建议', '图书馆周末延长开放时间'],
  ['关于解决子女暑期托管问题的提案', '暑期教职工子女托管班'],
  ['关于规范校内停车秩序的建议', '校内停车难、停车秩序乱'],
  ['关于减轻班主任非教学负担的提案', '减少班主任与教学无关的负担'],
  ['关于教室多媒体设备更新的建议', '更新老旧教室的多媒体设备'],
  ['关于设立教职工心理咨询室的提案', '为教职工开设心理咨询'],
]

test.each(PAIRS)('%s finds %s', (title, neighbour) => {
  const others = PAIRS.flat().filter((t) => t !== title)
  const found = likest(
    title,
    others.map((t) => ({ title: t })),
    5,
  )
  expect(found[0]?.of.title).toBe(neighbour)
})

test.each(PAIRS.map(([a, b]) => [b, a] as const))('and %s finds %s', (title, neighbour) => {
  const others = PAIRS.flat().filter((t) => t !== title)
  const found = likest(
    title,
    others.map((t) => ({ title: t })),
    5,
  )
  expect(found[0]?.of.title).toBe(neighbour)
})

test('what is alike is said so both ways, between 0 and 1, and the same is the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      const [x, y] = [pairsOf(a), pairsOf(b)]
      expect(likeness(x, y)).toBe(likeness(y, x))
      expect(likeness(x, y)).toBeGreaterThanOrEqual(0)
      expect(likeness(x, y)).toBeLessThanOrEqual(1)
      if (x.size > 0) expect(likeness(x, x)).toBe(1)
    }),
  )
})

test('strangers are not shown: none of those on other matters reaches the border', () => {
  const all = PAIRS.map(([title]) => ({ title }))
  for (const one of all)
    expect(
      likest(
        one.title,
        all.filter((other) => other !== one),
        5,
      ),
    ).toEqual([])
})
