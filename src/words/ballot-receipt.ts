import type { Box } from '@domain/ballot/view'

/** 核对我的票, in plain words. */
export const receiptWords = {
  title: '投票凭证',
  hidden: '凭证在这部手机上，点一下显示',
  show: '显示我的投票凭证',
  copied: '已复制投票凭证',
  proves: '能证明：您的票进了票箱，没有被漏掉；封箱码没变，就是封箱以后没有人动过票箱。',
  notProves: '不能证明：您投了什么。凭证和选票分开存放，谁拿到凭证，也对不出您的选择。',
  notYet: '投票还没有截止，封箱以后才能核对。截止以前不显示凭证，请不要提前截图给任何人。',
  elsewhere: '投票凭证只存在投票时用的那部手机上，这里没有。您的票照样算数，票箱也可以照样核对。',
  notVoted: '您没有用手机投票，没有凭证。票箱还是可以核对。',
  sealTitle: '封箱码',
  seal: '投票一截止就定下来，由票箱里每一张票算出来。改一张票、多一张、少一张，封箱码都会变。可以和表决记录、同事手机上的对一对。',
} as const

export const checkTitles = { server: '请系统查', phone: '自己核对' } as const
export const askedServer = {
  included: '系统查到：您的凭证在票箱里。',
  missing: '系统没有查到您的凭证。请马上告诉监票人，并保留这部手机。',
} as const

export const progressWords = (done: number, of: number) => `正在下载票箱，${done} / ${of} 张`
/** What the phone worked out by itself: a line each, as it holds or not. */
export const foundWords = {
  mine: { good: '您的投票凭证在票箱里', bad: '票箱里没有您的投票凭证' },
  whole: {
    good: (count: number) => `票箱里 ${count} 张票，和名册上手机投票的人数一样多`,
    bad: (count: number, voted: number) => `票箱里 ${count} 张票，名册上手机投票的是 ${voted} 人`,
  },
  sealed: { good: '这部手机算出来的封箱码，和截止时定下的一样', bad: '这部手机算出来的封箱码，和截止时定下的不一样' },
  recounted: { good: '这部手机重新数了一遍票，和公布的结果一样', bad: '这部手机重新数的票，和公布的结果不一样' },
} as const
export const withheldWords: Record<NonNullable<Box['withheld']>, string> = {
  appraisal: '民主测评不公开选票，所以不能在手机上重新数票。',
  paper: '有人领了纸质票，结果公布以后才公开手机选票，那时就能在手机上重新数票。',
  names: '有人填写了“另选他人”，姓名要由监票人先看，等结果公布以后才公开选票、在手机上重新数票。',
  few: '纸质票或手机票不到 5 张，公开选票就会看出这几张是怎么投的，所以不能在手机上重新数票。',
}
export const allGood = '都对得上'
export const somethingWrong = '有对不上的，请马上告诉监票人，并保留这部手机。'
export const goneWords = '票箱和投票名单只保存到学校规定的年限，这一次的已经删去，结果还在。'
