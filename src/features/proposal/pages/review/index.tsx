import { COMMITTEE, DECIDERS } from '@domain/proposal/model'
import { hasRole } from '@/kit/session'
import { Page } from '@/ui/Page'
import { Ready } from '../../components/Ready'
import { ReviewDesk } from '../../components/ReviewDesk'
import { Trouble } from '../../components/Trouble'

export default function Review() {
  return (
    <Ready>
      {(reader) =>
        hasRole(reader.me, ...COMMITTEE) ? (
          <ReviewDesk reader={reader} decides={hasRole(reader.me, ...DECIDERS)} />
        ) : (
          <Page>
            <Trouble refusal={{ error: 'NOT_ALLOWED' }} onRetry={() => {}} />
          </Page>
        )
      }
    </Ready>
  )
}
