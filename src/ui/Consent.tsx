import { View } from '@tarojs/components'
import { openContract, usePrivacy } from '@/kit/privacy'
import { Button } from './Button'
import { Cell } from './Cell'
import { Sheet } from './Sheet'

const BIND = '为了核对您是本校会员，会用到您填写的姓名、工号和邀请码。不同意也可以继续浏览，只是不能绑定身份。'

/** Asks for WeChat's privacy consent while `askConsent` waits for an answer; closing it is a refusal. */
export function Consent({ why = BIND }: { why?: string }) {
  const { answer, contract } = usePrivacy()
  if (!answer) return null
  const refuse = () => answer(false)
  const buttons = (
    <>
      <Button kind="default" onClick={refuse}>
        不同意
      </Button>
      <Button id="agree-privacy" openType="agreePrivacyAuthorization" onAgreePrivacyAuthorization={() => answer(true)}>
        同意
      </Button>
    </>
  )
  return (
    <Sheet title="请先阅读隐私保护指引" onClose={refuse} buttons={buttons}>
      <View className="u-pad u-body">{why}</View>
      <Cell title={contract} desc="点这里看全文" onClick={openContract} />
    </Sheet>
  )
}
