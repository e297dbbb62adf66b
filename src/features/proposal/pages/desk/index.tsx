import { hasRole } from '@/kit/session'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Page } from '@/ui/Page'
import { HandlerDesk } from '../../components/HandlerDesk'
import { Ready } from '../../components/Ready'

export default function Desk() {
  return (
    <Ready>
      {({ me, member }) =>
        hasRole(me, 'handler') && member.department ? (
          <HandlerDesk department={member.department} />
        ) : (
          <Page>
            <Card>
              <Empty
                icon="building"
                title="这里是承办部门答复提案的地方"
                hint="您还不是承办人。如果由您答复提案，请校工会在会员资料里设好部门和承办人。"
              />
            </Card>
          </Page>
        )
      }
    </Ready>
  )
}
