export default definePageConfig({ navigationBarTitleText: '记成绩' })
