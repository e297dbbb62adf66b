import { isAsked } from '@domain/condolence/circle'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useLoad } from '@/kit/load'
import { go } from '@/kit/routes'
import { Button } from '@/ui/Button'
import { Gate } from '@/ui/Gate'
import { Page } from '@/ui/Page'
import { Slot, Slots } from '@/ui/Slot'
import { api } from '../../api'
import { Asked } from '../../components/Asked'
import { FarewellCard } from '../../components/FarewellCard'
import { FarewellSheet } from '../../components/FarewellSheet'
import { GivenCard } from '../../components/GivenCard'
import { Told } from '../../components/Told'
import { WhoMayKnow } from '../../components/WhoMayKnow'
import { WishCard } from '../../components/WishCard'
import { isUnread, ownOf } from '../../own'
import { isPerson } from '../../person'
import { isGrave } from '../../row'

function Own({ id, meId }: { id: string; meId: string }) {
  const loaded = useLoad(() => api.get({ id }), [id])
  const [telling, setTelling] = useState(false)
  const view = loaded.value
  const bar = view && isUnread(view, meId) && <Button onClick={() => go('letter', { id })}>读工会的来信</Button>
  return (
    <Page quiet={!view || isGrave(view)} bar={bar}>
      <Asked of={loaded}>
        {(c) =>
          ownOf(c, meId) ? (
            <Slots>
              <WishCard of={c} onLetter={() => go('letter', { id })} />
              <GivenCard of={c} />
              {c.can.includes('whoMayKnow') && isAsked(c) && <WhoMayKnow of={c} meId={meId} onDone={loaded.put} />}
              {c.can.includes('farewell') && <FarewellCard of={c} meId={meId} onTell={() => setTelling(true)} />}
            </Slots>
          ) : (
            <Told of={c} />
          )
        }
      </Asked>
      <Slot>
        {telling && view && (
          <FarewellSheet
            of={view}
            onDone={(next) => {
              setTelling(false)
              loaded.put(next)
            }}
            onClose={() => setTelling(false)}
          />
        )}
      </Slot>
    </Page>
  )
}

/** A case as its recipient sees it; and what others see whom the recipient let know. */
export default function OwnPage() {
  const { id = '' } = useRouter().params
  return <Gate allowed={isPerson}>{(me) => <Own id={id} meId={me.member?.id ?? ''} />}</Gate>
}
