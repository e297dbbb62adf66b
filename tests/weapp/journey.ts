import { openPhone, type Phone, type World } from './phone'
import { check } from './runner'
import { inviteCodeOf, nameOf, PEOPLE, staffNoOf, TEXT, type Town, WAITING } from './school'

/** The place of 消息 on the tab bar. */
const INBOX = 1

/** Fills in the four fields of a proposal, on the page where it is written. */
export async function writeText(phone: Phone, title: string): Promise<void> {
  await phone.type('标题', title)
  await phone.tap('类别，必填，请选择')
  await phone.tap(TEXT.category)
  await phone.type('理由', TEXT.rationale)
  await phone.type('建议措施', TEXT.measures)
}

/** From home through the form into a proposal that waits for colleagues; answers the card that she forwards. */
async function handIn(teacher: Phone, town: Town): Promise<string> {
  await teacher.launch()
  await teacher.tap('写提案')
  await teacher.sees(town.callTitle)
  await writeText(teacher, TEXT.title)
  await teacher.tap('提交提案')
  await teacher.sees('确认提交这件提案？')
  await teacher.tap('提交')
  await teacher.sees('附议中')
  await teacher.sees('还没有人附议')
  await teacher.tap('转发给同事附议')
  const card = teacher.cards.at(-1)
  if (!card?.path || !card.title.includes(TEXT.title)) throw new Error(`the card is ${JSON.stringify(card)}`)
  return card.path
}

/** A shy teacher writes four lines and forwards a card; two colleagues tap; her screen says who has it now. */
export async function checkJourney(world: World, town: Town): Promise<void> {
  const phoneOf = async (n: number) => openPhone(world, { token: await town.token(n) })
  await check('a proposal goes from the form to the committee, by taps', async () => {
    const teacher = await phoneOf(PEOPLE.teacher)
    const card = await handIn(teacher, town)
    const [first, second] = await Promise.all(PEOPLE.colleagues.map(phoneOf))
    if (!first || !second) throw new Error('two colleagues are needed')

    await first.launch(card)
    await first.sees('附议中')
    await first.tap('附议', 3)
    await first.sees('您已附议，谢谢您的支持')
    await first.sees('已有 1 人附议')
    const sent = first.traces.sent.filter((action) => action === 'proposal.endorse').length
    if (sent !== 1) throw new Error(`three taps were sent ${sent} times`)
    await second.launch(card)
    await second.sees(nameOf(PEOPLE.colleagues[0]))
    await second.tap('附议')
    await second.sees('人数已够，已送提案委员会审查')

    await teacher.leaveAndReturn()
    await teacher.sees('待审查')
    await teacher.sees('八届四次-001')
    await teacher.sees('已提交审查，下一步：提案委员会')
    await teacher.launch()
    await teacher.sees('附议人数已够，提案已提交审查')
    await teacher.settle()
    if (!Number(teacher.traces.badges[INBOX])) throw new Error(`the badge is ${JSON.stringify(teacher.traces.badges)}`)
    for (const phone of [teacher, first, second]) phone.close()
    return [`card ${card.replace(/=.*/, '=…')}`]
  })

  await check('what is typed outlives the end of the app and a dead network', async () => {
    const writer = await phoneOf(PEOPLE.other)
    await writer.launch('/features/proposal/pages/write/index')
    await writer.sees(town.callTitle)
    await writer.type('标题', '午休室')
    await writer.tap('存草稿')
    if (writer.traces.toasts.at(-1) !== '已存在这台手机上') throw new Error(`said: ${writer.traces.toasts.join()}`)
    await writeText(writer, '午休室增加躺椅')
    await writer.launch('/features/proposal/pages/write/index')
    await writer.sees('提交提案')
    const kept = writer.find(({ is }) => is === 'textarea').map((field) => field.getAttribute('value'))
    if (!kept.includes('午休室增加躺椅') || !kept.includes(TEXT.measures)) throw new Error(`kept: ${kept.join(' | ')}`)

    writer.network = 'off'
    await writer.tap('提交提案')
    await writer.tap('提交')
    await writer.sees('网络没有连上')
    writer.network = 'on'
    await writer.tap('提交')
    await writer.sees('附议中')
    await writer.launch('/features/proposal/pages/list/index')
    await writer.settle()
    const rows = writer.text().split('午休室增加躺椅').length - 1
    if (rows !== 1) throw new Error(`${rows} proposals on her list:\n${writer.text()}`)
    writer.close()
  })

  await check('from home to what waits for endorsement; a refusal there is said in words', async () => {
    const late = await phoneOf(PEOPLE.other)
    late.answers['proposal.endorse'] = { ok: false, error: 'CLOSED', detail: { closesAt: Date.UTC(2026, 9, 20, 9) } }
    await late.launch()
    await late.tap('待附议')
    await late.tap(WAITING)
    await late.sees('附议中')
    await late.tap('附议')
    await late.sees('这一步不能再做了')
    late.close()
  })
}

/** Somebody with the paper of the union in her hand binds her WeChat. */
export async function checkBinding(world: World, town: Town): Promise<void> {
  await check('binding by name, number and code, by taps, the wrong code first', async () => {
    const code = await inviteCodeOf(town, PEOPLE.newcomer)
    const { token } = await town.cloud.guest()
    const phone = openPhone(world, { token, privacyNeeded: true })
    await phone.launch()
    await phone.sees('工会会员使用')
    await phone.tap('暂不登录，先看看')
    await phone.sees('访客身份')
    await phone.tap('绑定身份')
    await phone.type('姓名', nameOf(PEOPLE.newcomer))
    await phone.type('工号', staffNoOf(PEOPLE.newcomer))
    await phone.type('邀请码', code === 'AAAAAAAA' ? 'BBBBBBBB' : 'AAAAAAAA')
    await phone.tap('绑定')
    await phone.sees('请先阅读隐私保护指引')
    await phone.tap('同意')
    await phone.sees('还可以试 4 次')
    await phone.type('邀请码', code.toLowerCase())
    await phone.tap('绑定')
    await phone.sees(`好，${nameOf(PEOPLE.newcomer)}`)
    await phone.sees('写提案')
    if (phone.front().path !== 'pages/home/index') throw new Error(`she is on ${phone.front().path}`)
    phone.close()
  })
}
