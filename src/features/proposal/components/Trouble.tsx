import type { No } from '@domain/kit/result'
import { go } from '@/kit/routes'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Failure } from '@/ui/Failure'
import { refusalWords } from '@/words/kit'

type Props = { refusal: Pick<No, 'error' | 'detail'>; busy?: boolean; onRetry: () => void }

/** Stands where a page or list would be when it could not be had, and says the way out. */
export function Trouble({ refusal, busy, onRetry }: Props) {
  const { error } = refusal
  if (error === 'NOT_FOUND') {
    return (
      <Card>
        <Empty icon="search" title="没有找到，可能未公开" hint="也可能已被提案人撤回。如有疑问，请联系校工会。" />
      </Card>
    )
  }
  if (error === 'NOT_SIGNED_IN') {
    return (
      <Card>
        <Empty
          icon="lock"
          title="请先绑定身份"
          hint="提案只对本校教职工开放。绑定一次，以后不用再绑。"
          action="去绑定"
          onAction={() => go('bind')}
        />
      </Card>
    )
  }
  if (error === 'OFFLINE') {
    return (
      <Card>
        <Failure text="网络没有连上" hint="请检查网络后再试。您写的文字都还在。" busy={busy} onRetry={onRetry} />
      </Card>
    )
  }
  return (
    <Card>
      <Failure text={refusalWords(refusal)} busy={busy} onRetry={error === 'NOT_ALLOWED' ? undefined : onRetry} />
    </Card>
  )
}
