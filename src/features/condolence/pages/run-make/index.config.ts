export default definePageConfig({ navigationBarTitleText: '发起发放' })
