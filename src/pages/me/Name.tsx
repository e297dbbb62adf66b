import type { Me } from '@domain/member/contract'
import { go } from '@/kit/routes'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Initial } from '@/ui/Initial'
import { forWhomWords } from '@/words/home'
import { rolesWords } from '@/words/member'

/** Who I am in this school: name, group, and what I am called to do. */
export function Name({ me }: { me: Me | null }) {
  const member = me?.member
  if (!member)
    return (
      <Card>
        <Cell
          lead={<Initial name="访" />}
          title="还没有绑定身份"
          desc={`${forWhomWords(me?.school.name)}点这里绑定。`}
          onClick={() => go('bind')}
        />
      </Card>
    )
  const desc = [member.group, rolesWords(member.roles)].filter(Boolean).join(' · ')
  return (
    <Card>
      <Cell lead={<Initial name={member.name} />} title={member.name} desc={desc} />
    </Card>
  )
}
