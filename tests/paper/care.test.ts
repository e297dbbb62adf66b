import type { Paper } from '@domain/paper/model'
import { utils } from '@e965/xlsx'
import { auditsOf, records } from '../kit/records'
import { refusal, type Session, value } from '../kit/session'
import { sheetsOf } from './book'
import { bereaved, type Care, hardship, name, openCare } from './care'
import { bytesOf } from './hand'
import { textOfWord } from './word-text'

/** Papers of 关心看望: what stands in them, and that nobody outside the circle gets any. */
let care: Care
let sad: Awaited<ReturnType<typeof bereaved>>
let hard: Awaited<ReturnType<typeof hardship>>
beforeAll(async () => {
  care = await openCare()
  sad = await bereaved(care)
  hard = await hardship(care)
}, 120_000)
afterAll(() => care?.cloud.close())

const missing = '0'.repeat(32)
const textOf = async (by: Session, made: Promise<Paper>) => textOfWord(await bytesOf(by, await made))

describe('approval form', () => {
  test('is filled in with what is known, sums in figures and in capitals', async () => {
    const paper = await value(care.chair.paper.approval({ id: sad.id }))
    // Names of files are seen by others.
    expect(paper.name).toBe('慰问审批表.docx')
    const text = await textOf(care.chair, Promise.resolve(paper))
    for (const words of [
      ...['江城实验中学工会慰问审批表', '亲人离世', name(9), '第1组', '老人家在本市', '每人 1,000.00 元（慰问金）'],
      ...['每人 380.00 元（人民币叁佰捌拾元整）', '1 人，380.00 元（人民币叁佰捌拾元整）'],
      ...[`批准人：${name(1)}`, `${name(20)}、${name(21)}`, '工会经费\n职工慰问支出', `${name(20)}垫付`, '记-118'],
      ...['经办人（签字）', '证明人（签字）', '财务（签字）'],
    ])
      expect(text).toContain(words)
  })
  test('says what was beyond the standard, why, and the committee’s minutes; each purse and line apart', async () => {
    const text = await textOf(care.audit, value(care.audit.paper.approval({ id: hard.id })))
    for (const words of [
      ...['困难慰问', '每人 1,500.50 元（人民币壹仟伍佰元伍角）', '3 人，4,501.50 元（人民币肆仟伍佰零壹元伍角）'],
      ...['家里火灾', '工会纪要〔2026〕7 号', `${name(2)}已验证明`],
      ...['合计 6,001.50 元（人民币陆仟零壹元伍角）', '工会经费（困难职工帮扶支出） 4,501.50 元'],
      ...['上级工会（送温暖专项） 1,500.00 元', '每人每年 1 次', '2,000.50\n（不设上限）'],
    ])
      expect(text).toContain(words)
    for (const n of [10, 11, 12]) expect(text).toContain(name(n))
  })
  test('shows earlier visits of the year, with this one’s left out', async () => {
    const again = await bereaved(care, 13, 20, 40_000)
    const { today, idOf, chair } = care
    const second = await bereaved(care, 13, 5, 30_000)
    const text = await textOf(chair, value(chair.paper.approval({ id: second.id })))
    expect(again.id).not.toBe(second.id)
    const on = today.replaceAll('-', '.')
    expect(text).toContain(`${on}　400.00 元`)
    expect(text).not.toContain(`${on}　300.00 元`)
    expect(text).toContain('1 次')
    expect(text).toContain('700.00\n（不设上限）')
    expect(await idOf(13)).toBeTruthy()
  })
  test('of what is only reported leaves place to write in; of what is declined says so', async () => {
    const recipientIds = [await care.idOf(14)]
    const { id } = await value(
      care.committee.condolence.report({ kind: 'marriage', recipientIds, happenedOn: care.today }),
    )
    const open = await textOf(care.chair, value(care.chair.paper.approval({ id })))
    expect(open).toContain('每人　　　　　　　元')
    expect(open).not.toContain('同意')
    await value(care.committee.condolence.decline({ id, reason: '还没有登记' }))
    const over = await textOf(care.chair, value(care.chair.paper.approval({ id })))
    expect(over).toContain('不办理。\n还没有登记')
  })
})

describe('receipts of a visit', () => {
  test('a row to sign in for each recipient, the purse and the line, a sum in capitals', async () => {
    const text = await textOf(care.treasurer, value(care.treasurer.paper.receipts({ visitId: hard.visitId })))
    for (const words of [
      ...['慰问签领表', '序号', '姓名', '工会小组', '物品／金额（元）', '签名', '代领人'],
      ...['经费来源：工会经费　　支出科目：困难职工帮扶支出', '会议纪要：工会纪要〔2026〕7 号'],
      ...['慰问金　1,500.50', '合计　3 人　4,501.50 元（人民币肆仟伍佰零壹元伍角）'],
      ...['经手人：', '证明人：', '工会主席：'],
    ])
      expect(text).toContain(words)
    for (const n of [10, 11, 12]) expect(text).toContain(name(n))
    const others = await textOf(care.chair, value(care.chair.paper.receipts({ visitId: hard.othersId })))
    expect(others).toContain('经费来源：上级工会　　支出科目：送温暖专项')
    expect(others).toContain('实物　500.00')
  })
  test('who reported one of its cases sees the people of that case alone', async () => {
    const { idOf, today, committee, leader } = care
    const of = async (n: number, by: Session) =>
      (await value(by.condolence.report({ kind: 'birth', recipientIds: [await idOf(n)], happenedOn: today }))).id
    const ids = [await of(17, leader), await of(18, committee)]
    const recipientIds = [await idOf(17), await idOf(18)]
    const given = {
      ids,
      visitorIds: [await idOf(2)],
      recipientIds,
      on: today,
      amountFen: 50_000,
    }
    const { id: visitId } = await value(
      committee.condolence.visit({ ...given, form: 'cash', source: 'union', line: '职工慰问支出' }),
    )
    const text = await textOf(leader, value(leader.paper.receipts({ visitId })))
    expect(text).toContain(name(17))
    expect(text).not.toContain(name(18))
    expect(text).toContain('合计　1 人　500.00 元')
    expect(await textOf(committee, value(committee.paper.receipts({ visitId })))).toContain(name(18))
  })
  test('is of a visit or of a run', async () => {
    const { paper } = care.chair
    for (const asked of [{}, { visitId: missing, runId: missing }])
      expect(await refusal(paper.receipts(asked))).toBe('BAD_INPUT')
    for (const asked of [{ visitId: missing }, { runId: missing }, { visitId: sad.id }, { runId: sad.id }])
      expect(await refusal(paper.receipts(asked))).toBe('NOT_FOUND')
  })
})

describe('receipts of a run', () => {
  const made = async () => {
    const choices = [
      { id: 'a', name: '粽子' },
      { id: 'b', name: '米面油' },
    ]
    return value(
      care.committee.condolence.run({
        ...{ title: '端午慰问', kind: 'festival', audience: { kind: 'union_members' }, asOf: care.today, choices },
        ...{ valueFen: 20_000, form: 'goods', source: 'union', line: '职工集体福利支出' },
      }),
    )
  }
  test('who chose what, who has it, who collected it, and who is still to sign', async () => {
    const { id: runId } = await made()
    await value((await care.school.as(30)).condolence.choose({ runId, choiceId: 'b' }))
    await value(care.committee.condolence.hand({ runId, memberIds: [await care.idOf(30)] }))
    const collectorId = await care.idOf(32)
    await value(care.committee.condolence.hand({ runId, memberIds: [await care.idOf(31)], collectorId }))
    const paper = await value(care.treasurer.paper.receipts({ runId }))
    expect(paper.name).toBe('签领表 端午慰问.docx')
    const lines = (await textOf(care.treasurer, Promise.resolve(paper))).split('\n')
    const of = (n: number) => lines.slice(lines.indexOf(name(n)), lines.indexOf(name(n)) + 7).join(' ')
    expect(of(30)).toMatch(/米面油　200\.00 已领取 .*\d\d:\d\d/)
    expect(of(31)).toContain(`已领取`)
    expect(of(31)).toContain(name(32))
    expect(of(33)).toContain('（未选）　200.00')
    expect(of(33)).not.toContain('已领取')
    const text = lines.join('\n')
    // The retired one is in no run for those in service.
    for (const words of ['合计　89 人　17,800.00 元（人民币壹万柒仟捌佰元整）', '已领取 2 人，未领取 87 人', '年节'])
      expect(text).toContain(words)
    expect(text).not.toContain(name(88))
  })
  test('a leader prints the people of their group; who only gets something prints nothing', async () => {
    const { id: runId } = await made()
    const text = await textOf(care.leader, value(care.leader.paper.receipts({ runId })))
    expect(text).toContain('第1组')
    expect(text).not.toMatch(/第[234]组/)
    expect(text).toContain('合计　23 人')
    expect(await refusal(care.plain.paper.receipts({ runId }))).toBe('NOT_ALLOWED')
    const retired = await care.school.as(88)
    expect(await refusal(retired.paper.receipts({ runId }))).toBe('NOT_FOUND')
  })
})

describe('totals', () => {
  test('numbers as numbers, in 元; every row behind them with voucher and minutes', async () => {
    const { treasurer, today } = care
    const from = `${today.slice(0, 4)}-01-01`
    const sums = await value(treasurer.condolence.totals({ from, to: today }))
    const paper = await value(treasurer.paper.totals({ from, to: today }))
    expect(paper.name).toBe(`慰问汇总表 ${from} 至 ${today}.xlsx`)
    const { book, rows } = await sheetsOf(treasurer, paper)
    expect(book.SheetNames).toEqual(['汇总', '经费来源', '按月', '明细'])
    const [, heads = [], ...all] = utils.sheet_to_json<(string | number)[]>(book.Sheets.汇总 ?? {}, { header: 1 })
    const hardRow = all.find((r) => r[1] === '困难慰问') ?? []
    const [times, sum, others] = ['件数', '金额（元）', '其中其他\n经费（元）'].map((h) => hardRow[heads.indexOf(h)])
    expect([times, sum, others]).toEqual([2, 6001.5, 1500])
    const whole = all.find((r) => r[0] === '合计') ?? []
    expect(whole[heads.indexOf('金额（元）')]).toBe(sums.all.sumFen / 100)
    expect(whole[heads.indexOf('人次')]).toBe(sums.all.personTimes)
    const place = Object.entries(book.Sheets.汇总 ?? {}).find(([, c]) => c.v === 6001.5)?.[1]
    expect(place).toMatchObject({ t: 'n', z: '#,##0.00' })
    // Lines add up to the whole, and so do kinds.
    for (const part of ['慰问类别', '支出科目']) {
      const of = all.filter((r) => r[0] === part).map((r) => Number(r[heads.indexOf('金额（元）')]))
      expect(Math.round(of.reduce((a, b) => a + b, 0) * 100)).toBe(sums.all.sumFen)
    }
    const details = rows('明细')
    expect(details.some((r) => r.includes('记-118') && r.includes('亲人离世'))).toBe(true)
    expect(details.some((r) => r.includes('工会纪要〔2026〕7 号') && r.includes('困难慰问'))).toBe(true)
    expect(rows('按月')).toHaveLength(2 + Number(today.slice(5, 7)))
  })
})

describe('my data', () => {
  test('tells what the union did for me, and of nobody it did it for besides', async () => {
    const me = await care.school.as(11)
    const { rows, book } = await sheetsOf(me, await value(me.paper.myData({})))
    const [, , row = []] = rows('关心看望')
    expect(row[0]).toBe('困难慰问')
    expect(row[5]).toMatch(/慰问金 1,500\.50 元（.+）\n.*实物 500\.00 元/)
    expect(row[6]).toBe('仅经办人')
    const all = JSON.stringify(book.SheetNames.map(rows))
    for (const n of [10, 12]) expect(all).not.toContain(name(n))
    // Nothing of the books, nor why.
    expect(all).not.toMatch(/家里火灾|工会纪要|送温暖专项/)
    expect((await sheetsOf(care.plain, await value(care.plain.paper.myData({})))).rows('关心看望')[2]?.[0]).toBe(
      '（无）',
    )
  })
})

describe('my data of a shared case', () => {
  test('what only another of them was given is not written into mine', async () => {
    const { chair, committee, idOf, today } = care
    const [first, second] = [await idOf(44), await idOf(45)]
    const recipientIds = [first, second]
    const { id } = await value(committee.condolence.report({ kind: 'accident', recipientIds, happenedOn: today }))
    await value(chair.condolence.approve({ id, amountFen: 100_000, form: 'cash' }))
    await value(
      committee.condolence.visit({
        ...{ ids: [id], visitorIds: [await idOf(2)], recipientIds: [first], on: today },
        ...{ form: 'cash', amountFen: 100_000, source: 'union', line: '职工慰问支出' },
      }),
    )
    const givenTo = async (n: number) => {
      const me = await care.school.as(n)
      return (await sheetsOf(me, await value(me.paper.myData({})))).rows('关心看望')[2]?.[5] ?? ''
    }
    expect(await givenTo(44)).toMatch(/慰问金 1,000\.00 元/)
    expect(await givenTo(45)).not.toMatch(/1,000\.00/)
  })
})

describe('who may', () => {
  test('outside the circle a case and a visit are not found, as what is not there', async () => {
    const outside = [care.plain, await care.school.as(6)]
    const mine = await care.school.as(10)
    for (const by of outside) {
      for (const id of [sad.id, hard.id, missing]) expect(await refusal(by.paper.approval({ id }))).toBe('NOT_FOUND')
      for (const visitId of [sad.visitId, hard.visitId, missing])
        expect(await refusal(by.paper.receipts({ visitId }))).toBe('NOT_FOUND')
    }
    expect(await refusal(care.school.admin.paper.approval({ id: sad.id }))).toBe('NOT_ALLOWED')
    // The leader reported the one, and has never heard of the other.
    expect((await care.leader.paper.approval({ id: sad.id })).ok).toBe(true)
    expect(await refusal(care.leader.paper.approval({ id: hard.id }))).toBe('NOT_FOUND')
    expect(await refusal(care.leader.paper.receipts({ visitId: hard.visitId }))).toBe('NOT_FOUND')
    // Whom it is about knows of it; the papers are the union's.
    expect(await refusal(mine.paper.approval({ id: hard.id }))).toBe('NOT_ALLOWED')
    expect(await refusal(mine.paper.receipts({ visitId: hard.visitId }))).toBe('NOT_ALLOWED')
  })
  test('sums are for who keeps the books', async () => {
    const asked = { from: care.today, to: care.today }
    for (const by of [care.plain, care.leader, care.school.admin])
      expect(await refusal(by.paper.totals(asked))).toBe('NOT_ALLOWED')
    for (const by of [care.chair, care.committee, care.treasurer, care.audit])
      expect((await by.paper.totals(asked)).ok).toBe(true)
  })
  test('printing is a look, which its person finds', async () => {
    const { visitId } = await hardship(care, [42])
    const me = await care.school.as(42)
    const lookers = async () => (await value(me.member.looks({}))).items.map((l) => l.byName)
    expect(await lookers()).not.toContain(name(4))
    await value(care.audit.paper.receipts({ visitId }))
    expect(await lookers()).toContain(name(4))
  })
  test('neither file nor record of a paper says what it is of', async () => {
    const { fileId } = await value(care.chair.paper.approval({ id: hard.id }))
    const kept = records<{ fileId?: string }>(care.cloud, 'files').find((f) => f.fileId === fileId)
    expect(JSON.stringify(kept)).not.toMatch(new RegExp(`困难|${hard.id}|${name(10)}`))
    expect(auditsOf(care.cloud, hard.id).map((a) => a.action)).not.toContain('paper.approval')
    expect(await refusal(care.committee.file.link({ fileId }))).toBe('NOT_FOUND')
  })
})
