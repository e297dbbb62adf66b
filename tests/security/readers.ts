import fs from 'node:fs'
import path from 'node:path'
import type { Sent } from '../../local/host/outbox'
import type { Cloud } from '../kit/cloud'
import { type Canaries, foundIn, PHONE, secret } from './canary'
import type { Story } from './play'
import { recorded } from './recorder'

/** The local door takes a file's name with its bytes; in WeChat a phone uploads under the path of its ticket. */
const LOCAL_UPLOAD = '/files?'

/** All that a school's day leaves behind where nobody shall find a secret. */
export interface Traces {
  log: string
  printed: string
  urls: string
  /** What the gateway and the door were sent beside the body, and what the door answered beside it. */
  headers: string
  refusals: string
  outbox: Sent[]
}

/**
 * Refusals that show what the caller may read anyway: a record that was changed meanwhile, to its own writer; the paths
 * of groups, to those who change the tree; whom the reporter of a case has just named.
 */
const SHOWING = ['CHANGED', 'NAME_TAKEN', 'HAS_GROUPS', 'ALREADY_REPORTED']

export async function tracesOf(cloud: Cloud, record: string, { heard }: Story): Promise<Traces> {
  const asked = recorded(record)
  const sent = (await (await fetch(`${cloud.url}outbox.json`)).json()) as { items: Sent[] }
  return {
    log: fs.readFileSync(path.join(cloud.data, 'functions.log'), 'utf8'),
    printed: cloud.printed(),
    urls: asked
      .map((a) => a.url)
      .filter((url) => !url.startsWith(LOCAL_UPLOAD))
      .join('\n'),
    // At the door the token stands in its one header, and there alone.
    headers: [
      ...asked.map(({ headers: { authorization: _, ...rest } }) => JSON.stringify(rest)),
      ...heard.map((h) => h.headers),
    ].join('\n'),
    refusals: heard
      .filter((h) => !h.said.ok && !SHOWING.includes(h.said.error))
      .map((h) => h.text)
      .join('\n'),
    outbox: sent.items,
  }
}

/** A place in code: a refusal that holds one tells of the inside. */
const INSIDE = /\bat .*\.[jt]s:\d+|node_modules|dist-cloud|\/tmp\/|SELECT |E11000|MongoDB/

/** What somebody wrote into a text is text, whatever it looks like. */
const TYPED = secret(PHONE)

/**
 * What is checked is the text, and nothing about who wrote it; what is drawn for a printed slip is the slip's own code;
 * a message holds neither.
 */
const sparedIn = ({ kind }: Sent, { text, code, ...c }: Canaries): Partial<Canaries> => ({
  ...c,
  ...(kind !== 'check' && { text }),
  ...(kind !== 'code' && { code }),
})

/** A message goes to an account: that stands on it, and nowhere in it. */
const written = (item: Sent) => JSON.stringify(item.kind === 'message' ? { ...item, to: '' } : item)

/** One reader a place; each answers what it found that should not be there. */
export const READERS: Record<keyof Traces, (traces: Traces, canaries: Canaries) => string[]> = {
  log: ({ log }, c) => foundIn(log, c),
  printed: ({ printed }, c) => foundIn(printed, c),
  urls: ({ urls }, c) => foundIn(urls, c),
  headers: ({ headers }, c) => foundIn(headers, c),
  refusals: ({ refusals }, c) => [...foundIn(refusals, c), ...refusals.split('\n').filter((line) => INSIDE.test(line))],
  outbox: ({ outbox }, c) =>
    outbox.flatMap((item) => foundIn(written(item).replaceAll(TYPED, secret('')), sparedIn(item, c))),
}
