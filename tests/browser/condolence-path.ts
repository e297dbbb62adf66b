import { nameOf, type School } from '../kit/school'
import { value } from '../kit/session'
import { CAST } from './path'
import type { Stage } from './stage'

const WORDS = '请您节哀，多多保重。'

/** From the report to the letter that its recipient reads, by nothing but taps. */
export async function walkToTheLetter(stage: Stage, school: School): Promise<void> {
  const name = nameOf(CAST.second)
  const chair = await stage.enter('care-chair', school.as(CAST.chair))
  const person = await stage.enter('care-person', school.as(CAST.second))
  const colleague = await school.as(CAST.first)
  let id = ''

  await stage.walk([
    [
      'a death is reported with what happened and to whom',
      async () => {
        await chair.open('home')
        await chair.tap('关心看望')
        await chair.settled()
        await chair.tap('报告')
        await chair.settled()
        await chair.tap('亲人离世', 'radio')
        await chair.type('按姓名或工号查找', name)
        await chair.settled()
        await chair.tap(new RegExp(`^${name}`), 'checkbox')
        await chair.tap(`报告：${name}`)
        await chair.tap('看这件事')
        await chair.settled()
        const { items } = await value((await school.as(CAST.chair)).condolence.list({}))
        id = items[0]?.id ?? ''
      },
    ],
    [
      'the visit is written down, and the chair’s word is one tap',
      async () => {
        await chair.tap(/^登记看望/)
        await chair.settled()
        await chair.tap('登记看望')
        await chair.answer('确认登记这次看望？', '登记')
        await chair.settled()
        await chair.open('condolence/detail', { id })
        await chair.tap(/^同意，每人 1,000.00 元/)
        await chair.sees('已审批')
      },
    ],
    [
      'a draft becomes a letter, looked at before it is sent',
      async () => {
        await chair.tap(/^写信/)
        await chair.settled()
        await chair.tap('预览')
        await chair.sees(`${name}老师：`)
        await chair.tap('继续修改')
        await chair.field(/^信的内容/).fill(WORDS)
        await chair.tap('寄出')
        await chair.answer('寄出这封慰问信？', '寄出')
        // The page behind says since when; the words that fly by may have gone on a slow machine.
        await chair.sees(/\d 寄出/)
      },
    ],
    [
      'the recipient is told of a letter and of nothing else, and reads it on a quiet page',
      async () => {
        await person.open('inbox')
        const words = await person.words()
        if (/离世|慰问金|1,000/.test(words)) throw new Error(`the inbox tells of the case: ${words}`)
        await person.tap(/工会给您写了一封信/)
        await person.settled()
        await person.sees(WORDS)
        if ((await person.page.locator('.u-quiet:visible').count()) === 0) throw new Error('the page is not quiet')
        const { recipients } = await value((await school.as(CAST.chair)).condolence.get({ id }))
        if (recipients[0]?.readAt === undefined) throw new Error('nobody knows that it was read')
      },
    ],
    [
      'who may know is the recipient’s word',
      async () => {
        if ((await colleague.condolence.get({ id })).ok) throw new Error('a colleague knew before')
        await person.tap('看这件事的情况')
        await person.settled()
        await person.sees('慰问金 1,000.00 元')
        await person.tap(/^全校/, 'radio')
        await person.answer('谁可以知道这件事？', '确认')
        await person.settled()
        await person.sees(/悄悄告诉您愿意让知道的同事/)
        await value(colleague.condolence.get({ id }))
      },
    ],
  ])
}
