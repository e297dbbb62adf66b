/** A person's own code is another one each minute, and is taken while it is shown and a minute longer. */
export const OWN_SLOT = 60_000
const TAKEN = 2
export const OWN_MAC = 16

export const ownSlot = (now: number) => Math.floor(now / OWN_SLOT)
export const ownText = (memberId: string, slot: number) => `${memberId}.${slot.toString(36)}`
const OWN = /^([\w:-]{1,96})\.([0-9a-z]{1,9})\.([\w-]{16})$/
/** Null for what is no code of a person. */
export function readOwnCode(code: string) {
  const [, memberId, slot, mac] = OWN.exec(code) ?? []
  return memberId && slot && mac ? { memberId, slot: Number.parseInt(slot, 36), mac } : null
}
export function isOwnFresh(slot: number, now: number): boolean {
  const age = ownSlot(now) - slot
  return age >= 0 && age < TAKEN
}
