import type { School } from '../kit/school'
import { value } from '../kit/session'
import { pngOf } from '../paper/png'
import { text } from '../proposal/deeds'
import type { Person } from './person'
import type { Stage } from './stage'

/** Of the roster; nobody else's part. */
const WRITER = 45

/** Adds a picture as a browser does: chosen from the disk, and waits until it has arrived. */
async function attach(person: Person, name: string): Promise<void> {
  const chosen = person.page.waitForEvent('filechooser')
  await person.tap('添加附件')
  await (await chosen).setFiles({
    name,
    mimeType: 'image/png',
    buffer: pngOf(Buffer.from('P5 2 2 255 \0\xff\xff\0', 'latin1')),
  })
  await person.role('button', `移除：${name}`).waitFor()
}

/** One draft on a phone and at a desk: whatever either has changed, text, category or files, is shown before it is lost. */
export async function useTwoDevices(stage: Stage, school: School, callId: string): Promise<void> {
  const me = await school.as(WRITER)
  const draft = await value(me.proposal.save({ callId, ...text('图书馆周末开放') }))
  const held = () => value(me.proposal.get({ id: draft.id }))
  const phone = await stage.enter('phone', me)
  const desk = await stage.enter('desk', me, { desk: true })
  for (const device of [phone, desk]) await device.open('proposal/write', { id: draft.id })

  await stage.check('a category and a picture saved on one stand beside the title changed on the other', async () => {
    await phone.tap(/^类别/)
    await phone.tap('文体福利', 'radio')
    await attach(phone, '闭馆告示.png')
    await phone.tap('存草稿')
    await phone.sees('已保存')
    await desk.type('标题，必填', '和假期')
    await desk.tap('存草稿')
    await desk.sees('这件提案在别处改过')
    for (const words of ['图书馆周末开放和假期', '文体福利', '后勤服务', '闭馆告示.png', '（没有附件）'])
      await desk.sees(words)
    const { title, files } = await held()
    if (title !== '图书馆周末开放' || files.length !== 1) throw new Error(`before a choice the cloud holds ${title}`)
  })
  await stage.check('the chosen one is kept whole, with its category and its files', async () => {
    await desk.tap('用已保存的')
    await desk.is('标题，必填', '图书馆周末开放')
    await desk.sees('闭馆告示.png')
    await desk.type('标题，必填', '到九点')
    await desk.tap('存草稿')
    await desk.sees('已保存')
    const { title, category, files } = await held()
    const found = [title, category, ...files.map(({ name }) => name)].join()
    if (found !== '图书馆周末开放到九点,文体福利,闭馆告示.png') throw new Error(`the cloud holds ${found}`)
  })
  await stage.check('one’s own is kept over the other device’s, files too', async () => {
    await phone.tap('移除：闭馆告示.png')
    await attach(phone, '开放时间表.png')
    await phone.tap('存草稿')
    await phone.sees('这件提案在别处改过')
    await phone.sees('图书馆周末开放到九点')
    await phone.tap('用我写的')
    await phone.tap('存草稿')
    await phone.sees('已保存')
    const { title, files } = await held()
    const found = [title, ...files.map(({ name }) => name)].join()
    if (found !== '图书馆周末开放,开放时间表.png') throw new Error(`the cloud holds ${found}`)
  })
}
