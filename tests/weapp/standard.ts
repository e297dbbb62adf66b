import { arrives, gone, same, sentTimes, toasted } from './gestures'
import { AT } from './places'
import { PEOPLE } from './school'
import { type Start, walk } from './walk'

/** Of the journeys of 关心看望: what the school gives. */
export const changeAStandard = (start: Start) =>
  walk('the chair changes a standard, and the page says the new one', start, async (people) => {
    const phone = await people.of(PEOPLE.chair)
    await phone.launch(AT.condolences)
    await phone.tap('慰问标准')
    await arrives(phone, 'features/condolence/pages/standards/index')
    await phone.tap('年节')
    await phone.tap('关闭')
    await phone.tap('困难慰问')
    await phone.type('每人金额（元）', '1500')
    await phone.type('一年几次', '2')
    await phone.type('一人一年合计（元）', '3000')
    await phone.type('几天内报告', '90')
    await phone.tap('要看证明')
    await phone.tap('保存', 3)
    await toasted(phone, '已保存')
    same('times three taps were sent', sentTimes(phone, 'condolence.updateStandard'), 1)
    await gone(phone, '一人一年合计（元）')
    await phone.sees('每人一年合计 3,000.00 元，慰问金；一年 2 次；90 天内报告')
  })
