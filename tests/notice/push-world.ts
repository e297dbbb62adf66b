import type { Notice } from '@domain/notice/model'
import type { Consent, Sending } from '@domain/notice/pushing'
import type { Sent } from '../../local/host/outbox'
import type { Cloud } from '../kit/cloud'
import { records } from '../kit/records'
import { makeSchool } from '../kit/school'
import { type Session, value } from '../kit/session'

/** A school day at ten, and the night after it. */
export const TEN = Date.UTC(2026, 9, 20, 2)
export const HOURS = 3_600_000
export const IDS = { news: 'news-template', deadline: 'deadline-template', letter: 'letter-template' }

type Message = Extract<Sent, { kind: 'message' }>
type Ran = { ok: boolean; value: { sent: number; notices: number } }

/** A school whose chair has put templates down; people 3 and up are staff of four groups. */
export async function pushWorld(cloud: Cloud, size = 8, ids: Partial<typeof IDS> = IDS) {
  const school = await makeSchool(cloud, { size, roles: { 1: 'chair', 2: 'committee' } })
  await cloud.clock(TEN)
  const chair = await school.as(1)
  const templateIds = { news: '', deadline: '', letter: '', ...ids }
  await value(chair.member.updateSettings({ templateIds }))
  const names = new Map<Session, string>()
  const idOf = async (who: Session) => {
    const known = names.get(who) ?? (await value(who.member.me({}))).member?.id ?? ''
    names.set(who, known)
    return known
  }
  return {
    cloud,
    school,
    chair,
    idOf,
    accept: async (n: number, ...templates: string[]) =>
      value((await school.as(n)).notice.consent({ templateIds: templates, accepted: true })),
    announce: async (title: string, at?: number) => {
      if (at !== undefined) await cloud.clock(at)
      return value(chair.notice.publish({ title, body: '详见附件。', audience: { kind: 'staff' } }))
    },
    push: async (at?: number) => {
      if (at !== undefined) await cloud.clock(at)
      return ((await cloud.jobs('push')) as Ran).value
    },
    /** What has left the house, as the local cloud keeps it. */
    messages: async (): Promise<Message[]> => {
      const { items } = (await (await fetch(`${cloud.url}outbox.json`)).json()) as { items: Sent[] }
      return items.filter((item): item is Message => item.kind === 'message').reverse()
    },
    left: async (n: number, templateId: string) => {
      const id = await idOf(await school.as(n))
      return records<Consent>(cloud, 'consents').find((c) => c._id === `${id}_${templateId}`)?.left
    },
    sendings: () => records<Sending>(cloud, 'outbox'),
    waits: () => records<Notice>(cloud, 'notices').filter((n) => n.push !== undefined),
  }
}
export type PushWorld = Awaited<ReturnType<typeof pushWorld>>
