/** Who may import whom: src → domain ← cloudfunctions; local runs what was built. `npm run walls` reads this. */
const rule = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to })

module.exports = {
  forbidden: [
    rule(
      'domain-is-pure',
      { path: '^domain/' },
      { pathNot: ['^domain/', '^node_modules/(valibot|@noble/hashes)/'] },
      'Rules know no screen, no database, no clock.',
    ),
    rule(
      'domain-rooms-are-apart',
      { path: '^domain/([^/]+)/' },
      { path: '^domain/([^/]+)/', pathNot: ['^domain/$1/', '^domain/kit/', '^domain/[^/]+/(model|settings)[.]ts$'] },
      'Another domain is known only by its model, where that is part of the meaning.',
    ),
    rule(
      'domain-kit-looks-at-nobody',
      { path: '^domain/kit/' },
      { path: '^domain/', pathNot: '^domain/kit/' },
      'The kit carries the rooms, it does not know them.',
    ),
    rule(
      'client-not-to-server',
      { path: '^src/' },
      { path: ['^cloudfunctions/', '^local/', 'wx-server-sdk', '^(node:|fs$|path$|crypto$)'] },
      'Server code must never reach the mini-program package.',
    ),
    rule(
      'server-not-to-client',
      { path: '^cloudfunctions/' },
      { path: ['^src/', '^local/', '@tarojs', 'node_modules/react'] },
      'A screen never reaches a cloud function.',
    ),
    rule(
      'functions-are-apart',
      { path: '^cloudfunctions/(?!kit/)([^/]+)/' },
      { path: '^cloudfunctions/([^/]+)/', pathNot: ['^cloudfunctions/$1/', '^cloudfunctions/kit/', '/offers[.]ts$'] },
      'Each function is its own bundle; of another it may use the offers.',
    ),
    rule(
      'function-kit-looks-at-nobody',
      { path: '^cloudfunctions/kit/' },
      { path: '^cloudfunctions/', pathNot: '^cloudfunctions/kit/' },
      'The kit carries the functions, it does not know them.',
    ),
    rule(
      'one-door-to-the-cloud',
      { path: '^(domain|src|cloudfunctions)/', pathNot: '^cloudfunctions/kit/(store|cloud)[.]ts$' },
      { path: 'wx-server-sdk' },
      'Only kit/store and kit/cloud know the SDK.',
    ),
    rule(
      'features-are-apart',
      { path: '^src/features/([^/]+)/' },
      { path: '^src/(features/[^/]+|pages)/', pathNot: '^src/features/$1/' },
      'A feature is a subpackage; WeChat cannot load across them.',
    ),
    rule(
      'pages-not-to-features',
      { path: '^src/pages/' },
      { path: '^src/features/' },
      'Tab pages live in the main package.',
    ),
    rule(
      'client-kit-looks-down',
      { path: '^src/(kit|ui|words)/' },
      { path: '^src/(features|pages)/' },
      'Shared client code never knows a feature or a page.',
    ),
    rule(
      'local-runs-what-was-built',
      { path: '^local/(?!data/)' },
      { path: ['^src/', '^cloudfunctions/'], pathNot: '^cloudfunctions/kit/schema[.]ts$' },
      'The local cloud is the cloud, not a second backend.',
    ),
    rule(
      'data-knows-integrity',
      { path: '^local/data/' },
      {
        path: ['^src/', '^cloudfunctions/'],
        pathNot: '^cloudfunctions/(kit/(schema|cloud|integrity)|[^/]+/integrity)[.]ts$',
      },
      'Backup and check reach the cloud by the SDK, and ask each room what must hold of its records.',
    ),
    rule(
      'nobody-imports-tests',
      { path: '^(src|domain|cloudfunctions|local|config)/' },
      { path: '^tests/' },
      'Tests prove the house, they are not in it.',
    ),
    rule(
      'tools-stand-alone',
      { path: '^tools/([^/]+)/' },
      { path: '^[^/]', pathNot: ['^tools/$1/', '^(node:)?(crypto|fs|util)$'] },
      'Who checks us shares nothing with us.',
    ),
    rule('no-cycles', {}, { circular: true }, 'A cycle is one idea in two files.'),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|dist-cloud)/' },
  },
}
