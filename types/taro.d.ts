/// <reference types="@tarojs/taro" />

declare module '*.png'
declare module '*.scss'

declare namespace NodeJS {
  interface ProcessEnv {
    /** Which target is being built; the branches of the other one are dropped. */
    TARO_ENV: 'weapp' | 'h5'
    /** The WeChat cloud environment to talk to; empty means the default one. */
    TARO_APP_CLOUD_ENV?: string
  }
}
