import type { CondolenceKind } from '@domain/condolence/model'
import type { Me } from '@domain/member/contract'
import { useState } from 'react'
import { useLoad } from '@/kit/load'
import { hasRole } from '@/kit/session'
import { Gate } from '@/ui/Gate'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Slot } from '@/ui/Slot'
import { api } from '../../api'
import { Asked } from '../../components/Asked'
import { StandardSheet } from '../../components/StandardSheet'
import { StandardTable } from '../../components/StandardTable'
import { isPerson } from '../../person'

function Shown({ me }: { me: Me }) {
  const loaded = useLoad(() => api.standards({}))
  const [kind, setKind] = useState<CondolenceKind>()
  const chair = hasRole(me, 'chair')
  return (
    <Page wide>
      <Notice>
        {chair
          ? '点一项就能改。超过标准的，由工会委员会讨论决定，写明会议纪要。'
          : '标准由工会主席修改。超过标准的，由工会委员会讨论决定。'}
      </Notice>
      <Asked of={loaded}>
        {({ standards, version }) => (
          <>
            <StandardTable standards={standards} onKind={chair ? setKind : undefined} />
            <Slot>
              {kind && (
                <StandardSheet
                  key={kind}
                  kind={kind}
                  standard={standards[kind]}
                  version={version}
                  onDone={() => {
                    setKind(undefined)
                    loaded.reload()
                  }}
                  onClose={() => setKind(undefined)}
                />
              )}
            </Slot>
          </>
        )}
      </Asked>
      <Notice>国家规定：年节和生日发实物或实物兑换券，荣休发实物，都不能发钱和购物卡。</Notice>
    </Page>
  )
}

export default function StandardsPage() {
  return <Gate allowed={isPerson}>{(me) => <Shown me={me} />}</Gate>
}
