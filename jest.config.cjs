const os = require('node:os')

/** Two projects: `logic` in Node, `page` with a DOM. */
const moduleNameMapper = { '^@domain/(.*)$': '<rootDir>/domain/$1', '^@/(.*)$': '<rootDir>/src/$1' }

const transform = {
  '^.+\\.(ts|tsx|js|jsx|mjs)$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
}

module.exports = {
  // Tests wait for their clouds as often as they work: on two cores two at a time take two thirds of the time of one.
  // These machines are noisy: what takes a second alone may wait for others.
  testTimeout: 30_000,
  maxWorkers: Math.max(2, os.availableParallelism() - 1),
  testSequencer: '<rootDir>/config/longest-first.cjs',
  globalSetup: '<rootDir>/tests/kit/build.ts',
  globalTeardown: '<rootDir>/tests/kit/unbuild.ts',
  projects: [
    {
      displayName: 'logic',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      moduleNameMapper,
      transform,
      transformIgnorePatterns: ['/node_modules/(?!(mingo|valibot|zustand)/)'],
    },
    {
      displayName: 'page',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/**/*.test.tsx'],
      moduleNameMapper: {
        '^@tarojs/components$': '@tarojs/components/lib/react',
        '[.]scss$': '<rootDir>/tests/ui/no-style.ts',
        ...moduleNameMapper,
      },
      transform,
      transformIgnorePatterns: ['/node_modules/(?!(\\.pnpm|tslib|@tarojs|@stencil|zustand|swiper|lodash-es)/)'],
      globals: {
        ENABLE_INNER_HTML: true,
        ENABLE_ADJACENT_HTML: true,
        ENABLE_SIZE_APIS: true,
        ENABLE_TEMPLATE_CONTENT: true,
        ENABLE_MUTATION_OBSERVER: true,
        ENABLE_CLONE_NODE: true,
        ENABLE_CONTAINS: true,
        DEPRECATED_ADAPTER_COMPONENT: false,
      },
    },
  ],
}
