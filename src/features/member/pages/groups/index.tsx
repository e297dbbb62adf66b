import type { Me } from '@domain/member/contract'
import type { Group } from '@domain/member/model'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useLoad } from '@/kit/load'
import { go } from '@/kit/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { Gate } from '@/ui/Gate'
import { Page } from '@/ui/Page'
import { Search } from '@/ui/Search'
import { Slot } from '@/ui/Slot'
import { toast } from '@/ui/toast'
import { leadersWords } from '@/words/group'
import { members } from '../../api'
import { Lines } from '../../components/Lines'
import { Shown } from '../../components/Shown'
import { isOffice } from '../../deeds'
import { ofTree } from '../../groups'
import { mayKeep } from '../../office'
import { GroupSheets } from './GroupSheets'
import { MakeGroup } from './MakeGroup'
import { TeamSheet } from './TeamSheet'

type Open = { make: true } | { team: Group | null } | { group: Group }

/** Set in by the depth at which it stands. */
const setIn = ({ path, name }: Group) => `${'　'.repeat(path.split('/').length - 1)}${name}`

function Tree({ me }: { me: Me }) {
  const loaded = useLoad(() => members.groups({}))
  const [text, setText] = useState('')
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const done = (said: string) => {
    close()
    toast(said)
    loaded.reload()
  }
  const all = loaded.value?.items ?? []
  const tree = ofTree(all)
  const teams = all.filter(({ team }) => team)
  const finds = ({ path }: Group) => path.includes(text.trim())
  const namesOf = ({ team = [] }: Group) => tree.filter(({ id }) => team.includes(id)).map(({ path }) => path)
  const bar = loaded.value && (
    <>
      <Button kind="default" disabled={tree.length === 0} onClick={() => setOpen({ team: null })}>
        组建联队
      </Button>
      <Button onClick={() => setOpen({ make: true })}>新建小组</Button>
    </>
  )
  return (
    <Page bar={bar}>
      <Search value={text} onChange={setText} placeholder="按小组名称查找" />
      {isOffice(me) && (
        <Card>
          <Cell title="职务空缺" desc="没有组长的小组、待补选的代表" label="职务空缺" onClick={() => go('vacancies')} />
        </Card>
      )}
      <Shown of={loaded}>
        {() => (
          <>
            <Lines title="工会小组" items={tree.filter(finds)}>
              {(group) => (
                <Cell
                  key={group.id}
                  title={text.trim() === '' ? setIn(group) : group.path}
                  desc={leadersWords(group)}
                  right={<View className="u-num">{group.count} 人</View>}
                  label={`${group.path}，${group.count} 人，${leadersWords(group)}`}
                  onClick={() => setOpen({ group })}
                />
              )}
            </Lines>
            <Lines title="联队" items={teams.filter(finds)}>
              {(team) => (
                <Cell
                  key={team.id}
                  title={team.name}
                  desc={namesOf(team).join('、')}
                  right={<View className="u-num">{team.count} 人</View>}
                  onClick={() => setOpen({ team })}
                />
              )}
            </Lines>
            <Slot>
              {!all.some(finds) && (
                <Empty
                  icon="people"
                  title={text.trim() === '' ? '还没有小组' : '没有找到'}
                  hint="导入名册时会自动建好小组，也可以在这里新建。"
                />
              )}
            </Slot>
          </>
        )}
      </Shown>
      <Slot>
        {open && 'make' in open && <MakeGroup groups={tree} onDone={done} onClose={close} />}
        {open && 'team' in open && <TeamSheet team={open.team} groups={tree} onDone={done} onClose={close} />}
        {open && 'group' in open && <GroupSheets group={open.group} groups={tree} onDone={done} onClose={close} />}
      </Slot>
    </Page>
  )
}

export default function GroupsPage() {
  return <Gate allowed={mayKeep}>{(me) => <Tree me={me} />}</Gate>
}
