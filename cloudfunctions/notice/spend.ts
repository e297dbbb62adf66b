import { createHash } from 'node:crypto'
import { fieldsOf } from '@domain/notice/fields'
import type { Notice } from '@domain/notice/model'
import { saidOf } from '@domain/notice/pushes'
import type { Consent, Sending } from '@domain/notice/pushing'
import type { Given } from '@domain/notice/settings'
import { sendMessage } from '../kit/cloud'
import { insert, Taken, updateIf } from '../kit/store'

/** Where a push leads: the notice stands first there. */
const PAGE = 'pages/inbox/index'

/** Tells neither the notice nor the person, and is the same whenever it is asked. */
const sendingId = (noticeId: string, memberId: string) =>
  createHash('sha256').update(`${noticeId}_${memberId}`).digest('hex').slice(0, 32)

/** WeChat knows of no consent, whatever we have counted. */
const NO_CONSENT = 43101
/** Of the template, not of the person: wrong for everybody, and no consent is used. */
const TEMPLATE_WRONG: readonly number[] = [40037, 41030, 47003]
export const isTemplateWrong = (code: number) => TEMPLATE_WRONG.includes(code)

/** Takes one consent for this notice; false where none is left, or another run has taken it meanwhile. */
async function take({ _id }: Consent, noticeId: string): Promise<boolean> {
  const where = { _id, left: { gt: 0 }, spent: { not: noticeId } }
  return (await updateIf('consents', where, { inc: { left: -1 }, push: { spent: noticeId } })) === 1
}

/** False where it was begun before, here or in another run: it may have arrived. */
async function begin(sending: Sending): Promise<boolean> {
  try {
    await insert('outbox', sending)
    return true
  } catch (e) {
    if (e instanceof Taken) return false
    throw e
  }
}

/**
 * Sends a notice to one person: first the consent, then the word that it is being sent, then the message. Broken off
 * after the first it is gone on with, after the second it is left: better not at all than twice. Answers WeChat's
 * number, or null where there was nothing to send.
 */
export async function spend(notice: Notice, given: Given, consent: Consent, account: string, now: number) {
  const said = saidOf(notice)
  if (!said) return null
  if (!consent.spent.includes(notice._id) && !(await take(consent, notice._id))) return null
  const { memberId } = consent
  const _id = sendingId(notice._id, memberId)
  const data = fieldsOf(given.keys, said)
  const one = { _id, memberId, noticeId: notice._id, template: given.template, data, at: now }
  if (!(await begin({ ...one, state: 'sending' }))) return null
  const code = await sendMessage(account, given.id, PAGE, data)
  await updateIf('outbox', { _id }, { set: code === 0 ? { state: 'sent' } : { state: 'failed', code } })
  if (code === NO_CONSENT) await updateIf('consents', { _id: consent._id }, { set: { left: 0 } })
  else if (isTemplateWrong(code)) await updateIf('consents', { _id: consent._id }, { inc: { left: 1 } })
  return code
}
