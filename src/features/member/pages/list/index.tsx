import type { Me } from '@domain/member/contract'
import type { MemberBrief } from '@domain/member/model'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useReachBottom, useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useDeed } from '@/kit/deed'
import { footOf, useLoad, usePages } from '@/kit/load'
import { go } from '@/kit/routes'
import { hasRole } from '@/kit/session'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Choose } from '@/ui/Choose'
import { Consent } from '@/ui/Consent'
import { Empty } from '@/ui/Empty'
import { Gate } from '@/ui/Gate'
import { More } from '@/ui/More'
import { Page } from '@/ui/Page'
import { Search } from '@/ui/Search'
import { refusalWords } from '@/words/kit'
import { memberWords } from '@/words/member'
import { members } from '../../api'
import { Codes, type Invited } from '../../components/Codes'
import { ListBar, type Purpose } from '../../components/ListBar'
import { ListTools } from '../../components/ListTools'
import { mayBeInvited, People } from '../../components/People'
import { Shown } from '../../components/Shown'
import { AskSlips, MadeSlips, type Slips, type Wanted } from '../../components/Slips'
import { mayKeep } from '../../office'

const TYPING = 400
const mayRead = (me: Me) => mayKeep(me) || hasRole(me, 'leader')

/** `王建国、赵一等 5 人`. */
const peopleWords = (people: readonly MemberBrief[]) => {
  const names = people.slice(0, 2).map(({ name }) => name)
  return people.length > 2 ? `${names.join('、')}等 ${people.length} 人` : names.join('、')
}

/** The words as they stand when the typing pauses, so that not every letter asks. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text.trim()), TYPING)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}

function List({ me }: { me: Me }) {
  const { choose, print, groupId: from = '' } = useRouter().params
  const keeper = mayKeep(me)
  const [text, setText] = useState('')
  const [groupId, setGroupId] = useState(from)
  const [chosen, setChosen] = useState<ReadonlyMap<string, MemberBrief> | undefined>(
    keeper && (choose === '1' || print === '1') ? new Map() : undefined,
  )
  const [purpose, setPurpose] = useState<Purpose>(print === '1' ? 'slips' : 'codes')
  const [wanted, setWanted] = useState<Wanted>()
  const [slips, setSlips] = useState<Slips>()
  const [codes, setCodes] = useState<Invited[]>()
  const settled = useSettled(text)
  const groups = useLoad(() => members.groups({}))
  const pages = usePages(
    (cursor) => members.list({ text: settled || undefined, groupId: groupId || undefined, cursor }),
    [settled, groupId],
    true,
  )
  const deed = useDeed(members.invite)
  usePullDownRefresh(async () => {
    await pages.reload()
    Taro.stopPullDownRefresh()
  })
  useReachBottom(pages.loadMore)

  const toggle = (person: MemberBrief) => {
    const next = new Map(chosen)
    if (!next.delete(person.id)) next.set(person.id, person)
    setChosen(next)
    deed.clear()
  }
  const free = pages.items.filter(mayBeInvited)
  const invite = async () => {
    const people = chosen ?? new Map<string, MemberBrief>()
    const value = await deed.run({ memberIds: [...people.keys()] })
    if (!value) return void pages.reload()
    setCodes(value.items.map((item) => ({ ...item, name: people.get(item.memberId)?.name ?? '' })))
    setChosen(undefined)
  }
  const count = chosen?.size ?? 0
  const group = groups.value?.items.find(({ id }) => id === groupId)?.path ?? '全校'
  const askSlips = () =>
    setWanted(
      chosen && count > 0
        ? { memberIds: [...chosen.keys()], words: peopleWords([...chosen.values()]) }
        : { ...(groupId && { groupId }), words: group },
    )
  const begin = (next: Purpose) => () => {
    setPurpose(next)
    setChosen(new Map())
  }
  const bar = chosen && (
    <ListBar
      purpose={purpose}
      count={count}
      group={group.split('/').at(-1) ?? group}
      busy={deed.busy}
      onInvite={invite}
      onSlips={askSlips}
      onCancel={() => setChosen(undefined)}
    />
  )
  const groupItems = [
    { value: '', label: '全部小组' },
    ...(groups.value?.items ?? [])
      .filter(({ path }) => path !== '')
      .map(({ id, path, count, leaders }) => ({
        value: id,
        label: `${path}（${count} 人）`,
        desc: leaders.length > 0 ? `小组长 ${leaders.join('、')}` : undefined,
      })),
  ]
  return (
    <Page wide bar={bar}>
      <Search value={text} onChange={setText} placeholder="按姓名或工号查找" />
      <Card>
        <Choose label="工会小组" items={groupItems} value={groupId} onChange={setGroupId} />
      </Card>
      {keeper &&
        (chosen ? (
          <View className="u-row">
            <Button kind="ghost" small onClick={() => setChosen(new Map(free.map((person) => [person.id, person])))}>
              选中已列出的未绑定的人
            </Button>
          </View>
        ) : (
          <ListTools onSlips={begin('slips')} onCodes={begin('codes')} />
        ))}
      {deed.refusal && (
        <Card pad>
          <View className="u-error">{refusalWords(deed.refusal, memberWords)}</View>
        </Card>
      )}
      <Shown of={pages}>
        {() =>
          pages.items.length === 0 ? (
            <Nobody me={me} searching={settled !== '' || groupId !== ''} />
          ) : (
            <>
              <People
                people={pages.items}
                chosen={chosen && new Set(chosen.keys())}
                onChoose={toggle}
                onOpen={({ id }) => go('member', { id })}
              />
              <More state={footOf(pages)} onMore={pages.loadMore} />
            </>
          )
        }
      </Shown>
      {codes && <Codes items={codes} onClose={() => setCodes(undefined)} />}
      {wanted && (
        <AskSlips
          wanted={wanted}
          onClose={() => setWanted(undefined)}
          onMade={(made) => {
            setWanted(undefined)
            setChosen(undefined)
            setSlips(made)
          }}
        />
      )}
      {slips && <MadeSlips slips={slips} onClose={() => setSlips(undefined)} />}
      <Consent />
    </Page>
  )
}

function Nobody({ me, searching }: { me: Me; searching: boolean }) {
  if (searching)
    return <Empty icon="search" title="没有找到" hint="换个姓名、工号或小组试试。已离开的人用姓名能找到。" />
  const way = mayKeep(me) ? { action: '导入名册', onAction: () => go('importRoster') } : {}
  return <Empty icon="people" title="还没有会员" hint="从 Excel 复制名册导入，工会小组会自动建好。" {...way} />
}

export default function Members() {
  return <Gate allowed={mayRead}>{(me) => <List me={me} />}</Gate>
}
