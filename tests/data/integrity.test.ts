import { type Kept, PROBLEM_KINDS } from '../../cloudfunctions/kit/integrity'
import { problemsIn } from '../../local/data/check'
import { problemWords } from '../../local/data/words'
import { listen, places } from './places'
import { ballotPlants } from './plants/ballot'
import { condolencePlants } from './plants/condolence'
import { contestPlants } from './plants/contest'
import { drawPlants } from './plants/draw'
import { filePlants } from './plants/file'
import { kitPlants } from './plants/kit'
import { memberPlants } from './plants/member'
import { noticePlants } from './plants/notice'
import { proposalPlants } from './plants/proposal'
import { pushPlants } from './plants/push'
import { runPlants } from './plants/run'
import { NOBODY, Spoiled } from './plants/spoiled'
import { wishPlants } from './plants/wish'
import { richRecords } from './rich'
import { secretsOf } from './secrets'

let good: Awaited<ReturnType<typeof richRecords>>
beforeAll(async () => {
  good = await richRecords()
}, 120_000)

const found = (s: Spoiled) =>
  problemsIn(s.records).map(({ collection, kind, field }) => `${collection} ${kind} ${field}`)
const copy = () => new Spoiled(structuredClone(good) as Record<string, Kept[]>)

test('a school that was played through the door has no problem', () => {
  expect(problemsIn(good)).toEqual([])
  // Every collection is there: else nothing would be known of it.
  for (const [collection, docs] of Object.entries(good))
    expect([collection, docs.length > 0]).toEqual([collection, true])
})

const all = [
  ...kitPlants,
  ...memberPlants,
  ...proposalPlants,
  ...noticePlants,
  ...wishPlants,
  ...filePlants,
  ...contestPlants,
  ...condolencePlants,
  ...runPlants,
  ...pushPlants,
  ...drawPlants,
  ...ballotPlants,
]
test.each(all)('%s: %s', (_what, problem, plant) => {
  const s = copy()
  plant(s)
  expect(found(s)).toEqual([problem])
})

test('an old import whose run has gone may leave a part behind for a day', () => {
  const s = copy()
  s.add('imports', { _id: 'x_1', importId: NOBODY, at: Date.now() - 30 * 86_400_000 } as Kept)
  expect(found(s)).toEqual([])
})

test('every place where a check speaks up was heard: a new finding needs its plant', () => {
  const { heard, restore } = listen()
  for (const [, , plant] of all) {
    const s = copy()
    plant(s)
    problemsIn(s.records)
  }
  restore()
  expect(places().filter((place) => !heard.has(place))).toEqual([])
  const planted = new Set(all.map(([, problem]) => problem.split(' ')[1]))
  expect([...PROBLEM_KINDS].filter((kind) => !planted.has(kind))).toEqual([])
})

test('what is said of a problem holds no name, number to call or text of people', () => {
  const secrets = secretsOf(good)
  expect(secrets).toContain('13800138001')
  expect(secrets.size).toBeGreaterThan(200)
  const told = all.flatMap(([, , plant]) => {
    const s = copy()
    plant(s)
    return problemsIn(s.records)
  })
  expect(told.filter((p) => p.detail !== undefined).length).toBeGreaterThan(10)
  const said = told.flatMap((p) => [p.detail ?? '', problemWords(p)])
  expect(said.filter((line) => [...secrets].some((word) => line.includes(word)))).toEqual([])
})
