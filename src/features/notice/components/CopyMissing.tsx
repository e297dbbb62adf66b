import { addressOf, copy } from '@/kit/copy'
import { useDeed } from '@/kit/deed'
import { Button } from '@/ui/Button'
import { toast } from '@/ui/toast'
import { announcementRefusal, missingText } from '@/words/notice-announcement'
import { api } from '../api'

/** Plain text for the chat group, with the names as they are now. */
export function CopyMissing({ id }: { id: string }) {
  const asking = useDeed(api.missing)
  const take = async () => {
    const said = await asking.run({ id })
    if (said) await copy(missingText(said, Date.now(), addressOf('announcement', { id })), '已复制，可以发到群里')
  }
  if (asking.refusal) {
    toast(announcementRefusal(asking.refusal))
    asking.clear()
  }
  return (
    <Button kind="default" small busy={asking.busy} onClick={take}>
      复制到群
    </Button>
  )
}
