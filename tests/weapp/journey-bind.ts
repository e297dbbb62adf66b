import { arrives, gone, same, sentTimes, until } from './gestures'
import type { Phone } from './phone'
import { AT, proposalAt } from './places'
import { inviteCodeOf, nameOf, PEOPLE, staffNoOf, TEXT } from './school'
import { handedIn } from './seeds'
import { type Start, walk } from './walk'

const { newcomer, drafter, unbound } = PEOPLE
const HOME = 'pages/home/index'

async function fillIn(phone: Phone, n: number, code: string): Promise<void> {
  await phone.type('姓名', nameOf(n))
  await phone.type('工号', staffNoOf(n))
  await phone.type('邀请码', code)
}
const wrongOf = (code: string) => (code === 'AAAAAAAA' ? 'BBBBBBBB' : 'AAAAAAAA')

/** Somebody with the paper of the union in her hand binds her WeChat. */
const byPaper = (start: Start) =>
  walk('a visitor looks around, refuses, agrees, and binds; the wrong code first', start, async (people) => {
    const code = await inviteCodeOf(start.town, newcomer)
    const phone = await people.guest({ privacyNeeded: true })
    await phone.launch()
    await phone.sees('工会会员使用')
    await phone.tap('暂不登录，先看看')
    await phone.sees('访客身份')
    await phone.tap('绑定身份')
    await phone.tap('暂不登录')
    await arrives(phone, HOME)
    await phone.tap('绑定身份')
    await fillIn(phone, newcomer, wrongOf(code))
    await phone.tap('绑定')
    await phone.sees('请先阅读隐私保护指引')
    await phone.tap('教工之家小程序隐私保护指引')
    await until(phone, 'the contract opened', () => phone.traces.contracts === 1)
    await phone.tap('不同意')
    await phone.sees('您没有同意隐私保护指引')
    same('what was sent without consent', sentTimes(phone, 'member.bind'), 0)
    await phone.tap('绑定')
    await phone.tap('关闭')
    await phone.sees('您没有同意隐私保护指引')
    await phone.tap('绑定')
    await phone.tap('同意')
    await phone.sees('还可以试 4 次')
    await phone.type('邀请码', code.toLowerCase())
    await phone.tap('绑定', 2)
    await phone.sees(`，${nameOf(newcomer)}`)
    await phone.sees('写提案')
    same('the page in front', phone.front().path, HOME)
    same('times it was sent', sentTimes(phone, 'member.bind'), 2)
    await phone.launch()
    await phone.sees(`，${nameOf(newcomer)}`)
  })

const locked = (start: Start) =>
  walk('five wrong codes lock the account, the right one then too', start, async (people) => {
    const n = unbound[0]
    const code = await inviteCodeOf(start.town, n)
    const phone = await people.guest()
    await phone.launch(AT.bind)
    await fillIn(phone, n, wrongOf(code))
    for (const left of [4, 3, 2, 1]) {
      await phone.tap('绑定')
      await phone.sees(`还可以试 ${left} 次`)
    }
    await phone.tap('绑定')
    await phone.sees('已输错 5 次，请一小时以后再试')
    await phone.type('邀请码', code)
    await phone.tap('绑定')
    await phone.sees('输错次数太多')
    await phone.sees('请稍后再试')
    const other = await people.guest()
    await other.launch(AT.bind)
    await fillIn(other, n, code)
    await other.tap('绑定')
    await other.sees(`，${nameOf(n)}`)
  })

const twice = (start: Start) =>
  walk('bound on one phone, tried again on another of the same WeChat', start, async (people) => {
    const [mine, theirs] = [unbound[1], unbound[2]]
    const phone = await people.guest()
    const code = await inviteCodeOf(start.town, mine)
    await phone.launch(AT.bind)
    await fillIn(phone, mine, code)
    const second = people.with(phone.token)
    await second.launch(AT.bind)
    await fillIn(second, theirs, await inviteCodeOf(start.town, theirs))
    await phone.tap('绑定')
    await phone.sees(`，${nameOf(mine)}`)
    await second.tap('绑定')
    await second.sees('这个微信已经绑定过了')
    await second.tap('看看我是谁')
    await second.sees(`已绑定：${nameOf(mine)}`)
    await second.tap('回首页')
    await second.sees(`，${nameOf(mine)}`)
  })

const byCard = (start: Start) =>
  walk('a card opened by somebody not bound leads to binding, and back to the card', start, async (people) => {
    const { town } = start
    const n = unbound[3]
    const id = await handedIn(town, drafter, '篮球场换地胶')
    const phone = await people.guest()
    await phone.launch(proposalAt(id))
    await phone.sees('请先绑定身份')
    same('what a stranger is shown of it', phone.text().includes('篮球场换地胶'), false)
    await phone.tap('去绑定')
    await fillIn(phone, n, await inviteCodeOf(town, n))
    await phone.tap('绑定')
    await gone(phone, '请先绑定身份')
    await phone.sees('篮球场换地胶')
    await phone.sees(TEXT.measures)
    await phone.tap('附议')
    await phone.sees('您已附议')
  })

const closed = (start: Start) =>
  walk('every closed door shows a stranger the way to binding', start, async (people) => {
    const phone = await people.guest()
    for (const [page, way] of [
      [AT.inbox, '绑定身份'],
      [AT.settings, '绑定身份'],
      [AT.proposals, '去绑定'],
      [AT.me, '还没有绑定身份'],
    ] as const) {
      await phone.launch(page)
      await phone.tap(way)
      await arrives(phone, 'features/member/pages/bind/index')
      await phone.sees('请填写姓名')
    }
  })

export async function checkBinding(start: Start): Promise<void> {
  await byPaper(start)
  await locked(start)
  await twice(start)
  await byCard(start)
  await closed(start)
}
