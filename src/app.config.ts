// H5 reads no theme.json, so it gets the light values themselves; dark is done there by app.scss.
const weapp = process.env.TARO_ENV === 'weapp'
const themed = (name: string, plain: string) => (weapp ? `@${name}` : plain)

const tab = (page: string, text: string, name: string) => ({
  pagePath: `pages/${page}/index`,
  text,
  iconPath: themed(`${name}Icon`, `assets/tab/${name}-light.png`),
  selectedIconPath: themed(`${name}OnIcon`, `assets/tab/${name}-light-on.png`),
})

const pages = (...names: string[]) => names.map((name) => `pages/${name}/index`)

export default defineAppConfig({
  pages: pages('home', 'inbox', 'me'),
  subPackages: [
    {
      root: 'features/proposal',
      name: 'proposal',
      pages: pages('list', 'write', 'detail', 'review', 'desk', 'stats', 'rows'),
    },
    {
      root: 'features/member',
      name: 'member',
      pages: pages('bind', 'list', 'detail', 'import', 'settings', 'data', 'groups', 'vacancies', 'wishes'),
    },
    {
      root: 'features/notice',
      name: 'notice',
      pages: pages('list', 'detail', 'write', 'readers', 'outbox'),
    },
    {
      root: 'features/contest',
      name: 'contest',
      pages: pages(
        'list',
        'detail',
        'join',
        'team',
        'entrants',
        'line-up',
        'check-in',
        'hall',
        'tick',
        'my-code',
        'edit',
        'manage',
        'draw',
        'matches',
        'record',
        'standings',
        'prizes',
      ),
    },
    {
      root: 'features/condolence',
      name: 'condolence',
      pages: pages(
        'list',
        'own',
        'letter',
        'write-letter',
        'detail',
        'report',
        'visit',
        'standards',
        'totals',
        'rows',
        'runs',
        'run',
        'run-make',
        'run-hand',
        'run-progress',
      ),
    },
    {
      root: 'features/ballot',
      name: 'ballot',
      pages: pages(
        'list',
        'ballot',
        'edit',
        'vote',
        'receipt',
        'result',
        'turnout',
        'desk',
        'missing',
        'count',
        'write-ins',
        'remarks',
        'bindings',
      ),
    },
  ],
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['proposal'] },
    'pages/me/index': { network: 'wifi', packages: ['member'] },
  },
  lazyCodeLoading: 'requiredComponents',
  darkmode: true,
  themeLocation: 'theme.json',
  window: {
    navigationBarTitleText: '教工之家',
    navigationBarBackgroundColor: themed('navBackground', '#F2F2F2'),
    navigationBarTextStyle: themed('navText', 'black') as 'black',
    backgroundColor: themed('pageBackground', '#F2F2F2'),
    backgroundTextStyle: themed('pageText', 'dark') as 'dark',
  },
  tabBar: {
    color: themed('tabText', '#5F6368'),
    selectedColor: themed('tabSelected', '#B8312F'),
    backgroundColor: themed('tabBackground', '#FFFFFF'),
    borderStyle: themed('tabBorder', 'black') as 'black',
    list: [tab('home', '首页', 'home'), tab('inbox', '消息', 'inbox'), tab('me', '我的', 'me')],
  },
  ...(weapp
    ? { __usePrivacyCheck__: true, sitemapLocation: 'sitemap.json', style: 'v2', cloud: true }
    : // Sliding pages would carry a transform, in which a fixed bottom bar no longer sticks to the window.
      { animation: false }),
})
