import { create } from 'zustand'

/**
 * WeChat's privacy consent, asked for at the moment of need. Of other targets nothing is asked.
 * Where no page of ours asks first, WeChat shows its own consent: so nothing here listens for onNeedPrivacyAuthorization,
 * which would silence it on every page.
 */
interface Privacy {
  /** Waits for the answer of the one who is asked; shown by a sheet with an `agreePrivacyAuthorization` button. */
  answer?: (agreed: boolean) => void
  /** What WeChat calls this app's privacy contract, with its brackets: 《…隐私保护指引》. */
  contract: string
}

const CONTRACT = '《用户隐私保护指引》'
export const usePrivacy = create<Privacy>(() => ({ contract: CONTRACT }))

interface Setting {
  needAuthorization: boolean
  privacyContractName: string
}

// Older WeChat has neither the question nor the rule.
const weapp = () => process.env.TARO_ENV === 'weapp' && typeof wx !== 'undefined'

function readSetting(): Promise<Setting | undefined> {
  return new Promise((done) => {
    if (!weapp() || typeof wx.getPrivacySetting !== 'function') return done(undefined)
    wx.getPrivacySetting({ success: done, fail: () => done(undefined) })
  })
}

/** Whether personal data may be sent: already agreed, not needed, or agreed now. A refusal keeps everything readable. */
export async function askConsent(): Promise<boolean> {
  const setting = await readSetting()
  if (!setting?.needAuthorization) return true
  return new Promise((done) => {
    const answer = (agreed: boolean) => {
      usePrivacy.setState({ answer: undefined })
      done(agreed)
    }
    usePrivacy.getState().answer?.(false)
    usePrivacy.setState({ answer, contract: setting.privacyContractName || CONTRACT })
  })
}

/** Opens the contract that the school has put down with WeChat; false where there is none to open. */
export function openContract(): Promise<boolean> {
  return new Promise((done) => {
    if (!weapp() || typeof wx.openPrivacyContract !== 'function') return done(false)
    wx.openPrivacyContract({ success: () => done(true), fail: () => done(false) })
  })
}
