// Imported first: kits and components look at the target once, when they are loaded.
process.env.TARO_ENV = 'h5'
