import { dayWords } from '@domain/kit/time'
import type { Me } from '@domain/member/contract'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useLoad } from '@/kit/load'
import { go } from '@/kit/routes'
import { hasRole } from '@/kit/session'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { Gate } from '@/ui/Gate'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { seatWords } from '@/words/group'
import { members } from '../../api'
import { Lines } from '../../components/Lines'
import { Shown } from '../../components/Shown'
import { isOffice } from '../../deeds'

/** Offices that nobody holds; each line opens the group's people, of whom a new one is chosen. */
function Desk({ me }: { me: Me }) {
  const loaded = useLoad(() => members.vacancies({}))
  usePullDownRefresh(async () => {
    await loaded.reload()
    Taro.stopPullDownRefresh()
  })
  const now = Date.now()
  const open = (groupId: string) => () => go('members', { groupId })
  return (
    <Page>
      <Shown of={loaded}>
        {({ leaders, delegates }) =>
          leaders.length + delegates.length === 0 ? (
            <Empty icon="check" title="没有空缺" hint="每个小组都有组长，代表名额也都有人。有空缺时会列在这里。" />
          ) : (
            <>
              <Notice icon="people">
                {hasRole(me, 'chair')
                  ? '点一行看本组的人，再点开推选出来的老师，用“设置职务”任命。'
                  : '点一行看本组的人。推选以后，请工会主席设置职务。'}
              </Notice>
              <Lines title="没有小组长" items={leaders}>
                {({ groupId, path, count }) => (
                  <Cell key={groupId} title={path} desc={`${count} 人，待推选小组长`} onClick={open(groupId)} />
                )}
              </Lines>
              <Lines title="代表空缺" items={delegates}>
                {(seat) => (
                  <Cell
                    key={`${seat.memberId} ${seat.on}`}
                    title={`${seat.group}（原代表 ${seat.name}）`}
                    desc={seatWords(seat, dayWords(seat.on, now))}
                    onClick={open(seat.groupId)}
                  />
                )}
              </Lines>
            </>
          )
        }
      </Shown>
    </Page>
  )
}

export default function VacanciesPage() {
  return <Gate allowed={isOffice}>{(me) => <Desk me={me} />}</Gate>
}
