import { CONDOLENCE_KINDS, type CondolenceKind } from '@domain/condolence/model'
import { View } from '@tarojs/components'
import { aria } from '@/ui/aria'
import { classes } from '@/ui/classes'
import { condolenceKindWords } from '@/words/condolence'
import './kinds.scss'

type Props = { value?: CondolenceKind; onChange: (kind: CondolenceKind) => void }

/** What happened, all of it in sight: one tap. In words alone, since some of them are grave. */
export function KindPick({ value, onChange }: Props) {
  return (
    <View className="d-kinds" {...aria('radiogroup', '什么事')}>
      {CONDOLENCE_KINDS.map((kind) => (
        <View
          key={kind}
          className={classes('d-kind', kind === value && 'd-kind_on')}
          hoverClass="u-press"
          hoverStayTime={70}
          onClick={() => onChange(kind)}
          {...aria('radio', condolenceKindWords[kind], { checked: kind === value })}
        >
          {condolenceKindWords[kind]}
        </View>
      ))}
    </View>
  )
}
