import { measure } from './inside'
import type { Stage } from './stage'
import { faultsOfTree } from './tree'

const SOUND = `<main class="u-root" style="font: 17px sans-serif">
  <h1>标题</h1>
  <p>第一行文字。</p>
  <button style="min-width: 60px; min-height: 44px">提交</button>
  <div role="radio" aria-checked="true" aria-label="满意" tabindex="0" style="width: 80px; height: 48px">满意</div>
</main>`

/** Each fault, what plants it, and how it must be told. */
const FAULTS: readonly (readonly [string, string, RegExp])[] = [
  [
    'text cut off at the side',
    '<p style="width: 60px; overflow: hidden; white-space: nowrap">很长很长的一行文字</p>',
    /^cut:/,
  ],
  ['text cut off below', '<p style="height: 24px; overflow: hidden">第一行<br>第二行</p>', /^cut:/],
  [
    'text cut off by an ancestor',
    '<div style="height: 20px; overflow: clip"><p style="margin: 0; padding-top: 8px">下半行看不见</p></div>',
    /^cut:/,
  ],
  [
    'text ended by dots',
    '<p style="width: 60px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis">很长的一行文字</p>',
    /^cut:/,
  ],
  [
    'a hint longer than its field',
    '<input aria-label="姓名" placeholder="请输入完整的姓名和工号" style="width: 90px; height: 44px">',
    /^cut:/,
  ],
  [
    'a text longer than its area',
    '<textarea aria-label="理由" style="width: 99px; height: 44px; overflow: hidden">一\n二\n三\n四</textarea>',
    /^cut:/,
  ],
  [
    'two texts on each other',
    '<p style="margin: 0">甲方的文字</p><p style="margin: -14px 0 0">乙方的文字</p>',
    /^overlap:/,
  ],
  [
    'a text on a field',
    '<input aria-label="姓名" style="width: 200px; height: 44px"><p style="margin: -30px 0 0">压住了</p>',
    /^overlap:/,
  ],
  ['a page wider than the window', '<p style="width: 500px">宽</p>', /^outside:/],
  ['a text out of the window', '<p style="position: relative; left: -30px">左边看不全</p>', /^outside:/],
  ['a small target', '<button style="width: 60px; height: 30px">小</button>', /^small:/],
  [
    'a last line behind the bar',
    `<div style="height: 1200px"></div><p>最后一行</p><div style="position: fixed; bottom: 0; left: 0; right: 0; height: 90px"><p>底栏</p></div>`,
    /^hidden:/,
  ],
  [
    'a button without a name',
    '<div role="button" tabindex="0" style="width: 50px; height: 50px"></div>',
    /a button without a name/,
  ],
  ['a button that speaks English', '<button style="width: 80px; height: 50px">Submit</button>', /is not in Chinese/],
  ['a picture without a name', '<div role="img" style="width: 9px; height: 9px"></div>', /an image without a name/],
  ['a sheet that is no dialog', '<div class="u-sheet"><p>审查</p></div>', /1 sheets, 0 of them dialogs/],
  ['a dialog without a name', '<div role="dialog" class="u-sheet"><p>审查</p></div>', /a dialog without a name/],
]

/** The measures are measured: each finds what was planted for it, and nothing on a page that is sound. */
export async function provokeTheMeasures(stage: Stage): Promise<void> {
  const person = await stage.enter('control')
  const { page } = person
  const look = async (body: string) => {
    await page.evaluate((html) => {
      document.body.innerHTML = html
    }, body)
    const found = await measure(page)
    return [...found.map(({ kind, where, what }) => `${kind}: ${where}: ${what}`), ...(await faultsOfTree(page))]
  }
  await stage.check(`the measures find each of ${FAULTS.length} planted faults, and none on a sound page`, async () => {
    await person.open('home')
    const sound = await look(SOUND)
    if (sound.length > 0) throw new Error(`found on a sound page: ${sound.join('\n')}`)
    const missed: string[] = []
    for (const [name, html, told] of FAULTS) {
      const found = await look(SOUND.replace('</main>', `${html}</main>`))
      if (!found.some((words) => told.test(words))) missed.push(`${name}: only ${found.join('; ') || 'nothing'}`)
    }
    if (missed.length > 0) throw new Error(`not found:\n${missed.join('\n')}`)
  }, [person])
  await stage.check('and a watched page that logs an error, throws or asks elsewhere is noticed', async () => {
    const before = stage.watch.faults.length
    await page.evaluate(async () => {
      console.error('planted')
      setTimeout(() => {
        throw new Error('planted')
      })
      await fetch('http://127.0.0.1:1/planted').catch(() => {})
    })
    await page.waitForTimeout(100)
    const told = stage.watch.faults.splice(before)
    const noticed = ['logged', 'threw', 'asked'].filter((what) => told.some((words) => words.includes(what)))
    if (noticed.length !== 3) throw new Error(`noticed only ${noticed}: ${told.join('\n')}`)
  })
}
