// dependency-cruiser reads aliases from a webpack configuration, and not through Kit's tsconfig.
const { resolve } = require('node:path');

module.exports = { resolve: { alias: { $lib: resolve('src/lib'), $data: resolve('data') } } };
