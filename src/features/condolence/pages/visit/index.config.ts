export default definePageConfig({ navigationBarTitleText: '登记看望' })
