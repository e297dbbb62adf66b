module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        // New enough to leave BigInt alone, old enough for every phone that WeChat still runs on.
        targets: { ios: '14', chrome: '80' },
      },
    ],
  ],
}
