import { dayOf } from '@domain/kit/time'
import { View } from '@tarojs/components'
import { DateField } from '@/ui/DateField'
import { TextField } from '@/ui/TextField'
import type { AskedSuperior } from '../superior'

/** Who of the superior union saw it, and when; there only where nobody else can do it. */
export function Superior({ asked: { alone, name, on, setName, setOn } }: { asked: AskedSuperior }) {
  if (!alone) return null
  return (
    <>
      <View className="u-pad u-sub">这件事和您本人有关，又没有别人可以办，请上级工会看过再办。</View>
      <TextField label="上级工会审核人" required max={60} quiet value={name} onChange={setName} />
      <DateField label="审核日期" value={on} max={dayOf(Date.now())} onChange={setOn} />
    </>
  )
}
