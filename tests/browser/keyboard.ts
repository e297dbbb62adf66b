import type { School } from '../kit/school'
import { value } from '../kit/session'
import { reviewed, submitted, text } from '../proposal/deeds'
import type { Person } from './person'
import type { Stage } from './stage'

const CAST = { writer: 40, author: 41, reader: 42, second: 43, third: 44, committee: 2 } as const
const MOST = 60

/** Presses Tab until the focus is on what is looked for; throws when it goes round without meeting it. */
async function tabTo(person: Person, name: RegExp): Promise<void> {
  const met: string[] = []
  for (let i = 0; i < MOST; i++) {
    await person.page.keyboard.press('Tab')
    const focus = await person.page.evaluate(() => {
      const on = document.activeElement
      return on?.getAttribute('aria-label') || on?.textContent?.trim() || ''
    })
    if (name.test(focus)) return
    met.push(focus.slice(0, 12))
  }
  throw new Error(`Tab does not reach ${name} in ${MOST} steps, only ${[...new Set(met)].join('、')}`)
}

/** The sheet of this name is open and has taken the focus. */
async function opens(person: Person, name: string): Promise<void> {
  const dialog = await person.asked(name)
  await dialog.locator(':focus').waitFor()
}

/** At a desk everything can be done without a mouse. */
export async function useTheKeyboard(stage: Stage, school: School, callId: string): Promise<void> {
  const keys = (person: Person, ...all: string[]) =>
    all.reduce((before, key) => before.then(() => person.page.keyboard.press(key)), Promise.resolve())

  const writer = await stage.enter('writer at a desk', school.as(CAST.writer), { desk: true })
  await stage.check('write: Tab reaches 提交提案, Enter asks, Tab and Enter hand it in', async () => {
    const draft = await value((await school.as(CAST.writer)).proposal.save({ callId, ...text('办公室门禁卡补办') }))
    await writer.open('proposal/write', { id: draft.id })
    await tabTo(writer, /^提交提案$/)
    await keys(writer, 'Enter')
    await opens(writer, '确认提交这件提案？')
    await tabTo(writer, /^提交$/)
    await keys(writer, 'Enter')
    await writer.sees(/下一步：请 2 位同事附议/)
  }, [writer])

  const reader = await stage.enter('reader at a desk', school.as(CAST.reader), { desk: true })
  await stage.check('detail: Tab reaches 附议, Enter does it', async () => {
    const { id } = await submitted(await school.as(CAST.author), callId, '教师阅览室延长开放')
    await reader.open('proposal/detail', { id })
    await tabTo(reader, /^附议$/)
    await keys(reader, 'Enter')
    await reader.sees(/您已附议/)
  }, [reader])

  const committee = await stage.enter('committee at a desk', school.as(CAST.committee), { desk: true })
  await stage.check('review: Space ticks, Enter opens the sheet, arrows walk the answers, Escape closes it', async () => {
    const endorsers = await Promise.all([CAST.second, CAST.third].map(school.as))
    await reviewed(await school.as(CAST.author), callId, endorsers, '校车下午加开一班')
    await committee.open('proposal/review')
    await tabTo(committee, /^选 校车下午加开一班$/)
    await keys(committee, 'Space')
    await tabTo(committee, /^审查已选的 1 件$/)
    await keys(committee, 'Enter')
    await opens(committee, '审查')
    await tabTo(committee, /^立案/)
    await keys(committee, 'ArrowDown', 'Space')
    await committee.page.getByRole('radio', { name: /^转为建议/, checked: true }).waitFor()
    await keys(committee, 'Escape')
    await committee.role('dialog', '审查').waitFor({ state: 'detached' })
  }, [committee])
}
