import { readFile } from 'node:fs/promises'
import type { Invite, Member } from '@domain/member/model'
import { utils, write } from '@e965/xlsx'
import type { Cloud } from '../kit/cloud'
import { records } from '../kit/records'
import { rosterOf } from '../kit/school'
import { value } from '../kit/session'
import { textOfWord } from '../paper/word-text'
import type { Person } from './person'
import type { Stage } from './stage'

type Row = { 姓名: string; 工号: string; 工会小组: string; 性别: string; 类别: string; 工会职务?: string }

const SUBJECTS = ['语文组', '数学组', '英语组', '理化组', '体艺组', '行政组']
const row = (n: number, more: Partial<Row> = {}): Row => ({
  ...{ 姓名: `老师${n}`, 工号: `S${n}`, 工会小组: SUBJECTS[n % SUBJECTS.length] ?? '' },
  ...{ 性别: n % 2 ? '女' : '男', 类别: '在职', ...more },
})
const range = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i)

const LEFT = range(100, 5)
const RETIRED = range(90, 3)
const MOVED = range(50, 8).filter((n) => row(n).工会小组 !== '语文组')
const NEW = range(200, 12)
/** The personnel office's table of last year, and of this September: 新进 12、调出 5、退休 3、换组 7. */
const LAST_YEAR = range(1, 120).map((n) => row(n, n === 1 ? { 工会职务: '工会主席' } : {}))
const THIS_YEAR = [
  ...range(1, 120)
    .filter((n) => !LEFT.includes(n))
    .map((n) =>
      row(n, {
        ...(RETIRED.includes(n) && { 类别: '退休' }),
        ...(MOVED.includes(n) && { 工会小组: '语文组' }),
      }),
    ),
  ...NEW.map((n) => row(n)),
]

function excel(rows: readonly object[]): Buffer {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.json_to_sheet([...rows]), '在职人员')
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
}

/** Chooses a file as a finger would: the page opens the window, and this is what is picked there. */
async function choose(person: Person, name: string, buffer: Buffer): Promise<void> {
  const [window] = await Promise.all([person.page.waitForEvent('filechooser'), person.tap('选择 Excel 文件')])
  await window.setFiles({ name, mimeType: 'application/vnd.ms-excel', buffer })
}

/** Counts what the finger does from here on. */
function countTaps(person: Person): () => number {
  let taps = 0
  const { press } = person
  person.press = (target) => {
    taps++
    return press.call(person, target)
  }
  return () => taps
}

const LONG = 120_000
const sees = (person: Person, words: string | RegExp) =>
  person.page.getByText(words).filter({ visible: true }).first().waitFor({ timeout: LONG })

async function importAll(person: Person): Promise<void> {
  await person.tap('导入')
  await person.answer('确认导入名册？', '确认导入')
}

const people = (cloud: Cloud) => records<Member>(cloud, 'members').filter((m) => m.kind !== 'technical')

/** In September: the file is dropped in, confirmed with five taps, the slips are printed, and people bind by them. */
export async function dropTheFileIn(stage: Stage): Promise<void> {
  const { cloud } = stage
  const admin = await cloud.login('admin')
  const clerk = await stage.enter('clerk', admin)
  let chair = clerk
  let taps = () => 0
  await stage.walk([
    [
      'an empty school takes its first file',
      async () => {
        await clerk.open('member/import')
        await choose(clerk, '去年名册.xlsx', excel(LAST_YEAR))
        await sees(clerk, '新进 120 人')
        await importAll(clerk)
        await sees(clerk, '导入完成')
        if (people(cloud).length !== 120) throw new Error(`${people(cloud).length} people`)
      },
    ],
    [
      '新进 12、调出 5、退休 3、换组 7 are seen, confirmed with five taps',
      async () => {
        chair = await stage.enter('chair', cloud.login('S1'))
        await chair.open('member/import')
        taps = countTaps(chair)
        await choose(chair, '九月名册.xlsx', excel(THIS_YEAR))
        for (const words of ['新进 12 人', '调出 5 人', '退休 3 人', '换组 7 人']) await sees(chair, words)
        // The first tap chose the file. Nobody leaves without a tick; the others come ticked.
        const leavers = chair.page.locator('.u-card').filter({ hasText: '调出 5 人' }).last()
        await chair.press(leavers.getByRole('checkbox').first())
        await importAll(chair)
        await sees(chair, '导入完成')
        const now = people(cloud)
        const count = (fits: (m: Member) => boolean) => now.filter(fits).length
        const got = [
          now.length,
          count((m) => m.state === 'left'),
          count((m) => m.kind === 'retired'),
          count((m) => m.state === 'active' && MOVED.some((n) => m.staffNo === `S${n}`) && m.group === '语文组'),
        ]
        if (`${got}` !== '132,5,3,7') throw new Error(`people, left, retired, moved: ${got}`)
      },
    ],
    [
      'the fifth tap prints a slip for each newcomer, each group on sheets of its own, and for nobody else',
      async () => {
        const [got] = await Promise.all([
          chair.page.waitForEvent('download', { timeout: LONG }),
          chair.tap('打印邀请单'),
        ])
        if (taps() !== 5) throw new Error(`${taps()} taps`)
        const words = textOfWord(await readFile(await got.path()))
        for (const group of SUBJECTS) {
          const [, sheets = ''] = words.split(new RegExp(`^${group}\\s+2 张$`, 'm'))
          const own = sheets.split(/^\S+\s+\d+ 张$/m)[0] ?? ''
          const named = [...own.matchAll(/^老师(\d+)$/gm)].map(([, n]) => Number(n)).sort()
          const wanted = NEW.filter((n) => row(n).工会小组 === group)
          if (`${named}` !== `${wanted}`) throw new Error(`${group}: slips for ${named}, not for ${wanted}`)
        }
        const all = [...words.matchAll(/^老师(\d+)$/gm)]
        if (all.length !== NEW.length) throw new Error(`${all.length} slips`)
        await chair.sees('邀请单 12 张')
      },
    ],
    [
      'a newcomer scans the slip: whose it is, 确认是我, bound',
      async () => {
        for (const n of NEW.slice(0, 2)) {
          const { _id } = people(cloud).find((m) => m.staffNo === `S${n}`) as Member
          const scene = records<Invite>(cloud, 'invites').find((i) => i._id === _id)?.slip ?? ''
          const phone = await stage.enter(`newcomer ${n}`, cloud.guest())
          await phone.open('member/bind', { scene })
          await phone.sees(new RegExp(`老师${n}`))
          await phone.tap('确认是我')
          await phone.sees(new RegExp(`，老师${n}`))
        }
      },
    ],
  ])
}

const LARGE = { size: 5928, groups: 120 }

const kinds = { in_service: '在职', non_member: '非会员', retired: '退休' }
const university = () =>
  excel(
    rosterOf(LARGE).map((r) => ({
      姓名: r.name,
      工号: r.staffNo,
      工会小组: r.group,
      性别: r.sex === 'male' ? '男' : '女',
      类别: kinds[r.kind as keyof typeof kinds],
    })),
  )

/** A university comes in through the screen without a break, and how long that takes. */
export async function timeAUniversity(stage: Stage): Promise<void> {
  const { cloud } = stage
  const clerk = await stage.enter('clerk', cloud.login('admin'))
  await stage.walk([
    [
      '5,928 rows are read, checked and applied, and the bar tells how far it has come',
      async () => {
        const file = university()
        await clerk.open('member/import')
        const began = Date.now()
        await choose(clerk, '全校名册.xlsx', file)
        await sees(clerk, '新进 5928 人')
        const checked = Date.now()
        await importAll(clerk)
        await sees(clerk, /^[1-9]\d* \/ 5928 人$/)
        await sees(clerk, '导入完成')
        const seconds = (from: number) => `${((Date.now() - from) / 1000).toFixed(1)} s`
        const { length } = people(cloud)
        if (length !== LARGE.size) throw new Error(`${length} people`)
        console.log(`        5,928 rows in ${seconds(began)}, of which the import ${seconds(checked)}`)
      },
    ],
  ])
}

/** Stopped, and broken off in the middle, it goes on and loses nothing. */
export async function importAUniversity(stage: Stage): Promise<void> {
  const { cloud } = stage
  const clerk = await stage.enter('clerk', cloud.login('admin'))
  const file = university()
  const checked = async () => {
    await clerk.open('member/import')
    await choose(clerk, '全校名册.xlsx', file)
    await sees(clerk, /没有变化 \d+ 人/)
  }
  await stage.walk([
    [
      'read and checked; stopped in the middle of the import, the app closed there',
      async () => {
        await checked()
        await importAll(clerk)
        await sees(clerk, /^[1-9]\d* \/ 5928 人$/)
        await clerk.tap('暂停')
        await sees(clerk, '已暂停')
        await clerk.reload()
        const some = people(cloud).length
        if (some === 0 || some >= LARGE.size) throw new Error(`${some} people when it was broken off`)
      },
    ],
    [
      'the same file goes on: 5,928 people, nobody twice',
      async () => {
        await checked()
        await importAll(clerk)
        await sees(clerk, '导入完成')
        const { length } = people(cloud)
        if (length !== LARGE.size) throw new Error(`${length} people`)
        const { items } = await value((await cloud.login('admin')).member.groups({}))
        const sum = items.reduce((all, g) => all + g.count, 0)
        if (sum !== LARGE.size) throw new Error(`${sum} people in groups`)
      },
    ],
    [
      'and a third time: nothing is different',
      async () => {
        const began = Date.now()
        await checked()
        await clerk.sees('和现有名册一样')
        console.log(
          `        5,928 rows read and checked through the screen in ${((Date.now() - began) / 1000).toFixed(1)} s`,
        )
      },
    ],
  ])
}
