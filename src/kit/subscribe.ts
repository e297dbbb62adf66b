import { dayOf } from '@domain/kit/time'
import type { Me } from '@domain/member/contract'
import { noticeContract } from '@domain/notice/contract'
import { ASKED_MOST } from '@domain/notice/pushing'
import { givenFor, NO_TEMPLATES, type Template } from '@domain/notice/settings'
import Taro from '@tarojs/taro'
import { client } from './call'

const notices = client(noticeContract)

/** The school's templates for these, as WeChat is asked for them; none where the school sends no messages. */
export function templatesFor(me: Me | null, templates: readonly Template[]): string[] {
  const ids = me?.member ? (me.settings?.templateIds ?? NO_TEMPLATES) : NO_TEMPLATES
  return templates.flatMap((template) => givenFor(template, ids)?.id ?? []).slice(0, ASKED_MOST)
}

const ASKED = 'subscribe:asked'
/** Once a day at most, whatever was answered. */
export const wasAskedToday = () => Taro.getStorageSync(ASKED) === dayOf(Date.now())
const noteAsked = () => Taro.setStorageSync(ASKED, dayOf(Date.now()))

/** Which of them were accepted. Of other targets nobody asks: there a tap on our own question is the answer. */
function askWeChat(tmplIds: string[]): Promise<string[]> {
  if (process.env.TARO_ENV !== 'weapp') return Promise.resolve(tmplIds)
  return new Promise((done) => {
    if (typeof wx === 'undefined' || typeof wx.requestSubscribeMessage !== 'function') return done([])
    wx.requestSubscribeMessage({
      tmplIds,
      success: (said) => done(tmplIds.filter((id) => said[id] === 'accept')),
      // Switched off altogether, or no network: nothing was accepted.
      fail: () => done([]),
    })
  })
}

/**
 * To be called straight from a tap: WeChat refuses to ask after an `await`. What was accepted is counted by the cloud.
 * `failed`: it was accepted, and the cloud does not know.
 */
export function subscribe(templateIds: string[]): Promise<'accepted' | 'refused' | 'failed'> {
  const answer = askWeChat(templateIds)
  noteAsked()
  return answer.then(async (accepted) => {
    if (accepted.length === 0) return 'refused'
    return (await notices.consent({ templateIds: accepted, accepted: true })).ok ? 'accepted' : 'failed'
  })
}

/** Takes back whatever was accepted before; false where the cloud could not be told. */
export const unsubscribe = async (templateIds: string[]) => (await notices.consent({ templateIds, accepted: false })).ok
