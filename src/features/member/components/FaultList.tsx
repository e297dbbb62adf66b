import type { RosterFault } from '@domain/member/model'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { toast } from '@/ui/toast'
import { faultList } from '../faults'
import { useImport } from '../store'

/** All that is wrong as a text, to be sent to whoever keeps the sheet; nothing where nothing is wrong. */
export function FaultList({ faults }: { faults: readonly RosterFault[] }) {
  const { sheet, sheetFaults = [], reading } = useImport()
  const list = faultList(sheetFaults, faults, sheet)
  if (list.length === 0) return null
  const head = `${reading?.file.name ?? '名册'}：${list.length} 处要核对或改正`
  const copy = () =>
    Taro.setClipboardData({ data: [head, ...list].join('\n') }).then(
      () => toast(`已复制 ${list.length} 处，可以粘贴给人事部门`),
      () => toast('没有复制成功，请再试一次'),
    )
  return (
    <Card title={`共 ${list.length} 处要核对或改正`} pad>
      <View className="u-sub">清单按表格的行次排列，每一处写明行、列和怎么改，可以发给人事部门照着改。</View>
      <View className="u-buttons u-gap">
        <Button kind="default" small onClick={copy}>
          复制清单
        </Button>
      </View>
    </Card>
  )
}
