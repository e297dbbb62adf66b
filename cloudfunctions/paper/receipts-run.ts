import { no, ok } from '@domain/kit/result'
import { momentWords } from '@domain/kit/time'
import { printedRun } from '../condolence/offers'
import type { Ctx } from '../kit/serve'
import { formWords, sourceWords, totalKindWords } from './condolence-words'
import { fileName } from './file-name'
import type { Signer } from './receipt-sheet'
import type { Sheet } from './receipts-visit'
import { dayWords } from './words'

/** Of a run: who hands it out or has it in the books; a leader, the people of their group. */
export async function receiptsOfRun(id: string, ctx: Ctx) {
  const found = await printedRun(id, ctx)
  if (!found) return no('NOT_FOUND')
  const { run, people } = found
  if (people.length === 0) return no('NOT_ALLOWED')
  const names = new Map(run.choices.map((c) => [c.id, c.name]))
  const signers = people.map(({ person, hand }): Signer => {
    const chosen = names.get(hand?.choiceId ?? '') ?? (run.choices.length > 0 ? '（未选）' : formWords[run.form])
    return {
      ...{ name: person.name, group: person.group, what: chosen, amountFen: run.valueFen },
      // What was ticked or scanned stands there; whoever wants a hand beside it has the place.
      handed: hand?.handedAt ? `已领取\n${momentWords(hand.handedAt, ctx.now)}` : undefined,
      collector: hand?.collector?.name,
    }
  })
  const handed = people.filter(({ hand }) => hand?.handed).length
  const sheet: Sheet = {
    title: '福利发放签领表',
    file: fileName(`签领表 ${run.title}`, 'docx'),
    about: [
      `${run.title}　　${totalKindWords[run.kind]}　　名单截至 ${dayWords(run.asOf)}`,
      `经费来源：${sourceWords[run.source]}　　支出科目：${run.line}　　已领取 ${handed} 人，未领取 ${people.length - handed} 人`,
    ],
    signers,
  }
  return ok(sheet)
}
