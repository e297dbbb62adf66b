import type { Declared } from './declared'

const announcement: Declared = { kind: 'announcement' }
/** Only who may announce gets so far that somebody is looked up. */
const audience: Declared[] = (['member', 'group'] as const).map((kind) => ({
  ...{ kind, hears: () => /"error":"UNKNOWN_PEOPLE"/ },
  with: [() => ({ audience: { kind: `${kind}s` } })],
}))

export const OF_NOTICES: Record<string, Declared | readonly Declared[]> = {
  'notice.read id': { kind: 'notice' },
  'notice.reach audience.ids[]': audience,
  'notice.publish audience.ids[]': audience,
  'notice.get id': announcement,
  'notice.takeBack id': announcement,
  'notice.readers id': announcement,
  'notice.missing id': announcement,
  'notice.remind id': announcement,
  // WeChat's own; a school without any knows none.
  'notice.consent templateIds[]': { kind: 'template' },
}
