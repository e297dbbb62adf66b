import { isSensitive } from '@domain/condolence/circle'
import type { Condolence } from '@domain/condolence/model'
import { rowFor } from '@domain/condolence/view-for'
import { dayOf } from '@domain/kit/time'
import type { Look } from '@domain/member/model'
import type { Ctx } from '../kit/serve'
import { getMany, insert, Taken } from '../kit/store'

/**
 * Notes that cases of somebody were looked at by another, for 我的数据: once a day, person and case. Of the sensitive
 * kinds; lists count as looks, since they show names.
 */
export async function noteCaseLook(
  cases: readonly Condolence[],
  { caller, now }: Pick<Ctx, 'caller' | 'now'>,
): Promise<void> {
  const looks = cases.filter(isSensitive).flatMap((c) =>
    // In a shared case a recipient sees only themselves: nobody else was looked at.
    (rowFor(c, caller)?.recipients ?? [])
      .filter(({ id }) => id !== caller.id)
      .map(({ id }): Look & { _id: string } => ({
        _id: `${id}_${caller.id}_${dayOf(now)}_${c._id}`,
        ...{ memberId: id, by: caller.id, byName: caller.name, at: now, about: 'condolence' },
      })),
  )
  const noted = new Set(
    (
      await getMany<Look & { _id: string }>(
        'looks',
        looks.map((l) => l._id),
      )
    ).map((l) => l._id),
  )
  await Promise.all(looks.filter((l) => !noted.has(l._id)).map(note))
}

async function note(look: Look & { _id: string }): Promise<void> {
  try {
    await insert('looks', look)
  } catch (e) {
    if (!(e instanceof Taken)) throw e
  }
}
